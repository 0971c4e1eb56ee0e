import { expect, test } from "vitest";
import { parseNote } from "@/lib/cards/parse-note.ts";
import { usedWidgets } from "./used-widgets.ts";

const note = (text: string) =>
  parseNote("a.md", `---\ntags: [flashcards]\n---\n${text}`).cards.map(usedWidgets);

test("a demo block is a use, also where it asks", () => {
  expect(note("What?\n?\nThat.\n```demo rope\nm: 3\n```\n")).toEqual([["rope"]]);
  expect(note("```demo sinusoidal\nask: first-unturned\n```\n")).toEqual([["sinusoidal"]]);
});

test("a link of any part of a card is a use, and each widget counts once", () =>
  expect(note("Ask [here](demo:rope?d=64)?::See [there](demo:rope) and [this](demo:alibi).\n")).toEqual([
    ["rope", "alibi"],
  ]));

test("both sides of a two-way card use what either shows", () =>
  expect(note("A [x](demo:order):::B\n")).toEqual([["order"], ["order"]]));

test("a question that is drawn uses the widget it opens", () => {
  const question = [
    "```question",
    "vars:",
    "  n: [2, 4, 8]",
    "text: First slope of {{n}} heads?",
    "answer: alibiSlope(n, 1)",
    "demo: alibi",
    "with:",
    "  n: n",
    "```",
  ].join("\n");
  expect(note(`${question}\n`)).toEqual([["alibi"]]);
});

test("a card without a demo uses none", () => expect(note("demo: no::a demo of words\n")).toEqual([[]]));
