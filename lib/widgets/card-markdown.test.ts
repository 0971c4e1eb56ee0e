import { expect, test } from "vitest";
import { parseNote } from "@/lib/cards/parse-note.ts";
import { cardMarkdown } from "./card-markdown.ts";
import type { Widget } from "./definition.ts";
import { defaultParams } from "./fields.ts";
import { readDemoBlock } from "./read-demo-block.ts";
import { findWidget } from "./registry.ts";

const widget = findWidget("sinusoidal") as Widget;
const params = { ...defaultParams(widget.fields), length: 2048 };

test("a card of a state asks for its number and answers with formula and figure", () =>
  expect(cardMarkdown(widget, params)).toBe(
    [
      "What is dimension 32 of the sinusoidal encoding of position 50, at width 128 and base 10000?",
      "?",
      "$\\mathrm{PE}(50, 32) = \\sin(50 / 10000^{32 / 128}) = \\sin(5) = -0.9589$",
      "```demo sinusoidal",
      "n: 2048",
      "```",
    ].join("\n"),
  ));

test("a card of a prediction shows its widget with the question", () => {
  const lines = cardMarkdown(widget, params, widget.predictions[0]).split("\n");
  expect(lines[0]).toMatch(/^Of the 64 pairs .*2,048 positions\?/);
  expect(lines.slice(1, 6)).toEqual(["```demo sinusoidal", "n: 2048", "ask: first-unturned", "```", "?"]);
  expect(lines[6]).toBe("It is 41. Pair 41 takes 2,294 positions for one turn, pair 40 only 1,987.");
  expect(lines).toHaveLength(7);
});

test.each([
  ["a state", undefined, "answer"],
  ["a prediction", widget.predictions[0], "question"],
])("the card of %s is read from a note as one card whose widget is in the same state", (_, asked, side) => {
  const note = parseNote("a.md", `#flashcards\n\n${cardMarkdown(widget, params, asked)}\n`);
  expect(note.problems).toEqual([]);
  expect(note.cards).toHaveLength(1);
  const [demo] = note.cards[0]?.demos ?? [];
  expect(demo?.side).toBe(side);
  expect(readDemoBlock(demo?.widget ?? "", demo?.yaml ?? "")).toMatchObject({
    call: { params },
    problems: [],
  });
});
