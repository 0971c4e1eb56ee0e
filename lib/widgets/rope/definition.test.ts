import { expect, test } from "vitest";
import { modelPreset } from "@/lib/encodings/presets.ts";
import { rotaryDecay, rotaryMatrix } from "@/lib/encodings/rotary-score.ts";
import { defaultParams } from "../fields.ts";
import { toTex } from "../formula.ts";
import { judge } from "../predictions.ts";
import {
  compute,
  distanceCurve,
  largestScore,
  nearCurve,
  partsByDistance,
  rotaryDimOf,
  scoreAt,
  slideCurve,
  vectorsOf,
} from "./compute.ts";
import { rope } from "./definition.ts";
import { fields, nearestAngle, nearestLength, type RopeParams } from "./fields.ts";
import { predictions } from "./predictions.ts";

const defaults = defaultParams(fields);
const at = (params: Partial<RopeParams>): RopeParams => ({ ...defaults, ...params });
const [slide, value, falls, angle] = predictions;

/** Heads of every kind: layouts, a part that turns, the narrowest and the widest, each filling of the other pairs. */
const HEADS: Partial<RopeParams>[] = [
  {},
  { layout: "half", dim: 96, turnedPercent: 25, pairIndex: 3 },
  { dim: 256, turnedPercent: 25, pairIndex: 100 },
  { dim: 2, pairIndex: 0, base: 10 },
  { dim: 14, turnedPercent: 50, layout: "half", pairIndex: 6, base: 1_000_000 },
  { others: "alike", queryLength: 2, keyLength: 0.5 },
  { others: "aimed", dim: 128 },
  { others: "zero", pairIndex: 31 },
];

test.each([
  [16, 0.1],
  [32, 0.01],
  [48, 0.001],
])("of 64 pairs at base 10,000, pair %d turns by %d rad at each position", (pairIndex, expected) =>
  expect(compute(at({ dim: 128, pairIndex })).frequency).toBeCloseTo(expected, 15),
);

test.each([
  [2047, 2.7297],
  [2999, 3.9992],
])("pair 46 has turned at position %d by %d rad", (queryPosition, expected) =>
  expect(compute(at({ dim: 128, pairIndex: 46, queryPosition, keyPosition: 0 })).relativeRad).toBeCloseTo(
    expected,
    4,
  ),
);

test("the score is that of plain matrices, R(m)q times R(n)k", () => {
  for (const head of HEADS.filter(({ turnedPercent }) => turnedPercent === undefined)) {
    const params = at({ ...head, queryPosition: 77, keyPosition: 500 });
    const { q, k } = vectorsOf(params);
    const options = { base: params.base, layout: params.layout };
    const turned = (x: Float64Array, position: number) => {
      const matrix = rotaryMatrix(position, params.dim, options);
      return x.map((_, row) =>
        x.reduce((sum, number, column) => sum + number * (matrix[row * x.length + column] as number), 0),
      );
    };
    const [rotatedQ, rotatedK] = [turned(q, 77), turned(k, 500)];
    const expected = rotatedQ.reduce((sum, number, column) => sum + number * (rotatedK[column] as number), 0);
    expect(compute(params).score).toBeCloseTo(expected, 11);
  }
});

test("the curve over distances and the parts of the pairs agree with the score", () => {
  for (const head of HEADS) {
    for (const [queryPosition, keyPosition] of [
      [12, 9],
      [9, 12],
      [4096, 0],
      [0, 4096],
      [256, 0],
    ] as const) {
      const params = at({ ...head, queryPosition, keyPosition });
      const { distances, scores } = distanceCurve(params);
      const { score } = compute(params);
      expect(scores[distances.indexOf(queryPosition - keyPosition)]).toBeCloseTo(score, 10);
      let sum = 0;
      for (let pair = 0; pair < params.dim / 2; pair++)
        sum += partsByDistance(params, pair, [queryPosition - keyPosition])[0] as number;
      expect(sum).toBeCloseTo(score, 10);
      expect(Math.abs(score)).toBeLessThanOrEqual(largestScore(params) + 1e-9);
    }
  }
});

test("however far both slide, the score changes by less than 1e-12", () => {
  for (const head of HEADS) {
    const { scores, slides, largestChange } = slideCurve(at(head));
    expect(slides.at(-1)).toBe(4096);
    expect(scores[0]).toBe(scoreAt(at(head), 12, 9));
    expect(largestChange).toBeLessThan(1e-12);
  }
});

