import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { t5Bias, t5Bucket, t5BucketMatrix, t5BucketStarts } from "./t5.ts";

/** The same rule in whole numbers: the largest step s with (x/e)^n ≥ (max/e)^s, cleared of fractions. */
function bucketByIntegers(distance: number, perDirection: number, maxDistance: number): number {
  const exact = Math.floor(perDirection / 2);
  if (distance < exact) return distance;
  const steps = BigInt(perDirection - exact);
  const [x, e, max] = [BigInt(distance), BigInt(exact), BigInt(maxDistance)];
  let step = 0n;
  while (step < steps && x ** steps * e ** (step + 1n) >= max ** (step + 1n) * e ** steps) step++;
  return Math.min(exact + Number(step), perDirection - 1);
}

describe("buckets", () => {
  test.each([
    [15, 15],
    [16, 16],
    [19, 17],
    [20, 17],
    [32, 21],
    [64, 26],
    [112, 30],
    [113, 31],
    [100_000, 31],
  ])("causal: a key %d before the query is in bucket %d", (distance, bucket) =>
    expect(t5Bucket(-distance, { bidirectional: false })).toBe(bucket),
  );

  test.each([
    [7, 7],
    [8, 8],
    [12, 9],
    [16, 10],
    [64, 14],
    [90, 14],
    [91, 15],
  ])("bidirectional: a key %d before the query is in bucket %d, after it in 16 more", (distance, bucket) => {
    expect(t5Bucket(-distance)).toBe(bucket);
    expect(t5Bucket(distance)).toBe(bucket + 16);
  });

  test("causal: keys after the query are all in bucket 0", () =>
    expect(t5Bucket(5, { bidirectional: false })).toBe(0));

  test("they are those of whole-number arithmetic for every size and distance", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 64 }),
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 0, max: 2000 }),
        (buckets, beyond, distance) => {
          const maxDistance = Math.floor(buckets / 2) + beyond;
          expect(t5Bucket(-distance, { bidirectional: false, buckets, maxDistance })).toBe(
            bucketByIntegers(distance, buckets, maxDistance),
          );
        },
      ),
      { numRuns: 2000 },
    ));

  test("the last one starts at 113 causal and at 91 bidirectional, not at 128", () => {
    expect(t5BucketStarts({ bidirectional: false })[31]).toBe(113);
    expect(t5BucketStarts()[15]).toBe(91);
    expect([...t5BucketStarts({ bidirectional: false, buckets: 8, maxDistance: 5 })]).toEqual([
      0, 1, 2, 3, 4, -1, -1, 5,
    ]);
  });

  test.each([
    ["too few", { buckets: 3 }, "buckets must be an integer from 4 to 1073741824, got 3"],
    [
      "with a range below the single distances",
      { maxDistance: 8 },
      "maxDistance must be an integer from 9 to 1073741824, got 8",
    ],
  ])("%s are refused", (_, options, message) => expect(() => t5Bucket(1, options)).toThrow(message));

  test("a fractional relative position has none", () =>
    expect(() => t5Bucket(0.5)).toThrow("relativePosition must be an integer, got 0.5"));
});

describe("the bias", () => {
  const options = { bidirectional: false, buckets: 4, maxDistance: 8 };
  const table = [10, 20, 11, 21, 12, 22, 13, 23];

  test("looks each bucket up for each head", () => {
    expect([...t5BucketMatrix(3, options)]).toEqual([0, 0, 0, 1, 0, 0, 2, 1, 0]);
    expect([...t5Bias(table, 3, 2, options)]).toEqual([
      10, 10, 10, 11, 10, 10, 12, 11, 10, 20, 20, 20, 21, 20, 20, 22, 21, 20,
    ]);
  });

  test("T5-base has 384 numbers for each stack", () =>
    expect(t5Bias(new Float64Array(384), 2, 12)).toHaveLength(12 * 4));

  test("refuses a table of another size", () =>
    expect(() => t5Bias(table, 3, 2)).toThrow("table must be 64 numbers (buckets × heads), got 8"));
});
