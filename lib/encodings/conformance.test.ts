/**
 * The conformance suite: golden vectors made by the released code of each method, or from the papers; each case names its
 * source. Read from CONFORMANCE_DIR when that is set, so that other cases of the same methods can be run.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ABSOLUTE } from "./conformance/absolute.ts";
import { differences } from "./conformance/compare.ts";
import { Params } from "./conformance/params.ts";
import { RELATIVE } from "./conformance/relative.ts";
import { ROTARY } from "./conformance/rotary.ts";

interface Case {
  id: string;
  method: string;
  params: Record<string, unknown>;
  expected: unknown;
  tolerance: number;
  source: string;
}

const directory = process.env.CONFORMANCE_DIR || join(import.meta.dirname, "golden");
const cases: Case[] = JSON.parse(readFileSync(join(directory, "encodings.json"), "utf8"));
const methods = { ...ABSOLUTE, ...ROTARY, ...RELATIVE };

describe(`${cases.length} cases of the encodings suite`, () => {
  test.each(cases)("$id", ({ method, params, expected, tolerance }) => {
    const adapter = methods[method];
    if (adapter === undefined) throw new Error(`no adapter for the method ${method}`);
    expect(differences(adapter(new Params(params)), expected, tolerance)).toEqual([]);
  });

  test("there are cases, and each names its source", () => {
    expect(cases.length).toBeGreaterThan(0);
    for (const { id, source } of cases) expect(source, id).toBeTypeOf("string");
  });
});

test.each([
  { actual: [1, 2], expected: [1, 2.1], tolerance: 0.01, found: ["result.1: 2 instead of 2.1"] },
  { actual: [1, 2], expected: [1], tolerance: 1, found: ["result: 2 entries instead of 1"] },
  { actual: { a: null }, expected: { a: 0 }, tolerance: 1, found: ["result.a: null instead of 0"] },
  { actual: { a: 0 }, expected: { a: null }, tolerance: 1, found: ["result.a: 0 instead of null"] },
  { actual: Number.NaN, expected: 0, tolerance: 1, found: ["result: NaN instead of 0"] },
  { actual: { b: 1 }, expected: { a: 1 }, tolerance: 0, found: ["result.b: 1 instead of undefined"] },
  { actual: 1000.5, expected: 1000, tolerance: 1e-3, found: [] },
])("the pass rule sees $actual against $expected", ({ actual, expected, tolerance, found }) =>
  expect(differences(actual, expected, tolerance)).toEqual(found),
);
