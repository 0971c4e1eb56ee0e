import { expect, test } from "vitest";
import { changeInWords, readChange, writeChange } from "./reading-words.ts";

test.each([
  [{ read: 0, notes: 0, cards: 0 }, "The vault was read. Nothing has changed."],
  [{ read: 1, notes: 0, cards: 0 }, "The vault was read: 1 note had changed."],
  [
    { read: 3, notes: 2, cards: 1 },
    "The vault was read: 3 notes had changed; 2 notes came in; there is 1 card more.",
  ],
  [
    { read: 0, notes: -1, cards: -1200 },
    "The vault was read: 1 note left; there are 1,200 cards less. What you remember of cards that left is kept, and comes back with them.",
  ],
])("the change %j is told", (change, words) => expect(changeInWords(change)).toBe(words));

test("a change goes through an address unharmed", () => {
  const change = { read: 12, notes: -3, cards: 40 };
  expect(readChange(Object.fromEntries(new URLSearchParams(writeChange(change))))).toEqual(change);
});

test.each([
  {},
  { read: "1" },
  { read: "-1", notes: "0", cards: "0" },
  { read: "x", notes: "0", cards: "0" },
  { read: ["1"], notes: "0", cards: "0" },
])("the address %j says nothing", (search) => expect(readChange(search)).toBeNull());
