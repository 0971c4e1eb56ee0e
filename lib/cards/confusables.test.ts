import { expect, test } from "vitest";
import { confusablesOf } from "./confusables.ts";
import { parseNote } from "./parse-note.ts";

test.each([
  ["Source: x.\n\nConfusable: [[09-stretching#^f65|the NTK-aware base]].", ["f65"]],
  ["Confusable: [[#^F62]], [the other](deck.md#^f66) and [[a#^f62]].\n\nMore.", ["f62", "f66"]],
  ["**Confusable:** [[a#^x-1]]", ["x-1"]],
  ["It is confusable: [[a#^f1]]", []],
  ["Confusable: [[a]] and [[a#Heading]]", []],
  ["See [[a#^f1]].", []],
])("%j names %j", (notes, expected) => expect(confusablesOf({ notes })).toEqual(expected));

test("they stand in the notes of a card as it is read", () => {
  const [card] = parseNote(
    "a.md",
    "#flashcards\n\nHow?\n?\nSo. ^f62\n\nSource: x.\n\nConfusable: [[#^f65|b]].\n",
  ).cards;
  expect(card && confusablesOf(card)).toEqual(["f65"]);
});
