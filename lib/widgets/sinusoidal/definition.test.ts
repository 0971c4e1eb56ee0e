import { expect, test } from "vitest";
import { sinusoidalValue } from "@/lib/encodings/sinusoidal.ts";
import { defaultParams } from "../fields.ts";
import { toTex } from "../formula.ts";
import { judge } from "../predictions.ts";
import { compute, encodingOptions, fields, type SinusoidalParams, waveOf } from "./compute.ts";
import { sinusoidal } from "./definition.ts";

const defaults = defaultParams(fields);
const at = (params: Partial<SinusoidalParams>): SinusoidalParams => ({ ...defaults, ...params });

test.each([
  { dim: 512, position: 50, component: 256, expected: 0.479425538604203 },
  { dim: 512, position: 50, component: 257, expected: 0.877582561890373 },
  { dim: 512, position: 1, component: 2, expected: 0.82185619 },
  { dim: 8, position: 3, component: 2, expected: 0.29552 },
  { dim: 8, position: 3, component: 3, expected: 0.955336 },
])("PE($position, $component) at width $dim is $expected", ({ expected, ...params }) =>
  expect(compute(at(params)).value).toBeCloseTo(expected, 6),
);

test("the vector and the wave pass through the value under the crosshair", () => {
  for (const layout of ["interleaved", "half", "t2t"] as const) {
    const { value, vector, frequency, isCosine } = compute(at({ layout, position: 77, component: 101 }));
    const wave = waveOf(frequency, isCosine, 512);
    expect(vector).toHaveLength(128);
    expect(wave).toHaveLength(512);
    expect(vector[101]).toBeCloseTo(value, 14);
    expect(wave[77]).toBeCloseTo(value, 14);
  }
});

test("each layout is that of the encoding library", () => {
  const params = at({ layout: "t2t", dim: 16, position: 9, component: 11 });
  const expected = sinusoidalValue(9, 11, 16, { layout: "half", spacing: "t2t" });
  expect(compute(params).value).toBe(expected);
  expect(encodingOptions(at({ layout: "half" }))).toEqual({ base: 10_000, layout: "half", spacing: "paper" });
});

test.each([
  [64, 47_117.24],
  [128, 54_410.14],
  [512, 60_611.48],
  [768, 61_342.74],
])("at width %d the slowest pair takes %d positions for a turn", (dim, expected) =>
  expect(compute(at({ dim })).wavelengths.at(-1)).toBeCloseTo(expected, 1),
);

test.each([
  [64, 21],
  [128, 41],
  [512, 161],
  [768, 242],
])("at width %d, pair %d is the first that completes no turn in 2,048 positions", (dim, expected) => {
  const params = at({ dim, length: 2048 });
  const [spec] = sinusoidal.predictions;
  expect(spec.answer(params)).toBe(expected);
  expect(judge(spec, params, 3).text).toBe(`You said 3. It is ${expected}.`);
});

test("the reason names the wavelengths on both sides of the answer", () =>
  expect(sinusoidal.predictions[0].why(at({ length: 2048 }))).toBe(
    "Pair 41 takes 2,294 positions for one turn, pair 40 only 1,987.",
  ));

test("where every pair turns, the question has no answer", () =>
  expect(sinusoidal.predictions[0].answer(at({ length: 2048, base: 350 }))).toBeNull());

test("below position 1,000, pair 0 most nearly repeats at 710, whatever the width and base", () => {
  const spec = sinusoidal.predictions[1];
  for (const params of [defaults, at({ dim: 4, base: 10, component: 0 }), at({ layout: "t2t" })]) {
    expect(spec?.answer(params)).toBe(710);
  }
  expect(spec?.why(defaults)).toBe(
    "Pair 0 turns by 1 rad at each position, and 710 rad is 113 turns to within 0.00006029 rad.",
  );
});

test("the reading says position, dimension, value and wavelength", () =>
  expect(sinusoidal.reading(at({ dim: 512, component: 256 }))).toBe(
    "position 50, dimension 256: 0.4794, wavelength 628.3 tokens",
  ));

test.each([
  [{ dim: 512, component: 256 }, "\\sin(50 / 10000^{256 / 512}) = \\sin(0.5) = 0.4794"],
  [{ dim: 512, component: 257 }, "\\cos(50 / 10000^{256 / 512}) = \\cos(0.5) = 0.8776"],
  [{ dim: 8, component: 6, layout: "half" as const }, "\\cos(50 / 10000^{4 / 8}) = \\cos(0.5) = 0.8776"],
  [{ dim: 6, component: 2, layout: "t2t" as const }, "\\sin(50 / 10000^{2 / 2}) = \\sin(0.005) = 0.005"],
])("the formula for %j is written with its numbers", (params, expected) =>
  expect(toTex(sinusoidal.formula(at(params)))).toBe(`\\mathrm{PE}(50, ${params.component}) = ${expected}`),
);

test("the formula's own numbers give its value", () => {
  for (const params of [
    at({}),
    at({ dim: 10, component: 9, layout: "half" }),
    at({ layout: "t2t", component: 100 }),
  ]) {
    const tex = toTex(sinusoidal.formula(params));
    const parts = /\\(sin|cos)\((\d+) \/ (\d+)\^\{(\d+) \/ (\d+)\}\)/.exec(tex);
    const [position, base, numerator, denominator] = (parts ?? []).slice(2).map(Number) as [
      number,
      number,
      number,
      number,
    ];
    const angleRad = position / base ** (numerator / denominator);
    expect(parts?.[1] === "sin" ? Math.sin(angleRad) : Math.cos(angleRad)).toBeCloseTo(
      compute(params).value,
      10,
    );
  }
});

test("the table has one row for each pair, or 64 of them with the chosen pair among them", () => {
  const small = sinusoidal.table(at({ dim: 4, length: 16, position: 3, component: 0 }));
  expect(small.rows).toEqual([
    ["0", "6.283", "2.546", "0.1411", "−0.99"],
    ["1", "628.3", "0.02546", "0.03", "0.9996"],
  ]);
  const large = sinusoidal.table(at({ dim: 1024, component: 2 * 333 }));
  expect(large.rows).toHaveLength(64);
  expect(large.rows.map(([pair]) => pair)).toContain("333");
  expect(large.caption).toBe("Position 50: 64 of 512 pairs");
});

test("a card asks for the number and answers with the formula", () =>
  expect(sinusoidal.card(at({ dim: 512, component: 256, layout: "half" }))).toEqual({
    question:
      "What is dimension 256 of the sinusoidal encoding of position 50, at width 512 and base 10000, with all sines before the cosines?",
    answer: "$\\mathrm{PE}(50, 256) = \\cos(50 / 10000^{0 / 512}) = \\cos(50) = 0.965$",
  }));

test("the named states show what they say", () => {
  const [failure, remedy, extreme] = sinusoidal.states.map(({ params }) => at(params));
  expect(compute(failure as SinusoidalParams)).toMatchObject({ firstUnturned: 41, pair: 41 });
  expect(compute(remedy as SinusoidalParams).firstUnturned).toBeNull();
  const { angleRad } = compute(extreme as SinusoidalParams);
  expect(Math.abs(angleRad - 113 * 2 * Math.PI)).toBeLessThan(0.0000605);
});
