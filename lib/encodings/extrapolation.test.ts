import fc from "fast-check";
import { expect, test } from "vitest";
import { unseenPairs, unseenPositions } from "./extrapolation.ts";

test("of 3000 positions after 2048, 952 have no row, and 10.08 % of causal pairs are at a new distance", () => {
  expect(unseenPositions(2048, 3000)).toBe(952);
  const { unseen, total, share } = unseenPairs(2048, 3000);
  expect([unseen, total]).toEqual([453_628, 4_501_500]);
  expect(share).toBeCloseTo(0.1008, 4);
});

test("the closed form is the count", () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (trainedLength, length) => {
      let unseen = 0;
      for (let query = 0; query < length; query++) {
        for (let key = 0; key <= query; key++) if (query - key >= trainedLength) unseen++;
      }
      expect(unseenPairs(trainedLength, length).unseen).toBe(unseen);
    }),
  ));

test("a length of 0 is refused", () =>
  expect(() => unseenPairs(2048, 0)).toThrow("length must be an integer from 1"));
