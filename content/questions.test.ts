/** Every drawn question over a thousand seeds: its answer by an independent computation, its options apart, no bad rounding. */

import { describe, expect, test } from "vitest";
import { areTooNear, isTie } from "@/lib/expressions/rounding.ts";
import { type DrawnChoice, type DrawnQuestion, drawQuestion } from "@/lib/quiz/draw.ts";
import { readQuestionBlock } from "@/lib/quiz/question-block.ts";
import type { QuestionSpec } from "@/lib/quiz/question-spec.ts";
import { readDemoBlock } from "@/lib/widgets/read-demo-block.ts";
import { notes } from "./vault.ts";

const SEEDS = 1_000;

type Drawn = Extract<DrawnQuestion, DrawnChoice>;

const blocks = notes.flatMap(({ cards }) =>
  cards.flatMap((card) => (card.kind === "generated" ? [{ id: card.blockId ?? "", yaml: card.yaml }] : [])),
);
const specs = new Map(
  blocks.flatMap(({ id, yaml }): [string, QuestionSpec][] => {
    const { spec } = readQuestionBlock(yaml);
    return spec === null || spec.form === "match" ? [] : [[id, spec]];
  }),
);

type Name =
  | "a"
  | "b"
  | "p"
  | "j"
  | "i"
  | "d"
  | "L"
  | "k"
  | "row"
  | "column"
  | "m"
  | "n"
  | "base"
  | "factor"
  | "s"
  | "t"
  | "more";
type Numbers = Record<Name | "distance", number>;

/** Each answer from the formula of its paper, without the encoding library, by what is drawn. */
const formulas: Record<string, (v: Numbers & { words: Record<string, string> }) => number> = {
  q05: ({ p, j, d }) => {
    const angle = p / 10_000 ** ((2 * Math.floor(j / 2)) / d);
    return j % 2 === 0 ? Math.sin(angle) : Math.cos(angle);
  },
  q06: ({ d }) => d / 2,
  q07: ({ i, d }) => 2 * Math.PI * 10_000 ** ((2 * i) / d),
  q08: ({ d, L }) => Math.floor((d / 2) * (Math.log(L / (2 * Math.PI)) / Math.log(10_000))) + 1,
  q09: ({ d }) => Math.sqrt(d / 2),
  q11: ({ k, row, column }) => (row === column ? Math.cos(k) : row < column ? Math.sin(k) : -Math.sin(k)),
  q14: ({ L, d }) => L * d,
  q15: ({ L }) => L - 1,
  q21: ({ d, p }) => 12 * (d + p) ** 2,
  q24: ({ m, i, d, base }) => m * base ** ((-2 * i) / d),
  q25: ({ m, n, i, d }) => (n - m) * 10_000 ** ((-2 * i) / d),
  q27: ({ d, L, base }) =>
    Array.from({ length: d / 2 }, (_, i) => 2 * Math.PI * base ** ((2 * i) / d)).filter((w) => w > L).length,
  q29: ({ p, factor }) => p / factor,
  q30: ({ s, d }) => 10_000 * s ** (d / (d - 2)),
  q31: ({ s }) => 0.1 * Math.log(s) + 1,
  q33: ({ k, n }) => 2 ** ((-8 * k) / n),
  q34: ({ k, n, i, j }) => -(2 ** ((-8 * k) / n)) * (i - j),
  q35: ({ k, n }) => Math.LN2 / 2 ** ((-8 * k) / n),
  q37: ({ distance, words }) => {
    const encoder = words.kind === "an encoder";
    const [exact, all] = encoder ? [8, 16] : [16, 32];
    const far = exact + Math.floor((Math.log(distance / exact) / Math.log(128 / exact)) * (all - exact));
    return (distance < exact ? distance : Math.min(all - 1, far)) + (words.where_it_is === "after" ? 16 : 0);
  },
  q39: ({ more }) => (more * (more + 1)) / 2,
  q42: ({ t }) => 1 / (t + 1),
  "packing-1": ({ a, b }) => a + b,
};
/** Their answers are words. */
const IN_WORDS = ["q10", "q26"];

test("the 23 questions of the deck that are drawn are here", () =>
  expect([...specs.keys()].filter((id) => id.startsWith("q")).sort()).toEqual(
    [...Object.keys(formulas).filter((id) => id.startsWith("q")), ...IN_WORDS].sort(),
  ));

describe.each([...specs])("%s", (id, spec) => {
  const many = Array.from({ length: SEEDS }, (_, seed) => drawQuestion(spec, seed)).filter(
    (question): question is Drawn => question !== null && question.form !== "match",
  );

  test("is drawn by every seed, twice the same, and differs from seed to seed", () => {
    expect(many).toHaveLength(SEEDS);
    for (const seed of [0, 1, 500, SEEDS - 1]) expect(drawQuestion(spec, seed)).toEqual(many[seed]);
    expect(new Set(many.map(({ text }) => text)).size).toBeGreaterThan(1);
  });

  test("has the answer that its formula gives", () => {
    const formula = formulas[id];
    for (const { values, answer } of many) {
      if (formula === undefined) {
        expect(IN_WORDS).toContain(id);
        expect(answer.value).toBeNull();
        continue;
      }
      const expected = formula({ ...values, words: values } as never);
      const tolerance = 1e-9 * Math.max(1, Math.abs(expected));
      if (Math.abs((answer.value ?? Number.NaN) - expected) <= tolerance) continue;
      expect.fail(
        `with ${JSON.stringify(values)} the answer is ${answer.value}, and its formula gives ${expected}`,
      );
    }
  });

  test("has one right option, none too near another, no rounding that a last bit decides, and no blank left", () => {
    for (const { options, text, working, answer } of many) {
      expect(options.filter(({ right }) => right)).toEqual([answer]);
      expect(new Set(options.map((option) => option.text)).size).toBe(options.length);
      const numbers = options.flatMap(({ value }) => value ?? []);
      for (const [index, number] of numbers.entries()) {
        expect(isTie(number, spec.rounding)).toBe(false);
        expect(numbers.slice(index + 1).some((other) => areTooNear(number, other))).toBe(false);
      }
      expect([text, working, ...options.map((option) => option.text + option.why)].join()).not.toMatch(
        /NaN|Infinity|undefined|\{[a-z]/,
      );
    }
  });

  test("gives every wrong answer a reason, and opens its widget at a legal state", () => {
    for (const { options, demo } of many.slice(0, 100)) {
      expect(options.filter(({ right, why }) => !right && why === "")).toEqual([]);
      if (demo !== null) expect(readDemoBlock(demo.widget, demo.yaml).problems).toEqual([]);
    }
  });
});

test("options change places from seed to seed", () => {
  const spec = specs.get("q06");
  const places = Array.from({ length: 40 }, (_, seed) => {
    const drawn = spec && drawQuestion(spec, seed);
    return drawn && "options" in drawn ? drawn.options.findIndex(({ right }) => right) : -1;
  });
  expect(new Set(places)).toEqual(new Set([0, 1, 2, 3]));
});
