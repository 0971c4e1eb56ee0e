import { expect, test } from "vitest";
import { modelPreset } from "@/lib/encodings/presets.ts";
import { defaultParams } from "../fields.ts";
import { toTex } from "../formula.ts";
import { judge } from "../predictions.ts";
import { compute, fields, type OrderParams } from "./compute.ts";
import { order } from "./definition.ts";
import { attentionMatrix, outputLimit, outputMatrix, panelsOf } from "./figures.ts";
import { predictions } from "./predictions.ts";

const defaults = defaultParams(fields);
const at = (params: Partial<OrderParams>): OrderParams => ({ ...defaults, ...params });
const FISH = { first: "the cat ate the fish", second: "the fish ate the cat" };
const NOT_REORDERED = { first: "John likes cats", second: "Cats like John" };
const [afterReordering, equalWords] = predictions;

test("the reading says what the matching makes of the difference; what is left is rounding", () => {
  expect(order.reading(defaults)).toBe(
    "aligned difference less than 1e−15: identical after matching words; as printed, rows differ by up to 1.69",
  );
  expect(order.reading(at({ masking: "causal" }))).toBe(
    "aligned difference 2.696: different, though all 3 words are the same",
  );
  expect(order.reading(at({ second: "Dog bites man" }))).toBe(
    "the outputs are identical row by row: both sentences are the same to this head",
  );
  expect(order.reading(at(NOT_REORDERED))).toBe(
    "B is no reordering of A: “likes” only in A, “like” only in B; the 2 words in common differ by up to 0.499",
  );
});

test("the formula holds the same two numbers, rounding as a power of ten", () => {
  expect(toTex(order.formula(at({ masking: "causal" })))).toBe(
    "\\max(| \\mathrm{f}(P X) − P \\mathrm{f}(X) |) = 2.696 \\quad \\max(| \\mathrm{f}(P X) − \\mathrm{f}(X) |) = 3.38",
  );
  expect(toTex(order.formula(defaults))).toMatch(/\) < 10\^\{-15\} \\quad .* = 1\.69$/);
  expect(toTex(order.formula(at(NOT_REORDERED)))).toBe("\\text{no order of the words of A gives B}");
});

test.each<[Partial<OrderParams>, string, RegExp]>([
  [
    {},
    "matched",
    /^Nothing tells the head where a word stands: each word keeps its output, with a difference of less than 1e−15, while/,
  ],
  [{ second: "dog bites man" }, "printed", /^To this head both sentences are the same input/],
  [
    { masking: "causal" },
    "different",
    /^The mask shows a word only what came before it: a word and itself in the other order differ by up to 2\.696\.$/,
  ],
  [
    { ...FISH, encoding: "rotary" },
    "different",
    /^RoPE makes a score depend on how far apart .* by up to 0\.1549\.$/,
  ],
  [{ encoding: "alibi" }, "matched", /^In this order every distance that the bias looks at stays as it was/],
  [NOT_REORDERED, "different", /^The second sentence is no reordering of the first \(“likes” only in A/],
])("after reordering, %j: %s", (params, answer, why) => {
  expect(afterReordering.answer(at(params))).toBe(answer);
  expect(afterReordering.why(at(params))).toMatch(why);
});

test("the question names the setting and both sentences", () => {
  expect(afterReordering.ask(defaults)).toBe(
    "An attention head with no positional encoding and no mask reads “dog bites man”, then “man bites dog”. Each time it puts out one vector for each word. How do the two tables of vectors compare?",
  );
  expect(judge(afterReordering, defaults, "printed").text).toBe(
    "You said “identical as printed, row by row”. It is “identical after matching words”.",
  );
});

test.each<[Partial<OrderParams>, string | null]>([
  [FISH, "equal"],
  [{ ...FISH, masking: "causal" }, "different"],
  [{ ...FISH, encoding: "sinusoidal" }, "different"],
  [{ first: "a a b", masking: "causal" }, "equal"],
  [{}, null],
])("two occurrences of one word, %j: %s", (params, answer) =>
  expect(equalWords.answer(at(params))).toBe(answer),
);

test("the table has a row for each word of A, and a dash where B lacks it", () => {
  const { rows } = order.table(at(NOT_REORDERED));
  expect(rows.map(([word, place]) => [word, place])).toEqual([
    ["0 John", "2"],
    ["1 likes", "–"],
    ["2 cats", "0"],
  ]);
  expect(rows[1]?.at(-1)).toBe("–");
});

test("in the order of A, B's attention is A's; as printed its rows and columns have moved", () => {
  const [first, printed, matched] = panelsOf(compute(defaults)).map(attentionMatrix);
  const valuesOf = (matrix: typeof first) => Array.from(matrix?.values ?? []);
  for (const [cell, value] of valuesOf(matched).entries())
    expect(value).toBeCloseTo(valuesOf(first)[cell] as number, 14);
  expect(valuesOf(printed)).toEqual([...valuesOf(matched)].reverse());
  expect(printed?.rowLabels).toEqual(["man", "bites", "dog"]);
  expect(matched?.rowLabels).toEqual(["dog", "bites", "man"]);
});

test("a masked weight and the outputs of a missing word are no numbers", () => {
  const causal = panelsOf(compute(at({ masking: "causal" })))[0];
  expect(Array.from(attentionMatrix(causal).values).map(Number.isNaN)).toEqual([
    ...[false, true, true],
    ...[false, false, true],
    ...[false, false, false],
  ]);
  const result = compute(at(NOT_REORDERED));
  const outputs = outputMatrix(panelsOf(result)[2], outputLimit(result));
  expect(Array.from(outputs.values).slice(8, 16).every(Number.isNaN)).toBe(true);
  expect(Array.from(outputs.values).slice(0, 8).every(Number.isFinite)).toBe(true);
});

test("the models' presets name their source, and are encoded as the models are", () => {
  for (const { name, params, source } of order.presets) {
    const id = { "As in BERT base": "bert-base", "As in GPT-2 small": "gpt-2", "As in BLOOM 176B": "bloom" }[
      name
    ];
    if (id === undefined) continue;
    const preset = modelPreset(id);
    expect(source).toEqual({ label: preset?.source, url: preset?.url });
    expect(params.encoding).toBe(preset?.encoding.kind);
  }
  expect(order.presets.filter(({ source }) => source !== undefined)).toHaveLength(4);
});
