import { expect, test } from "vitest";
import { uniformCausalHead } from "@/lib/encodings/nope.ts";
import { modelPreset } from "@/lib/encodings/presets.ts";
import { selfAttention } from "@/lib/encodings/self-attention.ts";
import { defaultParams } from "../fields.ts";
import { toTex } from "../formula.ts";
import { judge, type PredictionSpec } from "../predictions.ts";
import {
  compute,
  fields,
  firstWrong,
  type NopeParams,
  orderOf,
  PRECISIONS,
  signals,
  weights,
} from "./compute.ts";
import { nope } from "./definition.ts";
import { errorPlot, weightsMatrix } from "./figures.ts";
import { comparison, reachInWords } from "./words.ts";

const defaults = defaultParams(fields);
const at = (params: Partial<NopeParams>): NopeParams => ({ ...defaults, ...params });
const asked = (id: string) => nope.predictions.find((spec) => spec.id === id) as PredictionSpec<NopeParams>;

test("token 9 gets a tenth of the marker, and its position back", () => {
  const { signals: all, recovered, weights: row } = compute(defaults);
  expect(all[9]).toBe(0.1);
  expect(recovered[9]).toBe(9);
  expect([...row]).toEqual([...Array(10).fill(0.1), ...Array(22).fill(0)]);
});

test("the outputs are those of attention with equal scores, with a mask and without", () => {
  const marker = [1, 0, 0, 0, 0, 0, 0];
  const zero = { wq: [0], wk: [0], wv: [1] };
  const causal = selfAttention(marker, zero, 1, { mask: "causal" });
  const open = selfAttention(marker, zero, 1);
  expect([...signals({ length: 7, masking: "causal" })]).toEqual([...causal.output]);
  for (const [token, signal] of signals({ length: 7, masking: "none" }).entries()) {
    expect(signal).toBeCloseTo(open.output[token] as number, 15);
    expect(signal).toBe(1 / 7);
  }
});

test("taking the mask away and putting it back changes nothing that was computed", () => {
  const before = [...weights({ length: 5, masking: "causal" })];
  expect([...weights({ length: 5, masking: "none" })]).toEqual(Array(25).fill(0.2));
  expect([...weights({ length: 5, masking: "causal" })]).toEqual(before);
  expect(before).toEqual([...uniformCausalHead(5).weights]);
});

test("forbidden keys are hatched, and none without the mask", () => {
  const missing = (spec: { values: ArrayLike<number> }) =>
    Array.from(spec.values).filter(Number.isNaN).length;
  expect(missing(weightsMatrix({ length: 8, masking: "causal" }))).toBe(28);
  expect(missing(weightsMatrix({ length: 8, masking: "none" }))).toBe(0);
});

test.each([
  ["float64", null],
  ["float32", null],
  ["bfloat16", 189],
] as const)("in %s the first position that comes back wrong, of 512, is %s", (precision, expected) =>
  expect(firstWrong(at({ length: 512, precision }))).toBe(expected),
);

test("errors grow as precision shrinks", () => {
  const { errors } = compute(at({ length: 512 }));
  const largest = PRECISIONS.map((precision) => Math.max(...errors[precision])) as [number, number, number];
  expect(largest[0]).toBeLessThan(1e-12);
  expect(largest[1]).toBeGreaterThan(1e-6);
  expect(largest[1]).toBeLessThan(1e-3);
  expect(largest[2]).toBeGreaterThan(0.5);
  const { y, curves } = errorPlot({ length: 512 }, errors);
  for (const { y: heights } of curves) {
    for (const height of Array.from(heights).filter(Number.isFinite)) {
      expect(height).toBeGreaterThanOrEqual(y.min);
      expect(height).toBeLessThanOrEqual(y.max);
    }
  }
});

test.each([
  [{}, "row 9: weight 0.1, recovered position 9"],
  [{ row: 0 }, "row 0: weight 1, recovered position 0"],
  [{ precision: "bfloat16" }, "row 9: weight 0.1001, recovered position 8.99"],
  [{ masking: "none" }, "row 9: weight 0.03125, recovered position 31, as for every other row"],
] as const)("at %j the reading is %s", (params, expected) => expect(nope.reading(at(params))).toBe(expected));

test.each([
  [{}, "x = 1 / ( 9 + 1 ) = 0.1 , 1 / x − 1 = 9"],
  [{ precision: "bfloat16" }, "x = 1 / ( 9 + 1 ) ≈ 0.1001 , 1 / x − 1 = 8.99"],
  [{ masking: "none" }, "x = 1 / 32 = 0.03125 , 1 / x − 1 = 31"],
] as const)("at %j the formula is %s", (params, expected) =>
  expect(toTex(nope.formula(at(params)))).toBe(expected),
);

test("what does the head give? A tenth, and a guess of a ninth is wrong", () => {
  expect(asked("output").ask(defaults)).toBe(
    "Nothing encodes position. Token 9, counted from 0, attends uniformly under a causal mask; a marker is 1 at token 0 and 0 at all others. What does the head give? (a decimal number)",
  );
  expect(asked("output").answer(defaults)).toBe(0.1);
  expect(judge(asked("output"), defaults, 1 / 9).outcome).not.toBe("right");
  expect(asked("output").why(defaults)).toBe(
    "It averages the marker over 10 tokens of which one has it: 1/10.",
  );
});

test("without the mask every row gives 1/n", () => {
  expect(asked("unmasked").answer(defaults)).toBe("same");
  expect(asked("unmasked").why(defaults)).toBe(
    "Every token averages over the same 32, and so gets 1/32 = 0.03125: position has vanished.",
  );
});

test("a second head tells earlier from later, and nothing without the mask or where bfloat16 gives both one number", () => {
  expect(orderOf(at({ row: 9, other: 12 }))).toBe("earlier");
  expect(orderOf(at({ row: 12, other: 9 }))).toBe("later");
  expect(orderOf(at({ masking: "none" }))).toBe("same");
  expect(orderOf(at({ length: 512, row: 500, other: 501, precision: "bfloat16" }))).toBe("same");
  expect(comparison(defaults)).toBe("Token 9 has more of the marker than token 12, so it comes earlier.");
  expect(asked("compare").answer(at({ row: 9, other: 9 }))).toBeNull();
});

test("where the count goes wrong is asked only where it does", () => {
  const params = at({ length: 512, precision: "bfloat16" });
  expect(asked("first-lost").answer(params)).toBe(189);
  expect(asked("first-lost").why(params)).toBe(
    "Neighbours differ by about 1/(t + 1)², a part in 190 of the number itself, and bfloat16 rounds numbers by up to a part in 512.",
  );
  expect(asked("first-lost").answer(defaults)).toBeNull();
  expect(reachInWords(params)).toBe(
    "In bfloat16 token 189 is the first whose position comes back off by half a token or more.",
  );
});

test("the preset's layers without an encoding are the model's", () =>
  expect(nope.presets[0]).toMatchObject({
    name: "SmolLM3 3B",
    note: expect.stringContaining("One layer in 4"),
    source: { url: modelPreset("smollm3-3b")?.url },
  }));

test("the shortest and longest inputs have finite numbers", () => {
  for (const length of [2, 3, 512]) {
    for (const masking of ["causal", "none"] as const) {
      for (const precision of PRECISIONS) {
        const { recovered, errors } = compute(at({ length, row: 1, other: 0, masking, precision }));
        expect(recovered.every(Number.isFinite)).toBe(true);
        expect(Object.values(errors).every((each) => each.every(Number.isFinite))).toBe(true);
      }
    }
  }
});
