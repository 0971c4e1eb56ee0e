import { expect, test } from "vitest";
import { demoLinksIn } from "./demo-links.ts";

test("each link to a widget is read with its state, in the order of the text", () => {
  const text = "First [one](demo:rope?m=5), **then [two](demo:alibi)**, and [again](<demo:rope?m=9&n=2>).";
  expect(
    demoLinksIn(text).map(({ widget, params }) => [widget, params.queryPosition, params.keyPosition]),
  ).toEqual([
    ["rope", 5, 9],
    ["alibi", undefined, 42],
    ["rope", 9, 2],
  ]);
});

test("a state out of bounds is brought inside, and what is no widget is left out", () => {
  const [call, ...more] = demoLinksIn(
    "[a](demo:rope?m=-3) [b](demo:none) [c](https://x.org/demo:rope) `[d](demo:rope)`",
  );
  expect(call?.params.queryPosition).toBe(0);
  expect(more).toEqual([]);
});
