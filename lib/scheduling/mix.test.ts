import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mixEvenly, seededOrder } from "./mix.ts";

const items = fc.uniqueArray(fc.string(), { maxLength: 30 }).map((ids) => ids.map((id) => ({ id })));

describe("a seeded order", () => {
  test("holds each item once", () =>
    fc.assert(
      fc.property(items, fc.string(), (items, seed) => {
        expect(new Set(seededOrder(items, seed))).toEqual(new Set(items));
      }),
    ));

  test("stays when one is taken away, and does not hang on the order given", () =>
    fc.assert(
      fc.property(items, fc.nat(), fc.string(), (items, pick, seed) => {
        const gone = items[pick % Math.max(items.length, 1)];
        const rest = items.filter((item) => item !== gone);
        const expected = seededOrder(items, seed).filter((item) => item !== gone);
        expect(seededOrder(rest.toReversed(), seed)).toEqual(expected);
      }),
    ));

  test("is another with another seed", () => {
    const many = Array.from({ length: 20 }, (_, i) => ({ id: `card-${i}` }));
    expect(seededOrder(many, "me:1")).not.toEqual(seededOrder(many, "me:2"));
  });
});

describe("mixing evenly", () => {
  const lengths = fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 60 }));
  const list = (letter: string, length: number) => Array.from({ length }, (_, i) => `${letter}${i}`);

  test.each([
    ["rrrrrr", "nn", "rrnrrrnr"],
    ["rr", "nnnn", "nrnnrn"],
    ["rrr", "nnn", "rnrnrn"],
    ["rrr", "", "rrr"],
    ["", "nn", "nn"],
  ])("%j and %j gives %j", (first, second, mixed) =>
    expect(mixEvenly([...first], [...second]).join("")).toBe(mixed),
  );

  test("keeps each list's order, and its share of every stretch from the start", () =>
    fc.assert(
      fc.property(lengths, ([r, n]) => {
        const mixed = mixEvenly(list("r", r), list("n", n));
        expect(mixed.filter((item) => item.startsWith("r"))).toEqual(list("r", r));
        expect(mixed.filter((item) => item.startsWith("n"))).toEqual(list("n", n));
        let taken = 0;
        for (const [i, item] of mixed.entries()) {
          if (item.startsWith("r")) taken++;
          expect(Math.abs(taken - ((i + 1) * r) / (r + n))).toBeLessThanOrEqual(1);
        }
      }),
    ));

  test("goes on where it stood when what is done is left out", () =>
    fc.assert(
      fc.property(lengths, fc.nat(), ([r, n], pick) => {
        const mixed = mixEvenly(list("r", r), list("n", n));
        const done = mixed.slice(0, pick % (mixed.length + 1));
        const first = done.filter((item) => item.startsWith("r")).length;
        const rest = mixEvenly(list("r", r).slice(first), list("n", n).slice(done.length - first), {
          first,
          second: done.length - first,
        });
        expect([...done, ...rest]).toEqual(mixed);
      }),
    ));
});
