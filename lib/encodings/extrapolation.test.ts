import fc from "fast-check";
import { expect, test } from "vitest";
import { unseenPairs, unseenPositions } from "./extrapolation.ts";

test("of 3000 positions after 2048, 952 have no row, and 10.08 % of causal pairs are at a new distance", () => {
  expect(unseenPositions(2048, 3000)).toBe(952);
  const { unseen, total, share } = unseenPairs(2048, 3000);
  expect([unseen, total]).toEqual([453_628, 4_501_500]);
  expect(share).toBeCloseTo(0.1008, 4);
});

test("the closed form is the count, with the causal mask and without a mask", () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (trainedLength, length) => {
      let causal = 0;
      let all = 0;
      for (let query = 0; query < length; query++) {
        for (let key = 0; key < length; key++) {
          if (query - key >= trainedLength) causal++;
          if (Math.abs(query - key) >= trainedLength) all++;
        }
      }
      expect(unseenPairs(trainedLength, length).unseen).toBe(causal);
      expect(unseenPairs(trainedLength, length, { mask: "none" })).toEqual({
        unseen: all,
        total: length * length,
        share: all / (length * length),
      });
    }),
  ));

test("a length of 0 is refused", () =>
  expect(() => unseenPairs(2048, 0)).toThrow("length must be an integer from 1"));
