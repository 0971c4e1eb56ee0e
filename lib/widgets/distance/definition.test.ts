import { describe, expect, test } from "vitest";
import { sinusoidalVector } from "@/lib/encodings/sinusoidal.ts";
import { firstRisingOffset, sinusoidalDot } from "@/lib/encodings/sinusoidal-dot.ts";
import { defaultParams, withinLimits } from "../fields.ts";
import { toTex } from "../formula.ts";
import { answerOf, judge, predictionToAsk } from "../predictions.ts";
import { seededNormals } from "../seeded-normals.ts";
import {
  compute,
  type DistanceParams,
  fields,
  HEAD_WIDTH,
  scoreAt,
  scoreCurve,
  similarityWindow,
  stack,
  terms,
} from "./compute.ts";
import { distance } from "./definition.ts";

const defaults = defaultParams(fields);
const at = (params: Partial<DistanceParams>): DistanceParams => ({ ...defaults, ...params });
const asked = (id: string, params = defaults) => {
  const spec = predictionToAsk(distance.predictions, params, id);
  if (spec === null) throw new Error(`${id} is not asked`);
  return spec;
};

describe("the plain dot product", () => {
  test.each([
    [512, 0, 256],
    [512, 1, 249.1],
    [512, 10, 173.79],
    [512, 50, 131.09],
    [512, 100, 111.95],
    [512, 1000, 44.97],
    [64, 0, 32],
    [64, 1, 30.92],
    [64, 10, 21.05],
    [64, 50, 15.67],
    [64, 100, 17.87],
    [64, 1000, 8.93],
  ])("at width %d and offset %d is %d", (dim, offset, expected) => {
    const params = at({ dim, offset, reach: 1024 });
    expect(scoreAt(params, offset)).toBeCloseTo(expected, 2);
    expect(compute(params).dots[offset]).toBeCloseTo(expected, 2);
  });

  test.each([
    [64, 5],
    [128, 11],
    [512, 43],
  ])("at width %d first rises from offset %d", (dim, expected) => {
    const params = at({ dim });
    expect(answerOf(asked("first-rise"), params)).toBe(expected);
    expect(answerOf(asked("falling"), params)).toBe("rises");
    expect(firstRisingOffset(dim, 199)).toBe(expected);
  });

  test("goes below zero at width 64: −3.295 at offset 1,713, and no lower", () => {
    const params = at({ dim: 64, reach: 2048, offset: 1713 });
    const { dots, lowest } = compute(params);
    expect(lowest).toBeCloseTo(-3.295, 3);
    expect(dots.indexOf(lowest)).toBe(1713);
  });

  test("is the same for every position and on both sides", () => {
    for (const position of [50, 256, 4095]) {
      const params = at({ position });
      expect(scoreAt(params, 50)).toBe(scoreAt(params, -50));
      expect(scoreAt(params, 50)).toBeCloseTo(scoreAt(defaults, 50) as number, 10);
    }
    expect(answerOf(asked("direction"), defaults)).toBe("equal");
  });

  test("has nothing before position 0", () => {
    const params = at({ position: 3 });
    expect(scoreAt(params, -4)).toBeNull();
    const { offsets, scores } = scoreCurve(params);
    expect(Number.isNaN(scores[offsets.indexOf(-4)])).toBe(true);
    expect(scores[offsets.indexOf(-3)]).toBeCloseTo(scoreAt(params, 3) as number, 10);
    expect(predictionToAsk(distance.predictions, params, "direction")).toBeNull();
  });
});

describe("with W_q and W_k", () => {
  const weighted = at({ weights: true, dim: 16 });

  /** By hand, from the definition: two projections and a sum of products. */
  function byHand({ dim, base, position, weightSeed }: DistanceParams, offset: number): number {
    const draw = (name: string) => seededNormals(HEAD_WIDTH * dim, `distance ${name} ${weightSeed}`);
    const [wq, wk] = [draw("query"), draw("key")];
    const [one, other] = [position, position + offset].map((p) => sinusoidalVector(p, dim, { base }));
    let score = 0;
    for (let h = 0; h < HEAD_WIDTH; h++) {
      let [q, k] = [0, 0];
      for (let i = 0; i < dim; i++) {
        q += (wq[h * dim + i] as number) * (one?.[i] as number);
        k += (wk[h * dim + i] as number) * (other?.[i] as number);
      }
      score += (q * k) / HEAD_WIDTH;
    }
    return score;
  }

  test("the score is the product of the projected vectors, in every view", () => {
    const curve = scoreCurve(weighted);
    const layers = stack(weighted);
    const matrix = similarityWindow(weighted);
    const anchor = weighted.position - matrix.first;
    for (const offset of [-200, -48, -7, 0, 1, 7, 48, 200]) {
      const expected = byHand(weighted, offset);
      expect(scoreAt(weighted, offset)).toBeCloseTo(expected, 10);
      expect(curve.scores[curve.offsets.indexOf(offset)]).toBeCloseTo(expected, 10);
      if (offset >= 0) expect(layers.layers.at(-1)?.sums[offset]).toBeCloseTo(expected, 10);
      if (Math.abs(offset) > 48) continue;
      expect(matrix.values[anchor * matrix.count + anchor + offset]).toBeCloseTo(expected, 10);
    }
  });

  test("ahead and behind differ, and the answer follows the larger", () => {
    const [ahead, behind] = [scoreAt(weighted, 7), scoreAt(weighted, -7)] as [number, number];
    expect(Math.abs(ahead - behind)).toBeGreaterThan(0.01);
    expect(answerOf(asked("direction"), weighted)).toBe(ahead > behind ? "ahead" : "behind");
  });

  test("another seed gives other scores, the same seed the same", () => {
    expect(scoreAt(at({ weights: true }), 7)).toBe(scoreAt(at({ weights: true }), 7));
    expect(scoreAt(at({ weights: true, weightSeed: 2 }), 7)).not.toBe(scoreAt(at({ weights: true }), 7));
  });
});

