import { expect, test } from "vitest";
import { modelPreset } from "@/lib/encodings/presets.ts";
import { defaultParams } from "../fields.ts";
import { toTex } from "../formula.ts";
import { type AlibiParams, compute, fields } from "./compute.ts";
import { alibi } from "./definition.ts";

const defaults = defaultParams(fields);
const at = (params: Partial<AlibiParams>): AlibiParams => ({ ...defaults, ...params });

test("the reading says the head's slope and reach, and what the chosen key gets", () => {
  const weight =
    Math.exp(-6 / 8) / Array.from({ length: 49 }, (_, d) => Math.exp(-d / 8)).reduce((a, b) => a + b);
  expect(alibi.reading(defaults)).toBe(
    `head 3 of 8: slope 1/8, half-distance 5.545 tokens; query 48, key 42: bias −0.75, weight ${Number(weight.toPrecision(4))}`,
  );
  expect(alibi.reading(at({ heads: 12, head: 9, keyPosition: 60 }))).toBe(
    "head 9 of 12: slope 2^(−1/2) = 0.7071, half-distance 0.9803 tokens; query 48, key 60: masked",
  );
});

test("the formula has the slope as a fraction, the bias of the pair and the half-distance", () =>
  expect(toTex(alibi.formula(at({ query: 10, keyPosition: 4 })))).toBe(
    "m_{3} = 2^{− 8 · 3 / 8} = \\frac{1}{8} \\quad \\mathrm{bias}(10, 4) = − m_{3} · ( 10 − 4 ) = -0.75 \\quad \\frac{\\ln(2)}{m_{3}} = 5.545 \\text{\u00a0tokens}",
  ));

test("a key after the query is masked, or as far as one before it", () => {
  const later = { query: 10, keyPosition: 16 };
  expect(toTex(alibi.formula(at(later)))).toContain("\\mathrm{bias}(10, 16) = − ∞ \\text{\u00a0(masked)}");
  expect(toTex(alibi.formula(at({ ...later, masking: "symmetric" })))).toContain("· | 10 − 16 | = -0.75");
});

test("the table has every head, or 64 of them with the chosen one", () => {
  expect(alibi.table(defaults).rows[7]).toEqual(["8", "1/256", "177.4", "1,179", "−0.2461"]);
  const { caption, rows } = alibi.table(at({ heads: 112, head: 65 }));
  expect(caption).toBe("How far 64 of 112 heads see");
  expect(rows.map(([head]) => head)).toContain("65");
});

test.each(["bloom", "mpt-7b"])("the preset of %s has the model's own heads and length", (id) => {
  const model = modelPreset(id);
  const preset = alibi.presets.find(({ name }) => name === model?.model);
  expect({ kind: "alibi", heads: preset?.params.heads }).toEqual(model?.encoding);
  expect(preset?.params.length).toBe(model?.trainedLength);
  expect(preset?.source?.url).toBe(model?.url);
});

test("the named states show what they say", () => {
  const [steepest, gentlest, twelve] = alibi.states.map(({ params }) => compute(at(params)));
  expect(steepest).toMatchObject({ slope: 1 / 2 });
  expect(steepest?.faintDistance).toBeLessThan(10);
  expect(gentlest?.faintDistance).toBeCloseTo(1178.9, 1);
  expect([...(twelve?.slopes ?? [])].slice(8)).toEqual([2 ** -0.5, 2 ** -1.5, 2 ** -2.5, 2 ** -3.5]);
});

test("a card asks for slope and reach", () =>
  expect(alibi.card(defaults)).toEqual({
    question:
      "ALiBi with 8 heads: what is the slope of head 3 (counted from 1), and at what distance has it halved a weight?",
    answer: "$m = 2^{− 8 · 3 / 8} = \\frac{1}{8}$, half at $\\ln 2 / m = 5.545$ tokens",
  }));
