import { expect, test } from "vitest";
import { defaultParams } from "../fields.ts";
import { compute, fields, type PackingParams, SAME } from "./compute.ts";
import type { EncodingName } from "./scores.ts";

const defaults = defaultParams(fields);
const at = (params: Partial<PackingParams>): PackingParams => ({ ...defaults, ...params });

test.each<{ encoding: EncodingName; off: [boolean, boolean]; on: [boolean, boolean] }>([
  // whether scores change [inside documents, between them], with attention across documents off and on
  { encoding: "learned", off: [true, false], on: [true, true] },
  { encoding: "sinusoidal", off: [true, false], on: [true, true] },
  { encoding: "rope", off: [false, false], on: [false, true] },
  { encoding: "alibi", off: [false, false], on: [false, true] },
  { encoding: "t5", off: [false, false], on: [false, true] },
  { encoding: "none", off: [false, false], on: [false, false] },
])("restarting ids changes what $encoding asks for", ({ encoding, off, on }) => {
  const changes = (across: boolean) => {
    const { within, between } = compute(at({ encoding, across }));
    return [within > SAME, between > SAME];
  };
  expect(changes(false)).toEqual(off);
  expect(changes(true)).toEqual(on);
});

test("ALiBi's change is its slope times what the distance changes by", () => {
  const { change, tokens, step } = compute(
    at({ encoding: "alibi", across: true, documents: "16-16", context: 64 }),
  );
  expect([step, tokens.length]).toEqual([1, 32]);
  // token 20 has id 4 or 20, token 3 has id 3: distances 1 and 17
  expect(change[20 * 32 + 3]).toBeCloseTo((17 - 1) / 8, 14);
});

test("the mask is causal and keeps documents apart unless attention crosses them", () => {
  const params = at({ documents: "2-3", context: 16 });
  const visible = ({ mask }: { mask: Uint8Array }) =>
    Array.from({ length: 5 }, (_, query) => mask.subarray(5 * query, 5 * query + 5).join(""));
  expect(visible(compute(params))).toEqual(["10000", "11000", "00100", "00110", "00111"]);
  expect(visible(compute({ ...params, across: true }))).toEqual([
    "10000",
    "11000",
    "11100",
    "11110",
    "11111",
  ]);
});

test("two sequences never see each other", () => {
  const { mask, tokens } = compute(at({ documents: "20-20", context: 16, across: true }));
  expect(tokens.length).toBe(40);
  expect(mask[16 * 40 + 15]).toBe(0);
  expect(mask[31 * 40 + 16]).toBe(1);
});

test("nine steps at length 128 and one at 512 train positions from 128 on a tenth as often", () => {
  const docs = `512${"-128".repeat(9)}`;
  const { counts } = compute(at({ documents: docs, context: 512 }));
  expect([counts.length, counts[0], counts[127], counts[128], counts[511]]).toEqual([512, 10, 10, 1, 1]);
});

test("every token is counted once, and the most there can be gives finite numbers", () => {
  const params = at({
    documents: Array(10).fill(2048).join("-"),
    context: 4096,
    encoding: "learned",
    across: true,
  });
  for (const positions of ["restart", "continue"] as const) {
    const { counts, change, within, between, packed } = compute({ ...params, positions });
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(20_480);
    expect(packed.sequences).toBe(5);
    expect(change.every((size) => Number.isNaN(size) || Number.isFinite(size))).toBe(true);
    expect(within).toBeGreaterThan(0);
    expect(between).toBeGreaterThan(0);
  }
});

test("documents that each fill a sequence keep their ids, and so every score", () => {
  const { within, between, startingAtZero } = compute(
    at({ documents: "64-128-64", context: 64, encoding: "learned", positions: "continue", across: true }),
  );
  expect([within, between, startingAtZero]).toEqual([0, 0, 3]);
});
