import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatSteps, LONGEST_STEP_MINUTES, parseSteps } from "./step-text.ts";

describe("steps as text", () => {
  test.each([
    ["1m 10m 1d", [1, 10, 1440]],
    ["1 10", [1, 10]],
    ["30s, 1.5h", [0.5, 90]],
    ["  .5M\n2H  ", [0.5, 120]],
    ["10m 1m", [10, 1]],
    ["", []],
    ["   ", []],
  ])("%j are %j minutes", (text, steps) => expect(parseSteps(text)).toEqual({ steps }));

  test.each([
    ["1m 10x", ['step "10x" is not a time: write a number with s, m, h or d, such as 10m or 1d']],
    ["soon", ['step "soon" is not a time: write a number with s, m, h or d, such as 10m or 1d']],
    ["-1m", ['step "-1m" is not a time: write a number with s, m, h or d, such as 10m or 1d']],
    ["1e3m", ['step "1e3m" is not a time: write a number with s, m, h or d, such as 10m or 1d']],
    ["0m 366d", ['step "0m" must be longer than 0', 'step "366d" must be no longer than 365 days']],
  ])("%j have the problems %j", (text, problems) => expect(parseSteps(text)).toEqual({ problems }));

  test.each([
    [[1, 10, 1440], "1m 10m 1d"],
    [[0.5, 90, 120], "30s 90m 2h"],
    [[1 / 7], "0.14285714285714285m"],
    [[], ""],
  ])("write %j as %j", (steps, text) => expect(formatSteps(steps)).toBe(text));

  test("read back as they were written", () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.integer({ min: 1, max: LONGEST_STEP_MINUTES }),
            fc.integer({ min: 1, max: 600 }).map((seconds) => seconds / 60),
            fc.double({ min: 0.01, max: LONGEST_STEP_MINUTES, noNaN: true }),
          ),
        ),
        (steps) => {
          expect(parseSteps(formatSteps(steps))).toEqual({ steps });
        },
      ),
    ));
});
