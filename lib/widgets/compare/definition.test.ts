import { expect, test } from "vitest";
import { modelPreset } from "@/lib/encodings/presets.ts";
import { defaultParams } from "../fields.ts";
import { toTex } from "../formula.ts";
import { judge } from "../predictions.ts";
import { type CompareParams, compute, fields } from "./compute.ts";
import { compare } from "./definition.ts";
import { ENCODINGS, FACTS } from "./encodings.ts";
import { panelsOf } from "./figures.ts";
import { predictions } from "./predictions.ts";

const defaults = defaultParams(fields);
const at = (params: Partial<CompareParams>): CompareParams => ({ ...defaults, ...params });
const [where, everyPlace] = predictions;

test("the reading at the default state", () =>
  expect(compare.reading(defaults)).toBe("largest difference 4.933 at query 1 (cat), key 0 (the)"));
test.each([
  [
    {},
    "s_{1 , 0} = q_{1} · k_{0} / \\sqrt{8} = ( x + p )_{1} W_{Q} · ( x + p )_{0} W_{K} / \\sqrt{8} = 3.135 \\text{\u00a0(learned table)} \\quad s_{1 , 0} = R_{1} q_{1} · R_{0} k_{0} / \\sqrt{8} = -1.798 \\text{\u00a0(RoPE)}",
  ],
])("the formula at %j says the pair that differs most", (params, tex) =>
  expect(toTex(compare.formula(at(params)))).toBe(tex),
);

test("each formula is of its encoding", () => {
  const tex = (other: CompareParams["other"]) => toTex(compare.formula(at({ one: "none", other })));
  // nine words, so the largest distance is 8
  expect(tex("alibi")).toContain("= q_{8} · k_{0} / \\sqrt{8} − 0.5 · 8 = ");
  expect(tex("t5")).toMatch(/ = q_\{\d\} · k_\{\d\} \+ b_\{-?\d\} = /);
  // Shaw's tables clip at 4
  expect(tex("shaw")).toMatch(/ = q_\{\d\} · \( k_\{\d\} \+ a_\{-?[0-4]\} \) \/ \\sqrt\{8\} = /);
});

test("the same encoding twice has nothing to tell", () =>
  expect(compare.reading(at({ one: "alibi", other: "alibi" }))).toBe("both encodings give the same logits"));

test.each([
  ["none", "mask"],
  ["sinusoidal", "input"],
  ["learned", "input"],
  ["rotary", "rotation"],
  ["alibi", "logits"],
  ["t5", "logits"],
  ["shaw", "vectors"],
] as const)("%s enters at the %s", (other, place) => expect(where.answer(at({ other }))).toBe(place));

test("a wrong place is answered by how the encoding works", () => {
  expect(judge(where, defaults, "input")).toMatchObject({
    outcome: "wrong",
    text: "You said “added to the word vectors at the input”. It is “queries and keys, by rotation”.",
  });
  expect(where.why(defaults)).toBe(FACTS.rotary.how);
  expect(compare.card(defaults).answer).toBe(`Queries and keys, by rotation. ${FACTS.rotary.how}`);
});

test("the match asks for all of them", () =>
  expect(everyPlace.answer(defaults)).toEqual([
    "mask",
    "input",
    "input",
    "rotation",
    "logits",
    "logits",
    "vectors",
  ]));

test("parameter counts are those of the models", () => {
  expect(FACTS.learned.parameters).toBe("rows × width; GPT-2: 1,024 × 768 = 786,432");
  expect(FACTS.t5.parameters).toBe("buckets × heads; T5 base: 32 × 12 = 384");
  expect(FACTS.shaw.parameters).toContain("2 × 2,112");
});

test("every sentence about an encoding ends, and every fact is there", () => {
  for (const { value } of ENCODINGS) {
    expect(FACTS[value].how).toMatch(/^[A-Z].*\.$/);
    for (const fact of Object.values(FACTS[value])) expect(fact).not.toBe("");
  }
});

test("both encodings' logits share a scale, and masked cells are empty", () => {
  const [one, other, difference] = panelsOf(compute(defaults)).map(({ spec }) => spec);
  expect(one?.scale).toEqual(other?.scale);
  expect(Number.isFinite(one?.values[1])).toBe(false);
  expect(difference?.values[1]).toBeNaN();
});

test("the table begins with the largest difference", () => {
  const { rows } = compare.table(defaults);
  const { value } = compute(defaults).largest;
  expect(Math.abs(Number(rows[0]?.[3]?.replace("−", "-")))).toBeCloseTo(value, 3);
  expect(rows).toHaveLength(45);
});

test("presets cite the model of their first encoding", () =>
  expect(compare.presets.map(({ source }) => source?.url)).toEqual(
    ["gpt-2", "bloom", "t5-base"].map((id) => modelPreset(id)?.url),
  ));
