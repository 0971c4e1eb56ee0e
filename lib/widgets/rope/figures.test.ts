import { expect, test } from "vitest";
import { defaultParams } from "../fields.ts";
import { compute, rotaryDimOf } from "./compute.ts";
import { fields, type RopeParams } from "./fields.ts";
import { clocksNote, distancePlot, pairDial, slidePlot, vectorsNote } from "./figures.ts";

const at = (params: Partial<RopeParams>): RopeParams => ({ ...defaultParams(fields), ...params });
const plotAt = (params: RopeParams) => distancePlot(params, compute(params).curve, params.pairIndex);

test("the dial shows q and k as the sliders have them, and turned on by mθ and nθ", () => {
  const { hands } = pairDial(at({}), 8);
  expect(hands.map(({ label }) => label)).toEqual(["q", "k", "q at 12", "k at 9"]);
  const angles = hands.map(({ angleRad }) => Number(angleRad.toFixed(10)));
  expect(angles).toEqual([0.25, 1.25, 0.25 + 1.2, 1.25 + 0.9]);
  expect(hands.map(({ length }) => Number(length?.toFixed(10)))).toEqual([0.75, 0.75, 0.75, 0.75]);
});

test("the score's curve passes through the score, inside its axis, on every page of distances", () => {
  for (const positions of [
    {},
    { queryPosition: 0, keyPosition: 700 },
    { queryPosition: 4096, keyPosition: 0 },
  ]) {
    const params = at(positions);
    const { x, y, curves } = plotAt(params);
    const whole = curves.find(({ id }) => id === "score");
    const distance = params.queryPosition - params.keyPosition;
    expect(whole?.y[distance - x.min]).toBeCloseTo(compute(params).score, 10);
    expect(Math.min(...Array.from(whole?.y ?? []))).toBeGreaterThanOrEqual(y.min);
    expect(Math.max(...Array.from(whole?.y ?? []))).toBeLessThanOrEqual(y.max);
  }
});

test("the slide's line has the distances' axis and says how little it changes", () => {
  const params = at({});
  const { y, curves } = slidePlot(params, compute(params).curve);
  expect(y).toEqual(plotAt(params).y);
  expect(curves[0]?.label).toMatch(/^changes by less than 1e−1\d$/);
});

test("vectors of no length have an axis all the same", () =>
  expect(plotAt(at({ others: "zero", queryLength: 0 })).y).toMatchObject({ min: -1, max: 1 }));

test.each([
  [
    {},
    "Illustration: pair 8 of q and k is set by the sliders, the other 31 pairs hold normal random numbers from seed 3.",
  ],
  [{ dim: 2, pairIndex: 0 }, "Illustration: pair 0 of q and k is set by the sliders, and there is no other."],
  [
    { others: "zero" as const, dim: 4, pairIndex: 1 },
    "Illustration: pair 1 of q and k is set by the sliders, and the other pair holds zero.",
  ],
])("what the vectors are is said: %j", (params, expected) => expect(vectorsNote(at(params))).toBe(expected));

test("pairs that never turn are counted", () => {
  const neox = at({ dim: 96, turnedPercent: 25, pairIndex: 3 });
  expect(clocksNote(neox, rotaryDimOf(neox) / 2)).toBe(
    "long hand: the query’s turn at 12; short: the key’s at 9; 36 pairs without hands never turn",
  );
});
