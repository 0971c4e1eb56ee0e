import { expect, test } from "vitest";
import { render } from "./test-vault.ts";

test("an Obsidian callout keeps its title, with markup, and its body", () => {
  expect(render("> [!warning] Mind the **sign**\n> one\n> two\n>\n> - three")).toBe(
    '<div class="callout" data-callout="warning" role="note"><p class="callout-title">Mind the <strong>sign</strong></p>' +
      '<div class="callout-body"><p>one<br>two</p>\n<ul>\n<li>three</li>\n</ul>\n</div></div>',
  );
});

test("a callout without a title is named after its kind, and one without a body is only a title", () => {
  expect(render("> [!tip]")).toBe(
    '<div class="callout" data-callout="tip" role="note"><p class="callout-title">Tip</p></div>',
  );
});

test.each([
  ["-", '<details class="callout" data-callout="note">'],
  ["+", '<details class="callout" data-callout="note" open>'],
])("a callout with %s folds", (fold, opening) => {
  expect(render(`> [!note]${fold} T\n> b`)).toBe(
    `${opening}<summary class="callout-title">T</summary><div class="callout-body"><p>b</p>\n</div></details>`,
  );
});

test.each([
  ["TLDR", "note"],
  ["faq", "question"],
  ["bug", "danger"],
  ["something-else", "note"],
])("the kind %s looks like %s", (name, kind) => {
  expect(render(`> [!${name}] T`)).toContain(`data-callout="${kind}"`);
});

test("callouts nest", () => {
  expect(render("> [!note] A\n> > [!tip] B\n> > c")).toBe(
    '<div class="callout" data-callout="note" role="note"><p class="callout-title">A</p><div class="callout-body">\n' +
      '<div class="callout" data-callout="tip" role="note"><p class="callout-title">B</p>' +
      '<div class="callout-body"><p>c</p>\n</div></div>\n</div></div>',
  );
});

test("a quote that isn't a callout stays a quote", () => {
  expect(render("> [note] a")).toBe("<blockquote>\n<p>[note] a</p>\n</blockquote>");
});
