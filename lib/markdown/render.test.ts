import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { renderMarkdown } from "./render.ts";
import { render, testContext } from "./test-vault.ts";

test("frontmatter of a note isn't shown; a card's side has none", () => {
  expect(render("---\ntags: a\n---\nb")).toBe("<p>b</p>");
  expect(render("\ufeff---\ntags: a\n---\nb")).toBe("<p>b</p>");
  expect(render("---\na\n\n---\nb", { fragment: true })).toBe("<hr>\n<p>a</p>\n<hr>\n<p>b</p>");
});

test("task lists have boxes that can't be ticked and have a name", () => {
  expect(render("- [x] a\n- [ ] b")).toBe(
    '<ul class="contains-task-list">\n' +
      '<li class="task-list-item"><input type="checkbox" checked disabled aria-label="Done"> a</li>\n' +
      '<li class="task-list-item"><input type="checkbox" disabled aria-label="To do"> b</li>\n</ul>',
  );
});

test("tables scroll by keyboard, are named by their heads and keep their alignment", () => {
  expect(render("| a | b | c |\n|:-|:-:|-:|\n| 1 | 2 | 3 |")).toBe(
    '<div class="table-scroll" role="group" tabindex="0" aria-label="Table: a, b, c"><table>\n<thead>\n<tr>\n' +
      '<th class="align-left">a</th>\n<th class="align-center">b</th>\n<th class="align-right">c</th>\n</tr>\n</thead>\n' +
      '<tbody>\n<tr>\n<td class="align-left">1</td>\n<td class="align-center">2</td>\n<td class="align-right">3</td>\n' +
      "</tr>\n</tbody>\n</table></div>",
  );
});

test("code scrolls by keyboard and keeps its language", () => {
  expect(render("```js\na < b\n```")).toBe(
    '<pre tabindex="0"><code class="language-js">a &#x3C; b\n</code></pre>',
  );
});

test("harmless author HTML stays", () => {
  expect(
    render(
      '<details open>\n<summary>S</summary>\n\n**b**\n\n</details>\n\nx<sup>2</sup> <kbd>K</kbd> <abbr title="T">t</abbr>',
    ),
  ).toBe(
    "<details open>\n<summary>S</summary>\n<p><strong>b</strong></p>\n</details>\n" +
      '<p>x<sup>2</sup> <kbd>K</kbd> <abbr title="T">t</abbr></p>',
  );
});

test("entities are characters", () => {
  expect(render("a &#x20; b &amp; &lt;c&gt; &copy;")).toBe("<p>a   b &#x26; &#x3C;c> ©</p>");
});

test.each(["", "9a-", "a", "a b-", 'a"-'])("%j is no prefix for ids", (idPrefix) => {
  expect(() => renderMarkdown("a", { ...testContext, idPrefix })).toThrow(
    new RangeError(`idPrefix must be letters, digits and hyphens ending with a hyphen, got "${idPrefix}"`),
  );
});

const seeds = new URL("./golden/", import.meta.url);
const seed = (number: number) => {
  const name = readdirSync(seeds).find((file) => file.startsWith(`00${number}_`));
  if (name === undefined) throw new Error(`seed ${number} is missing`);
  return render(readFileSync(new URL(name, seeds), "utf8"));
};

test("the Obsidian seed is a page: links, headings, formula, no schedule comments", () => {
  const html = seed(0);
  expect(
    html.match(/class="unresolved" title="No note or file in this vault is named “[^”]+”"/g),
  ).toHaveLength(6);
  expect(html).toContain(
    '<h3 id="t-absolute-vs-relative-positional-encodings">Absolute vs. Relative Positional Encodings</h3>',
  );
  expect(html).toContain(
    '<annotation encoding="application/x-tex">\\mathbb{N}\\rightarrow\\mathbb{R}^n</annotation>',
  );
  expect(html).toContain(
    '<a href="https://jaketae.github.io/study/relative-positional-encoding/" rel="noopener noreferrer nofollow">Source</a>',
  );
  expect(html).not.toMatch(/<!--|SR:|tags:|\[\[|\$/);
});

test("the GitBook seed is a page: hint, five embeds, inline formula", () => {
  const html = seed(1);
  expect(html.match(/<div class="callout" data-callout="note" role="note">/g)).toHaveLength(1);
  expect([...html.matchAll(/<span class="link-card-host">([^<]+)</g)].map((match) => match[1])).toEqual([
    "kazemnejad.com",
    "stats.stackexchange.com",
    "github.com",
    "www.reddit.com",
    "blog.timodenk.com",
  ]);
  expect(html).toContain('<annotation encoding="application/x-tex">d</annotation>');
  expect(html).not.toMatch(/\{%|%\}|&#x20;|\$\$/);
});

test.each([
  [2, 2, "<p>Key Concepts</p>\n<ul><li>Sinusoidal: Original transformer uses sin/cos functions (fixed)</li>"],
  [3, 8, "<ul><li>A) [d_model, d_model]</li><li>B) [max_len, d_model]</li>"],
])("seed %i, a page copied as text, has its %i lists back", (number, lists, start) => {
  const html = seed(number);
  expect(html.match(/<ul>/g)).toHaveLength(lists);
  expect(html).toContain(start);
  expect(html).not.toContain("•");
});
