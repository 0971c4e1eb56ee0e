/** A note may be as long and as deep as it likes: the page still comes, and soon. */

import { expect, test } from "vitest";
import { cpuTime } from "./cpu-time.ts";
import { faultsOf } from "./safe-html.ts";
import { render } from "./test-vault.ts";

const MB = 1_000_000;

test.each<[string, () => string]>([
  ["10,000 quotes in one another", () => `${">".repeat(10_000)}a`],
  ["10,000 lists in one another", () => `${"- ".repeat(10_000)}a`],
  [
    "1,000 indented lists",
    () => Array.from({ length: 1000 }, (_, level) => `${"  ".repeat(level)}- a`).join("\n"),
  ],
  ["10,000 open elements", () => `${"<div>".repeat(5000)}${"<b>".repeat(5000)}a`],
  ["10,000 emphases", () => `${"*".repeat(10_000)}a${"*".repeat(10_000)}`],
  ["50,000 brackets", () => `${"[".repeat(50_000)}a${"](".repeat(10_000)}`],
  ["20,000 wiki links that don't end", () => "[[a|".repeat(20_000)],
  ["300 wiki links without words", () => "[[a|]] ".repeat(300)],
  ["a line of 1 MB", () => "a".repeat(MB)],
  ["a line of 1 MB of words", () => "word *a* ".repeat(MB / 9)],
  ["1 MB of line feeds and spaces", () => `a${"\n ".repeat(MB / 4)}${" ".repeat(MB / 2)}b`],
  ["a paragraph of HTML with 300,000 empty lines", () => `<?><p>${"\n".repeat(300_000)}a</p>?>`],
  ["30,000 blocks in an element that isn't allowed", () => `<center>${"<p>a".repeat(30_000)}</center>`],
  ["an address of 1 MB of spaces", () => `<a href="x${" ".repeat(MB)}y">a</a>`],
  ["an address of 1 MB", () => `[a](https://a.org/${"a".repeat(MB)})`],
  ["5,000 embeds", () => '{% embed url="https://a.org" %}\n'.repeat(5000)],
  ["100,000 hints that don't end", () => "{% hint ".repeat(100_000)],
  ["5,000 hints in one another", () => "{% hint %}\n".repeat(5000) + "{% endhint %}\n".repeat(5000)],
  ["10,000 highlights and comments", () => "==a== %%b%% == %% #c ".repeat(5000)],
  ["1,000 formulas", () => "$x$ ".repeat(1000)],
  ["10,000 dollars without a partner", () => "$a ".repeat(10_000)],
  ["1,000 footnotes", () => Array.from({ length: 1000 }, (_, n) => `a[^${n}]\n\n[^${n}]: b\n\n`).join("")],
  ["a table of 5,000 columns", () => `|${"a|".repeat(5000)}\n|${"-|".repeat(5000)}`],
  ["20,000 definitions", () => Array.from({ length: 20_000 }, (_, n) => `[r${n}]: /${n}\n`).join("")],
])(
  "%s",
  (_, write) => {
    const source = write();
    let html = "";
    const time = cpuTime(() => {
      html = render(source);
    });
    expect(faultsOf(html)).toEqual([]);
    // four seconds at most on a slow machine; time that grows with the square would take minutes
    expect(time).toBeLessThan(20_000);
  },
  120_000,
);
