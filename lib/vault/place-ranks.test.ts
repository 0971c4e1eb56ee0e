import fc from "fast-check";
import { expect, test } from "vitest";
import { placeRanks } from "./place-ranks.ts";

test.each([
  {
    name: "the first cards of a vault stand wide apart",
    before: [undefined, undefined],
    ranks: [16_384, 32_768],
  },
  { name: "cards after the last one too", before: [undefined], below: 100, ranks: [16_484] },
  { name: "cards before the first one too", before: [undefined], above: 100, ranks: [-16_284] },
  {
    name: "a new card stands close behind the one before it",
    before: [100, undefined, 900],
    ranks: [100, 164, 900],
  },
  { name: "new cards share a narrow gap", before: [10, undefined, undefined, 16], ranks: [10, 12, 14, 16] },
  {
    name: "cards that swapped places give up no more ranks than they must",
    before: [30, 10, 20],
    ranks: [-16_374, 10, 20],
  },
  { name: "a rank outside the bounds is not kept", before: [500, 10], below: 0, above: 100, ranks: [5, 10] },
])("$name", ({ before, below, above, ranks }) => expect(placeRanks(before, below, above)).toEqual(ranks));

test("where there is no room for a card between its neighbours, there is none", () => {
  expect(placeRanks([undefined], 7, 8)).toBeNull();
  expect(placeRanks([1, undefined, 2], undefined, undefined)).toBeNull();
  expect(placeRanks([undefined], 2 ** 31 - 10, undefined)).toBeNull();
});

test("ranks rise, lie between the bounds, and are kept where nothing is in the way", () => {
  const rank = fc.option(fc.integer({ min: -50, max: 5000 }), { nil: undefined });
  fc.assert(
    fc.property(fc.array(rank, { maxLength: 30 }), (before) => {
      const ranks = placeRanks(before, 0, 4000);
      fc.pre(ranks !== null);
      const all = [0, ...(ranks ?? []), 4000];
      expect(ranks).toHaveLength(before.length);
      for (let at = 1; at < all.length; at++) expect(all[at]).toBeGreaterThan(all[at - 1] as number);
      const known = before.filter((each) => each !== undefined);
      const isRising = known.every((each, at) => each > (known[at - 1] ?? 0) && each < 4000);
      if (isRising)
        for (const [at, each] of before.entries()) if (each !== undefined) expect(ranks?.[at]).toBe(each);
    }),
  );
});
