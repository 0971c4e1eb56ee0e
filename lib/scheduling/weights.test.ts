import { CLAMP_PARAMETERS, default_w, migrateParameters } from "ts-fsrs";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { checkWeights, DEFAULT_WEIGHTS, toFsrs6, WEIGHT_RANGES } from "./weights.ts";

// Sets as the older versions fitted them; what they become is compared with ts-fsrs's own conversion.
const FSRS_5 = [
  0.40255, 1.18385, 3.173, 15.69105, 7.1949, 0.5345, 1.4604, 0.0046, 1.54575, 0.1192, 1.01925, 1.9395, 0.11,
  0.29605, 2.2698, 0.2315, 2.9898, 0.51655, 0.6621,
];
const FSRS_4_5 = [
  0.4872, 1.4003, 3.7145, 13.8206, 5.1618, 1.2298, 0.8975, 0.031, 1.6474, 0.1367, 1.0461, 2.1072, 0.0793,
  0.3246, 1.587, 0.2272, 2.8755,
];

beforeEach(() => {
  vi.spyOn(console, "debug").mockReturnValue(undefined); // ts-fsrs announces each conversion
});
afterEach(() => vi.restoreAllMocks());

describe("the weights of FSRS-6", () => {
  test("are by default those of ts-fsrs", () => expect(DEFAULT_WEIGHTS).toEqual([...default_w]));

  test("may be what ts-fsrs lets them be, and w19 may be 0", () =>
    expect(WEIGHT_RANGES).toEqual(CLAMP_PARAMETERS(2, true).with(19, [0, 0.8])));

  test.each([
    ["FSRS-5", FSRS_5],
    ["FSRS-4.5", FSRS_4_5],
  ])("come from those of %s as ts-fsrs converts them", (_, weights) => {
    const converted = toFsrs6(weights) as number[];
    const expected = migrateParameters(weights);
    expect(converted).toHaveLength(21);
    for (const [i, weight] of converted.entries()) expect(weight).toBeCloseTo(expected[i] as number, 7);
    expect(checkWeights(weights)).toEqual({ weights: converted });
  });

  test("stay as they are when there are 21", () =>
    expect(checkWeights(DEFAULT_WEIGHTS)).toEqual({ weights: DEFAULT_WEIGHTS }));

  test.each([
    ["one not a number", DEFAULT_WEIGHTS.with(20, Number.NaN), ["weights[20] must be a number, got NaN"]],
    ["one endless", DEFAULT_WEIGHTS.with(0, Infinity), ["weights[0] must be a number, got Infinity"]],
    ["one a text", ["0.2", ...DEFAULT_WEIGHTS.slice(1)], ['weights[0] must be a number, got "0.2"']],
    [
      "one too many",
      [...DEFAULT_WEIGHTS, 1],
      ["weights must be 21 numbers (or 17 or 19 of an older FSRS), got 22"],
    ],
    ["none", [], ["weights must be 21 numbers (or 17 or 19 of an older FSRS), got 0"]],
    ["no list", undefined, ["weights must be a list of 21 numbers, got undefined"]],
    [
      "two out of range",
      DEFAULT_WEIGHTS.with(4, 0).with(20, 0.9),
      ["weights[4] must be from 1 to 10, got 0", "weights[20] must be from 0.1 to 0.8, got 0.9"],
    ],
  ])("with %s are refused", (_, weights, problems) => expect(checkWeights(weights)).toEqual({ problems }));
});
