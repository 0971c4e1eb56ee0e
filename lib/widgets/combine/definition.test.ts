import { expect, test } from "vitest";
import { layerWeightCount } from "@/lib/encodings/combine.ts";
import { modelPreset } from "@/lib/encodings/presets.ts";
import { defaultParams } from "../fields.ts";
import { toTex } from "../formula.ts";
import { judge, type PredictionSpec } from "../predictions.ts";
import { type CombineParams, compute, costOf, fields, MODES } from "./compute.ts";
import { drawCosines, PAIRS, typicalCosine } from "./cosines.ts";
import { combine } from "./definition.ts";
import { cosinesPlot, shapesOf } from "./figures.ts";

const defaults = defaultParams(fields);
const at = (params: Partial<CombineParams>): CombineParams => ({ ...defaults, ...params });
const asked = (id: string) =>
  combine.predictions.find((spec) => spec.id === id) as PredictionSpec<CombineParams>;

test("64 numbers more at 768 cost 17.4 % of a layer's weights", () => {
  expect(costOf("add", defaults).perLayer).toBe(7_077_888);
  expect(costOf("widen", defaults).perLayer).toBe(8_306_688);
  expect(costOf("widen", defaults).factor).toBeCloseTo((832 / 768) ** 2, 12);
  expect(costOf("fixed", defaults)).toMatchObject({ token: 704, position: 64, stream: 768, factor: 1 });
});

test("weights follow the feed-forward width", () =>
  expect(costOf("widen", at({ feedForwardRatio: 1 })).perLayer).toBe(
    layerWeightCount(832, { feedForwardRatio: 1 }),
  ));

test("where the width is kept, something of it is left for the token", () => {
  const { token, position } = costOf("fixed", at({ tokenDim: 32, positionDim: 32 }));
  expect([token, position]).toEqual([2, 30]);
});

test("the four terms add up to the score, whichever way and at whatever width", () => {
  for (const mode of MODES) {
    for (const positionDim of [2, 64, 384, 766, 768]) {
      const { parts } = compute(at({ mode, positionDim }));
      const { contentContent, contentPosition, positionContent, positionPosition } = parts;
      const sum = contentContent + contentPosition + positionContent + positionPosition;
      expect(parts.sum).toBe(sum);
      expect(Math.abs(sum - parts.score)).toBeLessThan(1e-12);
      for (const term of [contentContent, contentPosition, positionContent, positionPosition]) {
        expect(term).not.toBe(0);
      }
      expect(parts.concatenationGap).toBeLessThan(1e-12);
    }
  }
});

test("cosines are those of vectors of +1 and −1: whole steps of 2/d, about 1/√d from zero", () => {
  for (const dim of [32, 34, 768, 4096]) {
    const cosines = drawCosines(dim);
    expect(cosines).toHaveLength(PAIRS);
    expect(cosines.every((cosine) => Math.abs(cosine) <= 1)).toBe(true);
    expect(cosines.every((cosine) => Number.isInteger(((1 - cosine) * dim) / 2))).toBe(true);
    const mean = cosines.reduce((sum, cosine) => sum + cosine) / PAIRS;
    expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(dim * PAIRS));
    const { counts, spread, expectedSpread } = compute(at({ tokenDim: dim, positionDim: 2 })).cosines;
    expect(counts.reduce((sum, count) => sum + count)).toBe(PAIRS);
    expect(expectedSpread).toBe(1 / Math.sqrt(dim));
    expect(Math.abs(spread / expectedSpread - 1)).toBeLessThan(0.13); // 4 standard errors of 500
  }
});

test("the histogram is symmetric about zero in its bars, which end at −1 and 1", () => {
  for (const dim of [32, 50, 768, 4096]) {
    const { at: middles } = compute(at({ tokenDim: dim, positionDim: 2 })).cosines;
    expect(middles[(middles.length - 1) / 2]).toBe(0);
    expect(middles[0]).toBe(-(middles.at(-1) as number));
    expect(middles.at(-1)).toBeGreaterThanOrEqual(1 - 1e-12);
  }
  expect(cosinesPlot(compute(defaults).cosines).marks?.map((mark) => mark.at)).toEqual([
    -1 / Math.sqrt(768),
    1 / Math.sqrt(768),
  ]);
});

