import { expect, test } from "vitest";
import { CATALOG } from "@/components/ui/shortcuts/catalog.ts";
import { LETTER_KEYS, optionOfKey } from "./option-of-key.ts";

test.each([
  { key: "1", letters: false, option: 0 },
  { key: "9", letters: true, option: 8 },
  { key: "0", letters: true, option: null },
  { key: "a", letters: true, option: 0 },
  { key: "D", letters: true, option: 3 },
  { key: "d", letters: false, option: null },
  { key: "g", letters: true, option: null },
  { key: "Enter", letters: true, option: null },
])("$key means option $option where letters are keys: $letters", ({ key, letters, option }) =>
  expect(optionOfKey(key, letters)).toBe(option),
);

test("no command that works everywhere begins with a letter of an option", () => {
  const letters = "abcdefghijklmnopqrstuvwxyz".slice(0, LETTER_KEYS);
  const taken = CATALOG.filter(
    ({ group, keys }) => group === "Everywhere" && letters.includes(keys.charAt(0)),
  );
  expect(taken).toEqual([]);
});
