import fc from "fast-check";
import { expect, test } from "vitest";
import { modelPreset } from "@/lib/encodings/presets.ts";
import { sinusoidalVector } from "@/lib/encodings/sinusoidal.ts";
import { sinusoidalShiftMatrix } from "@/lib/encodings/sinusoidal-shift.ts";
import { defaultParams } from "../fields.ts";
import { toTex } from "../formula.ts";
import { judge } from "../predictions.ts";
import { compute, fields, frequencyOf, matrixOf, positionTowards, type ShiftParams } from "./compute.ts";
import { shift } from "./definition.ts";
import { predictions } from "./predictions.ts";

const defaults = defaultParams(fields);
const at = (params: Partial<ShiftParams>): ShiftParams => ({ ...defaults, ...params });
const [entries, sineOnly, entry] = predictions;

const anyParams = fc
  .record({
    dim: fc.integer({ min: 1, max: 128 }).map((half) => 2 * half),
    pairIndex: fc.nat(127),
    position: fc.nat(1023),
    offset: fc.integer({ min: -1000, max: 1000 }),
    sineOnly: fc.boolean(),
  })
  .map((params) => ({ ...params, pairIndex: Math.min(params.pairIndex, params.dim / 2 - 1) }));

test("at ω = 0.01, ten positions on, the matrix holds 0.995 and 0.0998", () => {
  const { frequency, matrix } = compute(at({ pairIndex: 32 }));
  expect(frequency).toBeCloseTo(0.01, 15);
  expect(matrix[0]).toBeCloseTo(0.995, 4);
  expect(matrix[1]).toBeCloseTo(0.0998, 4);
  expect(matrix[2]).toBe(-matrix[1]);
  expect(matrix[3]).toBe(matrix[0]);
});

test("the matrix is the pair's block of the whole encoding's, and takes its vector to the shifted one", () =>
  fc.assert(
    fc.property(anyParams, (params) => {
      const { dim, pairIndex, position, offset } = params;
      const { matrix, from, to, mapped } = compute(params);
      const column = 2 * pairIndex;
      const whole = sinusoidalShiftMatrix(offset, dim);
      const block = [0, 1].flatMap((row) =>
        [0, 1].map((k) => whole[(column + row) * dim + column + k] as number),
      );
      const [before, after] = [position, position + offset].map((p) => sinusoidalVector(p, dim));
      for (let cell = 0; cell < 4; cell++) expect(matrix[cell]).toBeCloseTo(block[cell] as number, 11);
      for (const part of [0, 1] as const) {
        expect(from[part]).toBeCloseTo(before?.[column + part] as number, 11);
        expect(to[part]).toBeCloseTo(after?.[column + part] as number, 11);
        expect(mapped[part]).toBeCloseTo(to[part], 11);
      }
    }),
    { numRuns: 50 },
  ));

test("the position is in none of the matrix's entries", () => {
  const matrices = [0, 5, 300, 1023].map((position) => compute(at({ position })).matrix);
  for (const matrix of matrices) expect(matrix).toEqual(matrices[0]);
  expect(entries.answer(defaults)).toBe("none");
});

test("the matrix leaves rounding over all positions; one number on the sine leaves about |sin ωk|", () =>
  fc.assert(
    fc.property(anyParams, (params) => {
      const { pairResidual, pairErrors, sine, sineErrors } = compute(params);
      expect(pairResidual).toBeLessThan(1e-11);
      expect(pairErrors).toHaveLength(1024);
      const largest = sineErrors.reduce((most, error) => Math.max(most, Math.abs(error)), 0);
      expect(largest).toBeCloseTo(sine.residual, 9);
    }),
    { numRuns: 30 },
  ));

test("no other number does better on the sines, in squares", () => {
  const { sine, frequency } = compute(defaults);
  const squares = (factor: number) => {
    let sum = 0;
    for (let p = 0; p < 1024; p++) {
      sum += (factor * Math.sin(frequency * p) - Math.sin(frequency * (p + 10))) ** 2;
    }
    return sum;
  };
  expect(squares(sine.factor)).toBeLessThan(squares(sine.factor + 0.001));
  expect(squares(sine.factor)).toBeLessThan(squares(sine.factor - 0.001));
  expect(sine.residual).toBeCloseTo(Math.sin(1), 3);
});