test("shapes are to scale", () =>
  expect(shapesOf(costOf("widen", at({ positionDim: 768 })), 768)).toEqual({
    token: 0.5,
    position: 0.5,
    stream: 1,
    plain: 0.5,
  }));

test.each([
  [{}, "8,306,688 weights per layer, +17.4 %"],
  [{ positionDim: 768 }, "28,311,552 weights per layer, +300 %"],
  [{ mode: "add" }, "7,077,888 weights per layer, no more than without positions"],
  [{ mode: "fixed" }, "7,077,888 weights per layer, no more; 704 of 768 numbers are left for the token"],
] as const)("at %j the reading is %s", (params, expected) =>
  expect(combine.reading(at(params))).toBe(expected),
);

test("the formula has the numbers, and its arithmetic is right", () => {
  const tex = toTex(combine.formula(defaults)).replaceAll("\u00a0", " ");
  expect(tex).toBe(
    "12 · ( 768 + 64 )^{2} = 8{,}306{,}688 \\quad 12 · 768^{2} = 7{,}077{,}888 \\text{, so +17.4 %}",
  );
  expect(12 * (768 + 64) ** 2).toBe(8_306_688);
});

test("a position as wide as the token makes four times the weights", () => {
  expect(asked("doubled").answer(defaults)).toBe(4);
  expect(judge(asked("doubled"), defaults, 2).text).toBe("You said 2. It is 4.");
  expect(asked("doubled").why(defaults)).toBe(
    "The weights of a layer grow as the square of its width: (2 · 768)² is 4 times 768².",
  );
});

test("the growth is asked in percent", () => {
  expect(asked("growth").answer(defaults)).toBeCloseTo(17.36, 2);
  expect(judge(asked("growth"), defaults, 17).outcome).toBe("right");
  expect(judge(asked("growth"), defaults, 64).outcome).toBe("wrong");
});

test("concatenating is no other kind of thing than projecting and adding", () =>
  expect(asked("same-kind").answer(defaults)).toBe("same"));

test("a score has four terms", () => expect(asked("terms").answer(defaults)).toBe(4));

test("at width 768 the cosine of random vectors is 0.0288 on average, and the drawn ones agree", () => {
  expect(typicalCosine(768)).toBeCloseTo(0.02879, 5);
  const drawn = drawCosines(768).reduce((sum, cosine) => sum + Math.abs(cosine), 0) / PAIRS;
  expect(Math.abs(drawn / typicalCosine(768) - 1)).toBeLessThan(0.14);
  expect(asked("cosine").why(defaults)).toBe(
    "Cosines spread by 1/√d = 0.03608 around zero, and their average size is √(2/(πd)) = 0.02879.",
  );
});

test("presets have the widths of the encoding library", () => {
  const dims = ["transformer-base", "bert-base", "gpt-2"].map((id) => modelPreset(id)?.encoding);
  expect(combine.presets.map(({ params }) => params.tokenDim)).toEqual(
    dims.map((encoding) => encoding && "dim" in encoding && encoding.dim),
  );
});

test("the smallest and largest widths have finite numbers", () => {
  for (const tokenDim of [32, 4096]) {
    for (const positionDim of [2, tokenDim]) {
      for (const mode of MODES) {
        const params = at({ tokenDim, positionDim, mode, layers: 96, feedForwardRatio: 8 });
        const { cost, parts, cosines } = compute(params);
        for (const number of [...Object.values(cost).slice(1), ...Object.values(parts), ...cosines.counts]) {
          expect(Number.isFinite(number)).toBe(true);
        }
        expect(combine.card(params).answer).not.toMatch(/NaN|Infinity/);
      }
    }
  }
});