test("a rotation keeps every length", () => {
  for (const head of HEADS) {
    const { norms } = compute(at({ ...head, slide: 1234 }));
    expect(norms.rotatedQ).toBeCloseTo(norms.q, 12);
    expect(norms.rotatedK).toBeCloseTo(norms.k, 12);
  }
});

test("with q and k alike in every pair, the curve is the paper's sum of cosines", () => {
  const params = at({ others: "alike", keyAngle: defaults.queryAngle, queryLength: 2, keyLength: 0.5 });
  const { onesScore } = rotaryDecay(nearCurve(params).distances, 64);
  // two ones have a length of √2, so their products are twice those of lengths 2 and 0.5
  nearCurve(params).scores.forEach((score, distance) => {
    expect(score).toBeCloseTo((onesScore[distance] as number) / 2, 10);
  });
});

test("an aimed key scores highest at distance 100", () => {
  const { scores } = nearCurve(at({ others: "aimed" }));
  expect(scores.indexOf(Math.max(...scores))).toBe(100);
});

test("the chosen pair is the sliders' own; the others keep their numbers when the head grows or positions move", () => {
  const { q, k } = vectorsOf(at({}));
  expect([...q.subarray(16, 18)]).toEqual([1.5 * Math.cos(0.25), 1.5 * Math.sin(0.25)]);
  expect([...k.subarray(16, 18)]).toEqual([1.5 * Math.cos(1.25), 1.5 * Math.sin(1.25)]);
  expect([...vectorsOf(at({ dim: 128 })).q.subarray(0, 64)]).toEqual([...q]);
  expect(vectorsOf(at({ slide: 5, queryPosition: 3 }))).toEqual(vectorsOf(at({})));
  expect(vectorsOf(at({ seed: 4 })).q).not.toEqual(q);
});

test("the half layout has the same pairs in other columns, so the same score", () =>
  expect(compute(at({ layout: "half" })).score).toBeCloseTo(compute(at({})).score, 12));

test.each([
  [96, 25, 24],
  [256, 25, 64],
  [2, 1, 2],
  [14, 50, 8],
])("of %d numbers, %d %% are %d that turn", (dim, turnedPercent, expected) =>
  expect(rotaryDimOf({ dim, turnedPercent })).toBe(expected),
);

test("the default state is written with its numbers", () => {
  expect(rope.reading(defaults)).toBe("pair 8: relative angle 0.3 rad; score 13.93");
  expect(toTex(rope.formula(defaults))).toBe(
    "( 12 − 9 ) · 10000^{− 16 / 64} = 3 · 0.1 = 0.3 \\text{\u00a0rad} \\quad R_{12} q · R_{9} k = q · R_{-3} k = 13.93",
  );
  expect(rope.card(defaults)).toEqual({
    question:
      "RoPE turns all 64 numbers of a head, with base 10,000. By how much more is pair 8 of a query at position 12 turned than that of a key at position 9, and what becomes of it when both move on by 1,000?",
    answer:
      "$( 12 − 9 ) · 10000^{− 16 / 64} = 3 · 0.1 = 0.3 \\text{\u00a0rad}$. It stays, since both turn by the same angle.",
  });
});

test("after a slide the reading says that the score is the same, and how exactly", () =>
  expect(rope.reading(at({ slide: 1000 }))).toMatch(
    /^pair 8: relative angle 0.3 rad; score 13.93, unchanged by sliding 1,000 tokens \(rounding: less than 1e−1\d\)$/,
  ));

test("a pair past those that turn is said not to", () => {
  const still = at({ dim: 256, turnedPercent: 25, pairIndex: 100 });
  expect(rope.reading(still)).toMatch(/^pair 100 does not turn; score /);
  expect(toTex(rope.formula(still))).toMatch(/^\\text\{pair 100 is past the 32 that turn\}/);
  expect(angle.answer(still)).toBeNull();
});

test("the line to draw is level", () => {
  const heights = slide.answer(defaults) as number[];
  for (const height of heights) expect(height).toBeCloseTo(13.93, 2);
  const { min, max } = slide.range(defaults);
  expect(min).toBe(-max);
  expect(max).toBeGreaterThanOrEqual(largestScore(defaults));
  expect(judge(slide, defaults, "14 14 14 14 14").outcome).toBe("right");
  expect(judge(slide, defaults, "14 7 0 -7 -14").outcome).toBe("wrong");
  expect(slide.why(defaults)).toMatch(
    /^Both turn on by the same angle, so between them stays \(m − n\)·θ with m − n = 3; in float64 the score changes by less than 1e−1\d, no more than rounding\.$/,
  );
});

