import { expect, test } from "vitest";
import { modelPreset } from "@/lib/encodings/presets.ts";
import { defaultParams } from "../fields.ts";
import { toTex } from "../formula.ts";
import { fields, type PackingParams } from "./compute.ts";
import { packing } from "./definition.ts";
import { changeSpec, countsPlot, maskSpec } from "./figures.ts";

const defaults = defaultParams(fields);
const at = (params: Partial<PackingParams>): PackingParams => ({ ...defaults, ...params });

test("the reading tells where document 2 is, how many start at 0, and what restarting changes", () => {
  expect(packing.reading(defaults)).toBe(
    "document 2: positions 0 to 411; 4 of 4 documents start at position 0; RoPE: no score changes when ids restart",
  );
  expect(packing.reading(at({ positions: "continue", context: 512, encoding: "learned" }))).toBe(
    "document 2: positions 300 to 511, then 0 to 199; 1 of 4 documents starts at position 0; learned table: scores change inside documents when ids restart",
  );
});

test("the formula lists position_ids and cu_seqlens, and of many the first and the last", () => {
  expect(toTex(packing.formula(defaults))).toBe(
    "\\text{position_ids} = \\quad ( 0 … 299 , 0 … 411 , … , 0 … 131 ) \\quad \\text{cu_seqlens} = \\quad ( 0 , 300 , … , 1024 )",
  );
  expect(toTex(packing.formula(at({ positions: "continue", across: true })))).toBe(
    "\\text{position_ids} = \\quad ( 0 … 1023 ) \\quad \\text{cu_seqlens} = \\quad ( 0 , 1024 )",
  );
});

test("a card's formula escapes what TeX takes for an index", () =>
  expect(packing.card(defaults).answer).toContain("\\text{position\\_ids}"));

test("the table tells where each document is and which sequences hold it", () =>
  expect(packing.table(at({ context: 512, positions: "continue" })).rows[1]).toEqual([
    "2",
    "412",
    "300",
    "300 to 511, then 0 to 199",
    "1 to 2",
  ]));

test.each([
  ["gpt-3", "GPT-3, concatenated"],
  ["bert-base", "BERT, 128 then 512"],
])("the preset of %s has the model's own context", (id, name) => {
  const preset = packing.presets.find((each) => each.name === name);
  expect(preset?.params.context).toBe(modelPreset(id)?.trainedLength);
  expect(preset?.source?.url).toBe(modelPreset(id)?.url);
});

test("the mask's cells are the key's document, and rounding is no change of a score", () => {
  const result = packing.compute(at({ documents: "2-3", context: 16 }));
  expect([...(maskSpec(result).values as Float64Array)].slice(10, 15)).toEqual([
    Number.NaN,
    Number.NaN,
    1,
    Number.NaN,
    Number.NaN,
  ]);
  expect([...(changeSpec(result).values as Float64Array)].filter((size) => size > 0)).toEqual([]);
});

test("the histogram steps where the count changes, and is hatched where no token is", () => {
  const { counts } = packing.compute(defaults);
  const plot = countsPlot(counts, 1024);
  expect([plot.curves[0]?.x, plot.curves[0]?.y]).toEqual([
    [0, 132, 180, 300, 412],
    [4, 3, 2, 1, 0],
  ]);
  expect(plot.bands).toEqual([{ from: 412, to: 1024, look: "unseen", label: "no token has it" }]);
});
