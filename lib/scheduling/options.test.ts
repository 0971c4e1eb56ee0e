import { FSRSVersion } from "ts-fsrs";
import { describe, expect, test } from "vitest";
import { fnv64Hex } from "./hash.ts";
import { checkOptions, defaultOptions, optionsId } from "./options.ts";

describe("scheduler options", () => {
  test("are sound by default", () =>
    expect(checkOptions(structuredClone(defaultOptions))).toEqual({ options: defaultOptions }));

  test("name the ts-fsrs that is installed", () =>
    expect(`v${defaultOptions.scheduler.replace("ts-fsrs ", "")} using FSRS-6.0`).toBe(FSRSVersion));

  test("store 21 weights, whatever FSRS they came from", () => {
    const checked = checkOptions({ ...defaultOptions, weights: defaultOptions.weights.slice(0, 19) });
    expect(checked).toEqual({
      options: { ...defaultOptions, weights: [...defaultOptions.weights.slice(0, 19), 0, 0.5] },
    });
  });

  test.each([
    [{ desiredRetention: 0 }, "desiredRetention must be a number from 0.7 to 0.99, got 0"],
    [{ desiredRetention: 1 }, "desiredRetention must be a number from 0.7 to 0.99, got 1"],
    [{ desiredRetention: Number.NaN }, "desiredRetention must be a number from 0.7 to 0.99, got NaN"],
    [{ desiredRetention: "0.9" }, 'desiredRetention must be a number from 0.7 to 0.99, got "0.9"'],
    [{ maximumIntervalDays: 0 }, "maximumIntervalDays must be a whole number from 1 to 36500, got 0"],
    [{ maximumIntervalDays: 1.5 }, "maximumIntervalDays must be a whole number from 1 to 36500, got 1.5"],
    [{ learningSteps: [1, 0] }, "learningSteps[1] must be minutes, more than 0 and at most 525600, got 0"],
    [
      { relearningSteps: ["10m"] },
      'relearningSteps[0] must be minutes, more than 0 and at most 525600, got "10m"',
    ],
    [{ relearningSteps: 10 }, "relearningSteps must be a list of minutes, got 10"],
    [{ shortTerm: 1 }, "shortTerm must be true or false, got 1"],
    [{ fuzz: undefined }, "fuzz must be true or false, got undefined"],
    [{ scheduler: "" }, 'scheduler must name a program and its version, got ""'],
    [
      { retention: 0.9 },
      "retention is no option: there are scheduler, weights, desiredRetention, maximumIntervalDays, learningSteps, relearningSteps, shortTerm, fuzz",
    ],
    [{ weights: [] }, "weights must be 21 numbers (or 17 or 19 of an older FSRS), got 0"],
  ])("with %j are refused", (wrong, problem) =>
    expect(checkOptions({ ...defaultOptions, ...wrong })).toEqual({ problems: [problem] }),
  );

  test("tell every problem at once", () =>
    expect(checkOptions({ ...defaultOptions, fuzz: "yes", desiredRetention: 2 })).toEqual({
      problems: [
        "desiredRetention must be a number from 0.7 to 0.99, got 2",
        'fuzz must be true or false, got "yes"',
      ],
    }));

  test.each([null, 7, "options", [], undefined])("are not %j", (value) =>
    expect(checkOptions(value)).toHaveProperty("problems"),
  );

  test("may hold steps in any order, or none", () =>
    expect(checkOptions({ ...defaultOptions, learningSteps: [10, 1], relearningSteps: [] })).toHaveProperty(
      "options",
    ));
});

describe("the name of a set of options", () => {
  test("is the same whatever the order of its fields", () =>
    expect(
      optionsId(Object.fromEntries(Object.entries(defaultOptions).reverse()) as typeof defaultOptions),
    ).toBe(optionsId(defaultOptions)));

  test("survives being stored", () =>
    expect(optionsId(JSON.parse(JSON.stringify(defaultOptions)))).toBe(optionsId(defaultOptions)));

  test.each([
    { desiredRetention: 0.91 },
    { learningSteps: [10, 1] },
    { learningSteps: [] },
    { fuzz: false },
    { weights: defaultOptions.weights.with(20, 0.2) },
  ])("changes with %j", (change) =>
    expect(optionsId({ ...defaultOptions, ...change })).not.toBe(optionsId(defaultOptions)),
  );

  test("does not change from one release to the next", () =>
    expect(optionsId(defaultOptions)).toBe("aedbb81272b45b57"));

  test.each([
    ["", "cbf29ce484222325"],
    ["a", "af63dc4c8601ec8c"],
    ["foobar", "85944171f73967e8"],
  ])("is FNV-1a: %j hashes to %s", (text, hash) => expect(fnv64Hex(text)).toBe(hash)); // vectors of its authors
});
