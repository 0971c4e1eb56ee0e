import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { largestDifference } from "./arrays.ts";
import { dotProductScores } from "./attend.ts";
import {
  addThenProject,
  combinationCounts,
  concatenateThenProject,
  fourTerms,
  layerWeightCount,
  projectThenAdd,
} from "./combine.ts";
import { multiply } from "./matrix.ts";

const numbers = (length: number) =>
  fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: length, maxLength: length });

describe("adding and concatenating", () => {
  test("concatenating is projecting apart and adding", () =>
    fc.assert(
      fc.property(
        numbers(3),
        numbers(2),
        numbers(3 * 4),
        numbers(2 * 4),
        (x, p, tokenWeights, positionWeights) => {
          const projections = { tokenWeights, positionWeights };
          const difference = largestDifference(
            concatenateThenProject(x, p, projections, 4),
            projectThenAdd(x, p, projections, 4),
          );
          expect(difference).toBeLessThan(1e-13);
        },
      ),
    ));

  test("adding is concatenating with one projection for both", () =>
    fc.assert(
      fc.property(numbers(3), numbers(3), numbers(3 * 4), (x, p, shared) => {
        const tied = concatenateThenProject(x, p, { tokenWeights: shared, positionWeights: shared }, 4);
        expect(largestDifference(addThenProject(x, p, shared, 4), tied)).toBeLessThan(1e-13);
      }),
    ));

  test("vectors of two widths cannot be added", () => {
    expect(() => addThenProject([1, 2], [1], [1, 1], 1)).toThrow("p must be 2 numbers (as many as x), got 1");
    const sizes = { vocabularySize: 10, maxPositions: 8, positionKind: "learned", projections: 3 } as const;
    expect(() => combinationCounts({ mode: "sum", tokenDim: 8, positionDim: 4, ...sizes })).toThrow(
      "positionDim must be tokenDim = 8 for a sum, got 4",
    );
  });

  test("a projection of another size is refused", () =>
    expect(() => addThenProject([1, 2], [1, 2], [1, 1, 1], 1)).toThrow("weights must be 2 numbers"));
});

describe("costs", () => {
  test("64 dims more make a layer of 768 17.4 % heavier", () => {
    expect(layerWeightCount(768)).toBe(7_077_888);
    expect(layerWeightCount(768 + 64)).toBe(8_306_688);
    expect(layerWeightCount(832) / layerWeightCount(768) - 1).toBeCloseTo(0.174, 3);
  });

  test("doubling the width makes a layer four times as heavy", () =>
    expect(layerWeightCount(2 * 512)).toBe(4 * layerWeightCount(512)));

  test("learned positions count, fixed ones do not", () => {
    const sizes = {
      mode: "concat",
      tokenDim: 8,
      positionDim: 4,
      vocabularySize: 10,
      maxPositions: 6,
      projections: 3,
    } as const;
    expect(combinationCounts({ ...sizes, positionKind: "learned" })).toEqual({
      inputDim: 12,
      tokenParameters: 80,
      positionParameters: 24,
      projectionParameters: 288,
      total: 392,
    });
    expect(combinationCounts({ ...sizes, positionKind: "fixed" }).positionParameters).toBe(0);
  });
});

test("the four terms add up to the scores of the sums", () =>
  fc.assert(
    fc.property(numbers(6), numbers(6), numbers(6), numbers(6), (x, p, wq, wk) => {
      const terms = fourTerms(x, p, { wq, wk }, 3);
      const sum = x.map((value, n) => value + (p[n] as number));
      const scores = dotProductScores(multiply(sum, wq, 3, 2), multiply(sum, wk, 3, 2), 2, { scale: 1 });
      const total = terms.contentContent.map(
        (value, n) =>
          value +
          (terms.contentPosition[n] as number) +
          (terms.positionContent[n] as number) +
          (terms.positionPosition[n] as number),
      );
      expect(largestDifference(total, scores)).toBeLessThan(1e-10);
    }),
  ));
