import { expect, test } from "vitest";
import { keepRecent } from "./keep-recent.ts";

test("what was computed is not computed again, until more recent texts took its place", () => {
  const computed: string[] = [];
  const length = keepRecent(2, (text) => {
    computed.push(text);
    return { length: text.length };
  });
  const first = length("a");
  expect(length("bb")).toEqual({ length: 2 });
  expect(length("a")).toBe(first);
  length("ccc");
  expect(length("a")).toBe(first);
  expect(computed).toEqual(["a", "bb", "ccc"]);
  length("bb");
  expect(computed).toEqual(["a", "bb", "ccc", "bb"]);
});
