import { describe, expect, test } from "vitest";
import {
  learnedLookup,
  learnedParameterCount,
  lookupOutcome,
  maskOffsetRows,
  PositionOutOfRangeError,
  paddingOffsetRows,
} from "./learned.ts";

const table = Float64Array.from({ length: 6 * 2 }, (_, n) => n);

describe("a lookup", () => {
  test("gives the trained rows, in any order, with an offset for RoBERTa and OPT", () => {
    expect([...learnedLookup(table, [3, 0], 2)]).toEqual([6, 7, 0, 1]);
    expect([...learnedLookup(table, 2, 2, { rowOffset: 2 })]).toEqual([4, 5, 6, 7]);
  });

  test.each([-1, 6, 0.5])("position %d has no row and is an error that says so", (position) => {
    const call = () => learnedLookup(table, [position], 2);
    expect(call).toThrow(PositionOutOfRangeError);
    expect(call).toThrow(RangeError);
    expect(call).toThrow(
      `position must be an integer from 0 to 5, since the table has no other rows, got ${position}`,
    );
  });

  test("an offset takes usable positions away: RoBERTa's 514 rows serve 512", () => {
    const rows = new Float64Array(514);
    expect(learnedLookup(rows, [511], 1, { rowOffset: 2 })).toHaveLength(1);
    expect(() => learnedLookup(rows, [512], 1, { rowOffset: 2 })).toThrow("from 0 to 511");
  });

  test("a table that does not hold whole rows is refused", () =>
    expect(() => learnedLookup(table, 1, 5)).toThrow(
      "table must be whole rows of 5 numbers, at least one, got 12",
    ));

  test("the outcome can be asked for without an error", () => {
    expect(lookupOutcome(511, 512)).toEqual({ kind: "row", row: 511 });
    expect(lookupOutcome(512, 512)).toEqual({ kind: "no row", missing: 1 });
    expect(lookupOutcome(2999, 2048)).toEqual({ kind: "no row", missing: 952 });
    expect(lookupOutcome(511, 514, 2)).toEqual({ kind: "row", row: 513 });
  });
});

test.each([
  { model: "BERT-base", rows: 512, dim: 768, parameters: 393_216 },
  { model: "BERT-large", rows: 512, dim: 1024, parameters: 524_288 },
  { model: "GPT-2", rows: 1024, dim: 768, parameters: 786_432 },
  { model: "GPT-2 XL", rows: 1024, dim: 1600, parameters: 1_638_400 },
  { model: "GPT-3", rows: 2048, dim: 12_288, parameters: 25_165_824 },
  { model: "RoBERTa-base", rows: 514, dim: 768, parameters: 394_752 },
  { model: "OPT-125M", rows: 2050, dim: 768, parameters: 1_574_400 },
  { model: "CLIP's text encoder", rows: 77, dim: 512, parameters: 39_424 },
  { model: "ViT-B/16", rows: 197, dim: 768, parameters: 151_296 },
])("$model has $parameters parameters in its positions", ({ rows, dim, parameters }) =>
  expect(learnedParameterCount(rows, dim)).toBe(parameters),
);

describe("row numbers of padded sequences", () => {
  test("RoBERTa counts real tokens from paddingId + 1 and leaves padding where it is", () =>
    expect([...paddingOffsetRows([1, 7, 8, 1, 9], 1)]).toEqual([1, 2, 3, 1, 4]));

  test("OPT counts real tokens from 2 and gives padding row 1", () =>
    expect([...maskOffsetRows([0, 1, 1, 1, 0])]).toEqual([1, 2, 3, 4, 1]));

  test("a mask of anything but 0 and 1 is refused", () =>
    expect(() => maskOffsetRows([1, 2])).toThrow("attentionMask[1] must be 0 or 1, got 2"));
});
