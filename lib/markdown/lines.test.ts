import { expect, test } from "vitest";
import { render } from "./test-vault.ts";

test.each([
  ["a\nb", "<p>a<br>b</p>"],
  ["a  \nb\\\nc", "<p>a<br>b<br>c</p>"],
  ["a **b\nc** d", "<p>a <strong>b<br>c</strong> d</p>"],
  ["- a\n  b\n  - c", "<ul>\n<li>a<br>b<ul>\n<li>c</li>\n</ul></li>\n</ul>"],
  ["`a\nb`", "<p><code>a b</code></p>"],
])("the lines of %j stay lines", (source, expected) => expect(render(source)).toBe(expected));

test("lines can be joined, as CommonMark does", () => {
  expect(render("a\nb  \nc", { lineFeed: "space" })).toBe("<p>a\nb<br>\nc</p>");
});

test("bullets that were typed as characters make a list", () => {
  expect(render("Pro tips\n  • RoPE **now**\n  • Length")).toBe(
    "<p>Pro tips</p><ul><li>RoPE <strong>now</strong></li><li>Length</li></ul>",
  );
  expect(render("  • a\nmore of a\n  • b")).toBe("<ul><li>a<br>more of a</li><li>b</li></ul>");
  expect(render("a • b")).toBe("<p>a • b</p>");
});