test.each([
  [{}, "no"],
  [{ offset: 0 }, "yes"],
  // 355 rad are nearly 113 half turns, but not quite
  [{ pairIndex: 0, offset: 355 }, "no"],
] as const)("whether one number would do is found for the pair at hand: %j", (params, expected) => {
  expect(sineOnly.answer(at(params))).toBe(expected);
  expect(sineOnly.why(at({ offset: 0 }))).toBe("A shift by 0 changes nothing, so a = 1 does it.");
});

test("the questions and reasons have the numbers", () => {
  expect(entries.why(defaults)).toBe(
    "Its entries are cos ωk = 0.5403 and ±sin ωk = ±0.8415, with ω = 0.1 and k = 10; p is in none of them.",
  );
  expect(sineOnly.why(defaults)).toBe(
    "The best one by least squares, a = 0.548, still misses by up to 0.8415: sin ω(p + k) = cos ωk · sin ωp + sin ωk · cos ωp, and the cosine is not there.",
  );
  expect(judge(entry, defaults, -0.8415)).toMatchObject({
    outcome: "wrong",
    text: "You said −0.8415. It is 0.8415.",
  });
  expect(judge(entry, defaults, 0.84).outcome).toBe("right");
  expect(entry.why(defaults)).toBe(
    "It is sin ωk = sin(1) = 0.8415, in the upper right; its partner below has the other sign.",
  );
});

test("reading, formula and card are written with the numbers", () => {
  expect(shift.reading(defaults)).toMatch(
    /^position 5 to 15: the matrix is the same at every position; residual less than 1e−1\d$/,
  );
  expect(shift.reading(at({ sineOnly: true }))).toBe(
    "position 5 to 15: the best single factor 0.548 misses by up to 0.8415",
  );
  expect(toTex(shift.formula(defaults))).toBe(
    "M_{k} = \\begin{pmatrix}\\cos(ω k) & \\sin(ω k) \\\\ − \\sin(ω k) & \\cos(ω k)\\end{pmatrix} = \\begin{pmatrix}0.5403 & 0.8415 \\\\ -0.8415 & 0.5403\\end{pmatrix} \\quad M_{k} \\begin{pmatrix}0.4794 \\\\ 0.8776\\end{pmatrix} = \\begin{pmatrix}0.9975 \\\\ 0.07074\\end{pmatrix}",
  );
  expect(toTex(shift.formula(at({ sineOnly: true })))).toBe(
    "a · \\sin(0.5) = 0.548 · 0.4794 = 0.2627 \\quad \\text{wanted:\u00a0} \\sin(1.5) = 0.9975",
  );
  expect(shift.card(defaults).question).toBe(
    "Which matrix shifts (sin, cos) of one pair of the sinusoidal encoding, which turns by 0.1 rad at each position, by 10 positions?",
  );
  expect(shift.card(at({ sineOnly: true })).answer).toContain("a · \\sin(0.5)");
});

test("the table keeps the chosen position, and its matrix column is what was wanted", () => {
  const { rows } = shift.table(defaults);
  expect(rows).toHaveLength(17);
  const chosen = rows.find(([p]) => p === "5");
  expect(chosen).toEqual(["5", "0.4794", "0.8776", "0.9975", "0.9975", "0.2627", "−0.7348"]);
});

test("a dragged hand goes to the nearest position that points there", () => {
  expect(positionTowards(0.5 + 0.3, 5, 0.1)).toBe(8);
  expect(positionTowards(0.5 - 0.3 + 4 * Math.PI, 5, 0.1)).toBe(2);
  expect(positionTowards(0.1, 5, frequencyOf(at({ pairIndex: 63 })))).toBe(866);
});

test("the named states and the preset show what they say", () => {
  const [alone, elsewhere, turns] = shift.states.map(({ params }) => at(params)) as [
    ShiftParams,
    ShiftParams,
    ShiftParams,
  ];
  expect(compute(alone).sine.residual).toBeCloseTo(0.84, 2);
  expect(compute(elsewhere).matrix).toEqual(compute(defaults).matrix);
  expect(Math.abs(710 - 113 * 2 * Math.PI)).toBeCloseTo(0.00006, 6);
  expect(compute(turns).matrix[0]).toBeCloseTo(0.999999998182636, 14);
  const [base] = shift.presets;
  const encoding = modelPreset("transformer-base")?.encoding;
  expect(base?.params.dim).toBe(encoding?.kind === "sinusoidal" && encoding.dim);
  expect(matrixOf(frequencyOf(at(base?.params ?? {})), 10)[1]).toBeCloseTo(Math.sin(0.1), 12);
});
