import fc from "fast-check";
import { expect, test } from "vitest";
import { notePath } from "./note-path.ts";

test.each([["odd ü & 100%.md"], ["p%41.md"], ["plain.md"], ["a+b?#.md"]])(
  "%j is found in its address, encoded and decoded",
  (name) => {
    expect(notePath(["deep", encodeURIComponent(name)])).toBe(`deep/${name}`);
    expect(notePath(["deep", name])).toBe(`deep/${name}`);
  },
);

test("every path is found in its encoded address", () =>
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" })), (segments) => {
      expect(notePath(segments.map(encodeURIComponent))).toBe(segments.join("/"));
    }),
  ));
