import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chanceOf, chosenBy, givenBy, metWrong, offersOf, showsOf } from "./answers.ts";
import type { Ask } from "./asked.ts";

const option = (place: number, right: boolean, believes: string | null = null) => ({
  place,
  right,
  believes,
  text: "",
  why: "",
});
/** shown in the order 2, 0, 1 */
const one: Ask = {
  form: "options",
  many: false,
  options: [option(2, false, "m3"), option(0, true), option(1, false, "m1")],
};
const many: Ask = {
  form: "options",
  many: true,
  options: [option(2, false, "m3"), option(0, true), option(1, true)],
};
const number: Ask = {
  form: "number",
  answer: 100,
  tolerance: 1,
  said: "100",
  unit: "",
  wrong: [
    { value: 200, tolerance: 2, why: "", believes: "m18" },
    { value: 203, tolerance: 2.03, why: "", believes: "m16" },
    { value: 101.5, tolerance: 1, why: "", believes: "m9" },
  ],
};
const item = (place: number, outcome: number, believes: string | null) => ({
  place,
  outcome,
  believes,
  text: "",
  why: "",
});
/** shown: things 1, 0, 2; outcomes 1, 0 */
const match: Ask = {
  form: "match",
  items: [item(1, 1, "m4"), item(0, 0, "m3"), item(2, 1, "m4")],
  outcomes: [
    { place: 1, text: "" },
    { place: 0, text: "" },
  ],
};

test.each<[Ask, object, object | null]>([
  [one, { options: [0] }, { options: [2] }],
  [one, { options: [1] }, { options: [0] }],
  [one, { options: [0, 1] }, null],
  [one, { options: [] }, null],
  [one, { options: [3] }, null],
  [one, { value: 1 }, null],
  [many, { options: [2, 0] }, { options: [1, 2] }],
  [many, { options: [1, 1] }, null],
  [number, { value: 4 }, { value: 4 }],
  [number, { value: Number.POSITIVE_INFINITY }, null],
  [number, { options: [0] }, null],
  [match, { matches: [0, 1, 0] }, { matches: [0, 1, 1] }],
  [match, { matches: [null, 0, null] }, { matches: [1, -1, -1] }],
  [match, { matches: [null, null, null] }, null],
  [match, { matches: [0, 1] }, null],
  [match, { matches: [0, 1, 2] }, null],
])("of %j, %j is kept as %j", (ask, given, chosen) => {
  expect(chosenBy(ask, given as never)).toEqual(chosen);
});

test("whatever is kept can be shown again as it was answered", () => {
  const index = fc.nat(2);
  const givens = fc.oneof(
    fc.tuple(fc.constant(one), fc.record({ options: fc.tuple(index) })),
    fc.tuple(fc.constant(many), fc.record({ options: fc.uniqueArray(index, { minLength: 1 }) })),
    fc.tuple(fc.constant(number), fc.record({ value: fc.double({ noNaN: true, noDefaultInfinity: true }) })),
    fc.tuple(
      fc.constant(match),
      fc.record({ matches: fc.array(fc.option(fc.nat(1)), { minLength: 3, maxLength: 3 }) }),
    ),
  );
  fc.assert(
    fc.property(givens, ([ask, given]) => {
      const chosen = chosenBy(ask, given);
      if (chosen === null) return;
      const shown = givenBy(ask, chosen);
      expect(shown).toEqual(
        "options" in given ? { options: given.options.toSorted((a, b) => a - b) } : given,
      );
    }),
  );
});

describe("what an answer shows", () => {
  test.each<[Ask, object, string[]]>([
    [one, { options: [2] }, ["m3"]],
    [one, { options: [0] }, []],
    [many, { options: [0, 2] }, ["m3"]],
    [many, { options: [0] }, []],
    [number, { value: 198.5 }, ["m18"]],
    [number, { value: 201.6 }, ["m16"]],
    [number, { value: 101 }, []],
    [number, { value: 101.1 }, ["m9"]],
    [number, { value: 150 }, []],
    [match, { matches: [0, 1, 1] }, []],
    [match, { matches: [1, 0, 0] }, ["m4", "m3"]],
    [match, { matches: [1, -1, -1] }, ["m3"]],
  ])("of %j, %j shows %j", (ask, chosen, shown) => {
    expect(showsOf(ask, chosen as never)).toEqual(shown);
  });

  test("is what its question offers, each once", () => {
    expect([one, many, number, match].map(offersOf)).toEqual([
      ["m3", "m1"],
      ["m3"],
      ["m18", "m16", "m9"],
      ["m4", "m3"],
    ]);
  });
});

test("a number between two wrong ones means the nearer, and a right one none", () => {
  const met = (value: number) => (number.form === "number" ? metWrong(number, value)?.value : undefined);
  expect([201.4, 201.6, 100.9, 300].map(met)).toEqual([200, 203, undefined, undefined]);
});

test("a guess is right once in so many", () => {
  expect([one, many, number, match].map(chanceOf)).toEqual([1 / 3, 1 / 7, 0, 1 / 8]);
});
