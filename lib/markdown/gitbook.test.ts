import { expect, test } from "vitest";
import { render } from "./test-vault.ts";

const callout = (kind: string, title: string, body: string) =>
  `<div class="callout" data-callout="${kind}" role="note"><p class="callout-title">${title}</p>` +
  `<div class="callout-body">\n${body}\n</div></div>`;

test("a hint is a callout around its blocks, a list right before its end too", () => {
  expect(render('{% hint style="danger" %}\nText\n* a\n* b\n{% endhint %}\nafter')).toBe(
    `${callout("danger", "Danger", "<p>Text</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>")}\n<p>after</p>`,
  );
});

test("hints nest", () => {
  expect(render('{% hint %}\n{% hint style="success" %}\na\n{% endhint %}\n{% endhint %}')).toBe(
    callout("note", "Info", callout("tip", "Success", "<p>a</p>")),
  );
});

test("a hint in a list item or a quote stays in it", () => {
  expect(render("- {% hint %}\n  a\n  {% endhint %}")).toBe(
    `<ul>\n<li>${callout("note", "Info", "<p>a</p>")}</li>\n</ul>`,
  );
  expect(render("> {% hint %}\n> a\n> {% endhint %}")).toBe(
    `<blockquote>\n${callout("note", "Info", "<p>a</p>")}\n</blockquote>`,
  );
});

test("an embed is a link card, and its caption stays below it", () => {
  expect(render('{% embed url="https://a.org/b_c_d/?q=1&r=2" %}\nA caption\n{% endembed %}')).toBe(
    '<p><a class="link-card" href="https://a.org/b_c_d/?q=1&#x26;r=2" rel="noopener noreferrer nofollow">' +
      '<span class="link-card-host">a.org</span> <span class="link-card-title">/b_c_d?q=1&#x26;r=2</span></a></p>\n' +
      "<p>A caption</p>",
  );
});

test("an embed of something that may not be opened says so", () => {
  expect(render('{% embed url="javascript:alert(1)" %}')).toBe(
    '<p><span class="unresolved" title="This address begins with “javascript:”, which is not allowed">' +
      "javascript:alert(1)</span></p>",
  );
});

test("a tag without its partner is shown as written", () => {
  expect(render("{% hint style='x' %}\n\na")).toBe("<p>{% hint style='x' %}</p>\n<p>a</p>");
  expect(render("a\n{% endhint %}")).toBe("<p>a</p>\n<p>{% endhint %}</p>");
  expect(render("{% endembed %}")).toBe("<p>{% endembed %}</p>");
});

test("a tag whose line turns out to be code is as it was written", () => {
  expect(render("<\n    {% endhint %}\n")).toBe(
    '<p>&#x3C;</p>\n<pre tabindex="0"><code>{% endhint %}\n</code></pre>',
  );
});
