import { expect, test } from "vitest";
import { render } from "./test-vault.ts";

const rel = 'rel="noopener noreferrer nofollow"';

test.each([
  ["[[Rotary]]", '<a class="wiki-link" href="/notes/Rotary" title="Rotary embedding">Rotary</a>'],
  [
    "[[Rotary|RoPE **now**]]",
    '<a class="wiki-link" href="/notes/Rotary" title="Rotary embedding">RoPE <strong>now</strong></a>',
  ],
  [
    "[[Rotary#Why it works]]",
    '<a class="wiki-link" href="/notes/Rotary#Why%20it%20works" title="Rotary embedding">Rotary › Why it works</a>',
  ],
  ["[[Rotary|Rotary embedding]]", '<a class="wiki-link" href="/notes/Rotary">Rotary embedding</a>'],
  ["[[Rotary: why]]", '<a class="wiki-link" href="/notes/Rotary:%20why">Rotary: why</a>'],
  ["[[paper.pdf|the paper]]", '<a class="wiki-link" href="/media/paper.pdf">the paper</a>'],
  ["[[https://a.org|a]]", `<a href="https://a.org/" ${rel}>a</a>`],
  ["[r](deep/Order.md#a%20b)", '<a href="/notes/deep/Order.md#a%20b">r</a>'],
  ["[r](Rotary:%20why)", '<a href="/notes/Rotary:%20why">r</a>'],
  ["[p](paper.pdf)", '<a href="/media/paper.pdf">p</a>'],
  ["[a](https://a.org/b 'T')", `<a href="https://a.org/b" title="T" ${rel}>a</a>`],
  ["https://a.org", `<a href="https://a.org/" ${rel}>https://a.org</a>`],
  ["<a@b.org>", '<a href="mailto:a@b.org">a@b.org</a>'],
  ["[stats](/stats?deck=1)", '<a href="/stats?deck=1">stats</a>'],
  [
    "[try it](demo:sinusoidal?d=64&p=3)",
    '<a href="/lab/sinusoidal?d=64&#x26;p=3" data-demo-link="">try it</a>',
  ],
  ["[top](#)", '<a href="#">top</a>'],
  ["[54,410](calc:wavelength(63,128))", '<span class="computed" title="= wavelength(63,128)">54,410</span>'],
  ["[4](<calc:2 ^ 2>)", '<span class="computed" title="= 2 ^ 2">4</span>'],
])("%s leads somewhere", (source, expected) => expect(render(source)).toBe(`<p>${expected}</p>`));

test.each([
  ["[[Nowhere]]", "No note or file in this vault is named “Nowhere”", "Nowhere"],
  ["[[Nowhere#H|there]]", "No note or file in this vault is named “Nowhere#H”", "there"],
  ["[there](nowhere.md)", "No note or file in this vault is named “nowhere.md”", "there"],
  ["[there](/nowhere.md)", "No note or file in this vault is named “/nowhere.md”", "there"],
  ["[](nowhere.md)", "No note or file in this vault is named “nowhere.md”", "nowhere.md"],
  ["[there](#nowhere)", "Nothing here is named “nowhere”", "there"],
  ["[[#nowhere]]", "Nothing here is named “nowhere”", "nowhere"],
  ["[there](obsidian://open)", "This address begins with “obsidian:”, which is not allowed", "there"],
  ["[there](demo:no_such)", "This address names no widget: “no_such”", "there"],
  ["[there]()", "This address is empty", "there"],
])("%s is no link, and says why", (source, why, words) => {
  expect(render(source)).toBe(`<p><span class="unresolved" title="${why}">${words}</span></p>`);
});

test("a heading or block of the same text is found, and elsewhere asked for", () => {
  expect(render("## Why so?\n\n[[#Why so?]] [a](#Why%20so) [b](#why-so)")).toBe(
    '<h2 id="t-why-so">Why so?</h2>\n<p><a href="#t-why-so">Why so?</a> <a href="#t-why-so">a</a> <a href="#t-why-so">b</a></p>',
  );
  expect(render("a ^x1\n\n[[#^x1]]")).toBe('<p id="t-block-x1">a</p>\n<p><a href="#t-block-x1">x1</a></p>');
  const elsewhere = { resolveNote: (target: string) => ({ href: `/notes/this${target}`, title: "This" }) };
  expect(render("[[#Other]]", elsewhere)).toBe('<p><a href="/notes/this#Other">Other</a></p>');
});

test("an escaped bar in a table separates words from target", () => {
  expect(render("| a | b |\n|-|-|\n| [[Rotary\\|R]] | x |")).toContain(
    '<td><a class="wiki-link" href="/notes/Rotary" title="Rotary embedding">R</a></td>',
  );
});

test("an empty alias is as good as none", () => {
  expect(render("[[Rotary|]] x")).toBe(
    '<p><a class="wiki-link" href="/notes/Rotary" title="Rotary embedding">Rotary</a> x</p>',
  );
});

test("footnotes lead to and fro within their own text", () => {
  expect(render("a[^n]\n\n[^n]: b")).toBe(
    '<p>a<sup><a href="#t-fn-n" id="t-fnref-n" data-footnote-ref="" aria-describedby="t-footnote-label">1</a></sup></p>\n' +
      '<section data-footnotes="" class="footnotes"><h2 class="sr-only" id="t-footnote-label">Footnotes</h2>\n<ol>\n' +
      '<li id="t-fn-n"><p>b <a href="#t-fnref-n" data-footnote-backref="" aria-label="Back to reference 1" ' +
      'class="data-footnote-backref">↩</a></p></li>\n</ol>\n</section>',
  );
});
