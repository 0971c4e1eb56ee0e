import { expect, test } from "vitest";
import { blockId, headingId } from "./headings.ts";
import { render } from "./test-vault.ts";

test.each([
  ["What RoPE rotates?", "what-rope-rotates"],
  ["  Über  $d$ & mehr ", "über-d-mehr"],
  ["a_b-c", "a_b-c"],
])("the heading %j has the id %j", (words, id) => expect(headingId(words)).toBe(id));

test("a block's id is its name", () => expect(blockId("f51")).toBe("block-f51"));

test("headings have ids under the context's prefix, each its own", () => {
  expect(render("# A b\n## A b\n### ?")).toBe(
    '<h1 id="t-a-b">A b</h1>\n<h2 id="t-a-b-1">A b</h2>\n<h3 id="t-section">?</h3>',
  );
});

test("headings of a card move down, and stop at the sixth level", () => {
  expect(render("# A\n##### B", { headingOffset: 2 })).toBe('<h3 id="t-a">A</h3>\n<h6 id="t-b">B</h6>');
});

test("of two equal ids the first is kept", () => {
  expect(render('<p id="a">x</p>\n\n<p id="a">y</p>')).toBe('<p id="t-a">x</p>\n<p>y</p>');
});