test("the matrix is symmetric without weights and Toeplitz, and neither with them", () => {
  const entry = (params: DistanceParams, row: number, column: number) => {
    const { values, count } = similarityWindow(params);
    return values[row * count + column] as number;
  };
  expect(entry(defaults, 3, 40)).toBe(entry(defaults, 40, 3));
  expect(entry(defaults, 3, 40)).toBe(entry(defaults, 13, 50));
  expect(entry(defaults, 3, 40)).toBeCloseTo(sinusoidalDot(211, 248, 512), 10);
  const weighted = at({ weights: true });
  expect(entry(weighted, 3, 40)).not.toBeCloseTo(entry(weighted, 40, 3), 3);
  expect(entry(weighted, 3, 40)).not.toBeCloseTo(entry(weighted, 13, 50), 3);
});

test("pairs' terms, and the last layer of the stack, add up to the score", () => {
  for (const params of [defaults, at({ weights: true }), at({ normalise: true, dim: 6 })]) {
    const score = scoreAt(params, params.offset) as number;
    expect(terms(params).reduce((sum, term) => sum + term)).toBeCloseTo(score, 9);
    const { offsets, layers } = stack(params);
    expect(layers.at(-1)?.pairs).toBe(params.dim / 2);
    expect(layers.at(-1)?.sums[offsets.indexOf(params.offset)]).toBeCloseTo(score, 9);
  }
});

test("while k or p moves, the curve is not computed again", () =>
  expect(compute(at({ offset: 3, position: 9 }))).toBe(compute(at({ offset: 4, position: 8 }))));

test.each([
  [{}, "offset 50: 131.1 of 256"],
  [{ normalise: true }, "offset 50: 0.5121 of 1"],
  [{ dim: 64, reach: 2048, offset: 1713 }, "offset 1,713: −3.295 of 32"],
])("the reading at %j", (params, expected) => expect(distance.reading(at(params))).toBe(expected));

test("with weights the reading tells both sides", () => {
  expect(distance.reading(at({ weights: true, offset: 7 }))).toMatch(
    /^offset 7: −?[\d.]+ ahead, −?[\d.]+ behind$/,
  );
  expect(distance.reading(at({ weights: true, position: 0 }))).toMatch(/no position behind$/);
});

test("the formula is written with its numbers", () => {
  expect(toTex(distance.formula(defaults))).toBe(
    "\\mathrm{PE}(256) · \\mathrm{PE}(306) \\quad = \\sum_{i = 0}^{255} \\cos(50 / 10{,}000^{2 i / 512}) \\quad = 131.1",
  );
  expect(toTex(distance.formula(at({ weights: true })))).toMatch(
    /^\( W_\{q\} \\mathrm\{PE\}\(256\) \) · \( W_\{k\} \\mathrm\{PE\}\(306\) \) = -?[\d.]+ \\quad .*PE\}\(206\) \) = -?[\d.]+$/,
  );
});

test("the curve is asked at nine places, and scored by its root mean square", () => {
  const spec = asked("curve");
  expect(answerOf(spec, defaults)).toMatch(/^256 150.3 131.1 119.9 112 /);
  expect(judge(spec, defaults, "256 224 192 160 128 96 64 32 0").outcome).toBe("near");
  expect(spec.why(defaults)).toMatch(/256 there, .* at offset 25, 112 at 100 and/);
});

test("the reason names the first rise", () =>
  expect(asked("falling").why(defaults)).toMatch(/^At offset 43 it is 13\d.\d+, at 44 already 13\d.\d+: /));

test("at every corner of its parameters all numbers are finite", () => {
  for (const dim of [4, 6, 1024])
    for (const base of [10, 1_000_000])
      for (const position of [0, 4095])
        for (const reach of [8, 2048])
          for (const weights of [false, true]) {
            const params = withinLimits(fields, at({ dim, base, position, reach, weights, offset: reach }));
            const { layers } = stack(params);
            expect(layers.every(({ sums }) => sums.every(Number.isFinite))).toBe(true);
            expect(similarityWindow(params).values.every(Number.isFinite)).toBe(true);
            for (const text of [distance.reading(params), toTex(distance.formula(params))]) {
              expect(text).not.toMatch(/NaN|Infinity|undefined/);
            }
          }
});

test("the table has both sides of at most 64 offsets, with the chosen one", () => {
  const { rows } = distance.table(at({ position: 60 }));
  expect(rows).toHaveLength(64);
  expect(rows.find(([k]) => k === "50")).toEqual(["50", "131.1", "131.1", "0.5121"]);
  expect(rows.at(-1)?.[2]).toBe("–");
});

test("a card asks for the dot product", () =>
  expect(distance.card(defaults)).toEqual({
    question: "What is the dot product of two sinusoidal position vectors 50 apart (width 512, base 10,000)?",
    answer: `$${toTex(distance.formula(defaults))}$`,
  }));
