import { expect, test } from "vitest";
import { parseNote } from "@/lib/cards/parse-note.ts";
import { checkNumbers } from "./check-numbers.ts";

const check = (text: string) => checkNumbers(parseNote("a/b.md", text));

test("what is stated as it is computed is no problem", () =>
  expect(
    check(
      [
        "The last pair takes [54,410](calc:wavelength(63,128)) tokens, [$\\sin 0.5 = 0.4794$](calc:sinusoidal(50,256,512)).",
        "| [16](calc:sqrt(512/2)) | [2,047.3](<calc:2999 * 2048 / 3000>) |",
        "<!-- [1](calc:2) -->",
        "`[1](calc:2)`",
      ].join("\n\n"),
    ),
  ).toEqual([]));

test("a wrong number is told with its line, what is stated and what is computed", () =>
  expect(check("One\n\nThe pair takes about [54,411](calc:wavelength(63,128)) tokens.\n")).toEqual([
    {
      path: "a/b.md",
      line: 3,
      column: 22,
      severity: "warning",
      rule: "number-wrong",
      message: "the note states 54,411, and wavelength(63,128) is 54,410.14313",
      remedy: "write what is computed, rounded as you like, or correct the expression",
    },
  ]));

test.each([
  ["[many](calc:2*pi)", "number-missing", "“many” holds no number that calc:2*pi could be"],
  ["[3](calc:1/0)", "no-number", "calc:1/0: an expression divides by zero"],
  ["[3](calc:)", "bad-expression", "calc:: an expression is empty"],
  ["[3](calc:1<2)", "bad-expression", "calc:1<2 gives no number"],
  ["[3](calc:wavelenth(1,2))", "unknown-name", "calc:wavelenth(1,2): there is no function “wavelenth”"],
  [
    "[3](calc:wavelength(64,128))",
    "no-number",
    "calc:wavelength(64,128): wavelength: pair must be a whole number from 0 to 63, got 64",
  ],
])("%s is a problem", (text, rule, message) =>
  expect(check(text).map((problem) => [problem.rule, problem.message])).toEqual([[rule, message]]),
);

test("all of a note come at once, those of a card too", () =>
  expect(
    check("#flashcards\n\nHow much?\n?\n[7](calc:2*3) and [8](calc:2*4) and [9](calc:2*5)\n").map(
      ({ message }) => message,
    ),
  ).toEqual(["the note states 7, and 2*3 is 6", "the note states 9, and 2*5 is 10"]));
