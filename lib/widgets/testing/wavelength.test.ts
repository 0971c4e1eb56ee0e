import { expect, test } from "vitest";
import { defaultParams } from "../fields.ts";
import { toTex } from "../formula.ts";
import { judge } from "../predictions.ts";
import { describeWidget } from "./describe-widget.ts";
import { wavelength } from "./wavelength.ts";

describeWidget(wavelength);

const slowest = { ...defaultParams(wavelength.fields), pair: 63 };

test("the slowest pair of 64 takes 54,410 tokens for one turn", () => {
  expect(wavelength.reading(slowest)).toBe("pair 63: one turn in 54,410 tokens");
  expect(toTex(wavelength.formula(slowest))).toBe("λ = 2 π · 10000^{126 / 128} = 54{,}410");
  expect(judge(wavelength.predictions[0], slowest, 50_000)).toMatchObject({ outcome: "right" });
});

test("a larger base makes it 47 times as long", () => {
  const { turns } = wavelength.compute({ ...slowest, base: 500_000 });
  expect((turns[63] as number) / (wavelength.compute(slowest).turns[63] as number)).toBeCloseTo(
    50 ** (126 / 128),
    9,
  );
});
