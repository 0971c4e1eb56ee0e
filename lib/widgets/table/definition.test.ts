import { expect, test } from "vitest";
import { learnedLookup, PositionOutOfRangeError, paddingOffsetRows } from "@/lib/encodings/learned.ts";
import { modelPreset } from "@/lib/encodings/presets.ts";
import { sinusoidalValue } from "@/lib/encodings/sinusoidal.ts";
import { defaultParams } from "../fields.ts";
import { toTex } from "../formula.ts";
import { judge, type PredictionSpec } from "../predictions.ts";
import { compute, fields, placeOf, type TableParams } from "./compute.ts";
import { positionTable } from "./definition.ts";
import { illustratedRow } from "./illustration.ts";
import { programs } from "./words.ts";

const defaults = defaultParams(fields);
const at = (params: Partial<TableParams>): TableParams => ({ ...defaults, ...params });
const asked = (id: string) =>
  positionTable.predictions.find((spec) => spec.id === id) as PredictionSpec<TableParams>;
const preset = (name: string) => at(positionTable.presets.find((each) => each.name === name)?.params ?? {});

test.each([
  ["BERT base", 393_216],
  ["RoBERTa base", 394_752],
  ["GPT-2 small", 786_432],
  ["OPT 125M", 1_574_400],
  ["GPT-3 175B", 25_165_824],
  ["TinyStories 33M", 1_572_864],
  ["ViT B/16", 151_296],
])("%s has %d parameters in its positions", (name, expected) => {
  expect(compute(preset(name)).parameters).toBe(expected);
  expect(asked("parameters").answer(preset(name))).toBe(expected);
});

test("presets are the models of the encoding library", () => {
  const ids = ["bert-base", "roberta-base", "gpt-2", "opt-125m", "gpt-3", "tinystories-33m", "vit-b-16"];
  const found = positionTable.presets.map(({ params, source }) => {
    const { length, dim, before } = at(params);
    return { kind: "learned", rows: length + before, rowOffset: before, dim, url: source?.url };
  });
  expect(found).toEqual(
    ids.map((id) => {
      const model = modelPreset(id);
      return { ...model?.encoding, url: model?.url };
    }),
  );
  expect(preset("TinyStories 33M")).toMatchObject({ source: "larger", trained: 512 });
});

test("what a position finds is what a lookup in such a table does", () => {
  for (const params of [
    at({ length: 8 }),
    at({ length: 8, before: 2 }),
    at({ length: 8, source: "larger", trained: 5 }),
  ]) {
    const table = new Float64Array((params.length + params.before) * 2);
    for (let position = 0; position <= 12; position++) {
      const lookUp = () => learnedLookup(table, [position], 2, { rowOffset: params.before });
      const { kind } = placeOf(position, params);
      if (kind === "no row") expect(lookUp).toThrow(PositionOutOfRangeError);
      else expect(lookUp()).toHaveLength(2);
      expect(kind === "untrained").toBe(params.source === "larger" && position >= 5 && position < 8);
    }
  }
});

test("the rows shown are around the position, and none are invented past the end", () => {
  const { visible, chosen, dimensions } = compute(at({ position: 2048 }));
  expect(visible.map((row) => row.position)).toEqual(Array.from({ length: 16 }, (_, index) => 2039 + index));
  expect(visible.map((row) => row.values === null)).toEqual(visible.map((row) => row.position >= 2048));
  expect(chosen.position).toBe(2048);
  expect(dimensions).toHaveLength(24);
  expect([dimensions[0], dimensions.at(-1)]).toEqual([0, 767]);
});

test("the function's values are exact, past the end too", () => {
  const { chosen, dimensions } = compute(at({ source: "sinusoidal", position: 3000 }));
  expect(chosen.place).toEqual({ kind: "computed", seen: false });
  expect([...(chosen.values ?? [])]).toEqual(dimensions.map((each) => sinusoidalValue(3000, each, 768)));
});

test("rows before that of position 0 are shown as nobody's", () => {
  const { visible } = compute(at({ length: 512, before: 2, position: 0 }));
  expect(visible.slice(0, 3).map(({ position, place }) => [position, place])).toEqual([
    [-2, { kind: "untrained", row: 0 }],
    [-1, { kind: "untrained", row: 1 }],
    [0, { kind: "row", row: 2 }],
  ]);
});

test("an illustrated row is the same wherever it is seen, within the colour scale, and only noise when untrained", () => {
  expect(illustratedRow(17, 0.3, 24)).toEqual(illustratedRow(17, 0.3, 24));
  let trained = 0;
  let untrained = 0;
  for (let row = 0; row < 500; row++) {
    const largest = (values: Float64Array) => Math.max(...values.map(Math.abs));
    trained = Math.max(trained, largest(illustratedRow(row, row / 500, 24)));
    untrained = Math.max(untrained, largest(illustratedRow(row, null, 24)));
  }
  expect(trained).toBeGreaterThan(0.6);
  expect(trained).toBeLessThanOrEqual(1);
  expect(untrained).toBeLessThan(0.4);
});