test("vectors of no length still give an axis to draw on", () => {
  const nothing = at({ others: "zero", queryLength: 0 });
  expect(slide.range(nothing)).toEqual({ min: -1, max: 1 });
  expect(slide.answer(nothing)).toEqual([0, 0, 0, 0, 0]);
  expect(falls.answer(nothing)).toBeNull();
});

test("values are not turned", () => expect(value.answer(defaults)).toBe("no"));

test.each([
  // a slow pair alone: cos(0.000133 · 256) is still on its way down
  [{ others: "zero", pairIndex: 31, keyAngle: 0.25 } as const, "falls", "It falls from 2.25 to 2.249"],
  [
    { others: "alike", keyAngle: 0.25 } as const,
    "rises",
    "It first rises at distance 6 and is largest at distance 0",
  ],
  [{ others: "aimed" } as const, "rises", "It first rises at distance"],
])("whether the score falls is found for the vectors at hand: %j", (params, expected, why) => {
  expect(falls.answer(at(params))).toBe(expected);
  expect(falls.why(at(params))).toContain(why);
});

test("the angle between them is asked in radians, with its parts in the reason", () => {
  expect(angle.answer(defaults)).toBeCloseTo(0.3, 14);
  expect(judge(angle, defaults, 0.3).text).toBe("You said 0.3 rad. It is 0.3 rad.");
  expect(judge(angle, defaults, 17.19).outcome).toBe("wrong"); // degrees
  expect(angle.why(defaults)).toBe(
    "The query has turned by 1.2 rad, the key by 0.9 rad; the difference is 3 · 0.1 = 0.3 rad.",
  );
});

test("the table's parts add up to the score, and it keeps the chosen pair", () => {
  const { rows } = rope.table(defaults);
  expect(rows).toHaveLength(32);
  expect(rows[8]?.slice(0, 5)).toEqual(["8", "0.1", "1.2", "0.9", "0.3"]);
  const wide = rope.table(at({ dim: 256, pairIndex: 77 }));
  expect(wide.rows).toHaveLength(64);
  expect(wide.rows.map(([pair]) => pair)).toContain("77");
});

test.each([
  ["llama-1-7b", { dim: 128, turnedPercent: 100, layout: "interleaved", base: 10_000 }],
  ["gpt-j-6b", { dim: 256, turnedPercent: 25, layout: "interleaved", base: 10_000 }],
  ["gpt-neox-20b", { dim: 96, turnedPercent: 25, layout: "half", base: 10_000 }],
])("%s has the numbers of its source", (modelId, expected) => {
  const model = modelPreset(modelId);
  const preset = rope.presets.find(({ name }) => name === model?.model);
  expect(preset?.params).toMatchObject(expected);
  expect(preset?.source?.url).toBe(model?.url);
  const encoding = model?.encoding;
  if (encoding?.kind !== "rotary") throw new Error(`${modelId} has no RoPE`);
  expect(rotaryDimOf(at(preset?.params ?? {}))).toBe(encoding.rotaryDim);
});

test("the named states show what they say", () => {
  const [alone, both, waiting] = rope.states.map(({ params }) => at(params)) as [
    RopeParams,
    RopeParams,
    RopeParams,
  ];
  const { score } = compute(defaults);
  expect(Math.abs(compute(alone).score - score)).toBeGreaterThan(1);
  expect(Math.abs(compute(both).score - score)).toBeLessThan(1e-12);
  expect(compute(waiting).score).toBeCloseTo(Math.max(...nearCurve(waiting).scores), 10);
});

test("a drag points to the nearest direction and length that the sliders have", () => {
  expect(nearestAngle(2 * Math.PI + 0.26)).toBe(0.25);
  expect(nearestAngle(Math.PI)).toBe(3.125);
  expect(nearestLength(9)).toBe(2);
  expect(nearestLength(0.7)).toBe(0.75);
});

test("the extremes give finite numbers", () => {
  for (const head of [...HEADS, { queryPosition: 4096, keyPosition: 0, slide: 4096, dim: 256, base: 10 }]) {
    const { score, relativeRad } = compute(at({ ...head, slide: 4096 }));
    expect(Number.isFinite(score) && Number.isFinite(relativeRad)).toBe(true);
  }
});

test("the static figure keeps its size with the most clocks there can be", () =>
  expect(rope.staticFigure(at({ dim: 256, pairIndex: 100 })).length).toBeLessThan(24_000));
