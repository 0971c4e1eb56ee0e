import { expect, test } from "vitest";
import { parseMarkdown } from "./parse.ts";
import { protect } from "./protect.ts";

test("what is hidden comes back, and nothing moves", () => {
  const guarded = protect("a $5 b");
  guarded.hide([2]);
  expect(guarded.text).not.toContain("$");
  expect(guarded.text).toHaveLength(6);
  expect(guarded.reveal(guarded.text)).toBe("a $5 b");
});

test("a wiki link without words after its bar doesn't double the rest of its paragraph", () => {
  const root = parseMarkdown("[[a|]] x ".repeat(40));
  const [paragraph] = root.children;
  const links =
    paragraph?.type === "paragraph" ? paragraph.children.filter(({ type }) => type === "link") : [];
  expect(links.map((link) => link.type === "link" && link.url)).toEqual(Array(40).fill("a|"));
});

test("a text that uses every stand-in block is still kept from the parser's weak spots", () => {
  const blocks = [0x2800, 0x2f00, ...Array.from({ length: 50 }, (_, block) => 0xe000 + block * 128)];
  const guarded = protect(`${String.fromCharCode(...blocks)} [[a|]]`);
  expect(guarded.text.endsWith("[[a\ufffd]]")).toBe(true);
});