test.each([
  [{ length: 512, position: 511 }, "position 511: row 511, of rows 0 to 511"],
  [{ length: 512, position: 512 }, "position 512: no row"],
  [{ length: 512, position: 0, before: 2 }, "position 0: row 2, of rows 0 to 513"],
  [{ source: "larger", position: 1500 }, "position 1,500: row 1,500, never trained"],
  [{ source: "larger", position: 511 }, "position 511: row 511, of rows 0 to 2,047"],
  [{ source: "sinusoidal", position: 512 }, "position 512: computed, and seen in training"],
  [{ source: "sinusoidal" }, "position 2,048: computed, and never seen in training"],
] as const)("at %j the reading is %s", (params, expected) =>
  expect(positionTable.reading(at(params))).toBe(expected),
);

test.each([
  [{ length: 512 }, "512 \\times 768 = 393{,}216"],
  [{ length: 512, before: 2 }, "( 512 + 2 ) \\times 768 = 394{,}752"],
  [
    { source: "sinusoidal", length: 512, position: 50 },
    "\\mathrm{PE}(50, 0) = \\sin(50 / 10000^{0 / 768}) = -0.2624 , 0",
  ],
] as const)("the formula at %j is written with its numbers", (params, expected) =>
  expect(toTex(positionTable.formula(at(params))).replaceAll("×", "\\times")).toBe(
    `${expected} \\text{\u00a0parameters}`,
  ),
);

test.each([
  ["learned", "error", "Its row would be number 512, and the last is 511: PyTorch raises an IndexError."],
  ["larger", "error", "Its row would be number 512, and the last is 511: PyTorch raises an IndexError."],
  [
    "sinusoidal",
    "extrapolates",
    "sin(512 · ω) is as easily computed as any other; that training never saw it is another matter.",
  ],
] as const)("with %s positions, one too many gives: %s", (source, expected, why) => {
  const params = at({ length: 512, trained: 100, source });
  expect(asked("past-the-end").answer(params)).toBe(expected);
  expect(asked("past-the-end").why(params)).toBe(why);
});

test("a wrong guess past the end is told what happens", () =>
  expect(judge(asked("past-the-end"), at({}), "wraps").text).toBe(
    "You said “the vector of position 0: it wraps”. It is “an error”.",
  ));

test("1,536 rows of TinyStories were never trained, and its position 1,500 has one of them", () => {
  const params = preset("TinyStories 33M");
  expect(asked("untrained-row").answer(params)).toBe("untrained");
  expect(asked("untrained-row").why(params)).toBe(
    "Row 1,500 exists, so nothing fails, but it is one of 1,536 rows that still hold what they began with.",
  );
  expect(asked("untrained-row").answer({ ...params, position: 511 })).toBe("row");
  expect(asked("untrained-row").answer({ ...params, position: 2048 })).toBe("no row");
  expect(asked("untrained-row").answer(at({}))).toBeNull();
});

test("the last position is one less than max_len, and the first has the row after the padding's", () => {
  expect(asked("last-position").answer(at({ length: 512, before: 2 }))).toBe(511);
  expect(judge(asked("last-position"), at({ length: 512 }), 512).outcome).toBe("wrong");
  expect(asked("first-row").answer(preset("RoBERTa base"))).toBe(paddingOffsetRows([7], 1)[0]);
  expect(asked("first-row").answer(at({}))).toBeNull();
});

test("a guess within a hundredth of the parameters is right", () => {
  expect(judge(asked("parameters"), at({ length: 512 }), 393_000).outcome).toBe("right");
  expect(judge(asked("parameters"), at({ length: 512 }), 512 + 768).outcome).toBe("wrong");
  expect(asked("parameters").answer(at({ source: "sinusoidal" }))).toBe(0);
});

test("only PyTorch is loud past the end", () => {
  expect(programs(at({})).map(({ loud }) => loud)).toEqual([true, false, false]);
  expect(programs(at({ position: 2047 }))[0]).toEqual({
    call: "PyTorch, nn.Embedding",
    outcome: "row 2,047",
    loud: false,
  });
});

test("a card asks about what its state shows", () => {
  expect(positionTable.card(at({ length: 512, position: 512 }))).toEqual({
    question:
      "A learned position table has rows for positions 0 to 511. What does position 512 get in PyTorch?",
    answer: "Nothing: there is no such row, and nn.Embedding raises an IndexError.",
  });
  expect(positionTable.card(at({ length: 512, position: 3 })).answer).toBe(
    "$512 × 768 = 393{,}216 \\text{\u00a0parameters}$",
  );
});

test("the smallest and the largest tables have finite numbers", () => {
  for (const length of [8, 4096]) {
    for (const dim of [2, 6, 12_288]) {
      for (const source of ["learned", "larger", "sinusoidal"] as const) {
        for (const position of [0, length - 1, length, Math.floor(1.5 * length)]) {
          const params = at({ length, dim, source, position, trained: Math.min(512, length), before: 2 });
          const { visible, dimensions } = compute(params);
          for (const { values } of visible) {
            expect(values === null || values.every(Number.isFinite)).toBe(true);
            expect(values?.length ?? dimensions.length).toBe(dimensions.length);
          }
        }
      }
    }
  }
});
