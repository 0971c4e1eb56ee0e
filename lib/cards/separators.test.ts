import { describe, expect, test } from "vitest";
import { cards, sides } from "./testing/read.ts";

describe("no separator is seen", () => {
  test.each([
    ["in a code span", "Call `std::move` here"],
    ["in a code span of two backticks", "Call ``a ` std::move`` here"],
    ["in an indented fence", "- item\n\n  ```cpp\n  std::move\n  ```"],
    ["in a fence in a quote", "> ```\n> a::b\n> ```"],
    ["in a fence that closes on its first line", "```a::b```"],
    ["in indented code", "text\n\n    std::move"],
    ["in a formula", "the map $f::A \\to B$ is"],
    ["in a display formula with a blank line", "$$\na::b\n\n?\n$$"],
    ["in a table", "| a::b | c |\n|---|---|\n| d | e:::f |"],
    ["in a comment", "text <!-- a::b --> text"],
    ["in an indented comment", "  <!-- a::b -->"],
    ["in a comment over several lines", "<!--\na::b\n\nc\n?\nd\n-->"],
    ["in an Obsidian comment", "%% a::b %%"],
    ["in an Obsidian comment over several lines", "%%\na::b\n\nc::d\n%%"],
    ["in the text of a link", "see [std::move](https://en.cppreference.com)"],
    ["in an address", "see <https://a::b>"],
    ["in a wiki link", "see [[a|std::move]]"],
    ["in an embed", "![[a::b.png]]"],
    ["in a link definition", "[a]: https://x.y/a::b"],
    ["in a tag's attribute", 'see <b title="a::b">this</b>'],
    ["in <code>", "see <code>a::b</code>"],
    ["in <pre>", "<pre>\na::b\n\nc::d\n</pre>"],
  ])("%s", (_where, body) => expect(cards(body)).toEqual([]));
});

describe("a separator is seen", () => {
  test.each([
    [
      "between code spans with an odd number of backticks on each side",
      "`std::x` is::what",
      "`std::x` is → what",
    ],
    ["after code with a separator", "``a::b ` c``::d", "``a::b ` c`` → d"],
    ["after a formula with a separator", "$f::A\\to B$::a map", "$f::A\\to B$ → a map"],
    ["between two prices", "price $5::cost $6", "price $5 → cost $6"],
    ["after a comment with one", "Q <!-- a::b -->::A", "Q <!-- a::b --> → A"],
    ["right under a comment of one line", "<!-- note -->\nQ::A", "Q → A"],
    ["right under a table", "| a | b |\n|---|---|\n| c | d |\nQ::A", "Q → A"],
    ["in HTML text", "<details>\n<summary>s</summary>\nQ::A\n</details>", "Q → A"],
    ["after a bare address", "https://a.b::a site", "https://a.b → a site"],
    ["in bold text", "**Q::A**", "**Q → A**"],
    ["in a footnote", "text[^1]\n\n[^1]: Q::A", "[^1]: Q → A"],
    ["under a display formula that is never closed", "$$\n\nQ::A", "Q → A"],
    ["after a percent sign that comments nothing out", "100 %%\n\nQ::A", "Q → A"],
  ])("%s", (_where, body, expected) => expect(sides(body)).toEqual([expected]));

  test("with a table as the question of a card", () => {
    expect(sides("Complete:\n| a | b |\n|---|---|\n| c | |\n?\nd")).toEqual([
      "Complete:\n| a | b |\n|---|---|\n| c | | → d",
    ]);
  });

  test("and CRLF and lone CR end lines as LF does", () => {
    expect(sides("Q\r\n?\r\nA\r\nB\r\n\r\nx::y\r\n")).toEqual(["Q → A\nB", "x → y"]);
    expect(sides("Q\r?\rA\r\rx::y")).toEqual(["Q → A", "x → y"]);
  });
});
