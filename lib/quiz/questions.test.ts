import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseNote } from "@/lib/cards/parse-note.ts";
import { areTooNear } from "@/lib/expressions/rounding.ts";
import { checkQuestions } from "./check-questions.ts";
import { type DrawnChoice, type DrawnQuestion, drawQuestion } from "./draw.ts";
import { readQuestionBlock } from "./question-block.ts";

const SEEDS = 150;
const note = parseNote(
  "parameterised.md",
  readFileSync(new URL("./golden/parameterised.md", import.meta.url), "utf8"),
);
const questions = new Map(
  note.cards.flatMap((card) =>
    card.kind === "generated" ? [[card.context.replace(/^#.*\n|#+ /g, ""), card.yaml]] : [],
  ),
);

type Name =
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

/** Each answer from the formula of its paper, without the encoding library. */
const formulas: Record<string, (v: Numbers & { words: Record<string, string> }) => number> = {
  Q05: ({ p, j, d }) => {
    const angle = p / 10_000 ** ((2 * Math.floor(j / 2)) / d);
    return j % 2 === 0 ? Math.sin(angle) : Math.cos(angle);
  },
  Q06: ({ d }) => d / 2,
  Q07: ({ i, d }) => 2 * Math.PI * 10_000 ** ((2 * i) / d),
  Q08: ({ d, L }) => Math.floor((d / 2) * (Math.log(L / (2 * Math.PI)) / Math.log(10_000))) + 1,
  Q09: ({ d }) => Math.sqrt(d / 2),
  Q11: ({ k, row, column }) => (row === column ? Math.cos(k) : row < column ? Math.sin(k) : -Math.sin(k)),
  Q14: ({ L, d }) => L * d,
  Q15: ({ L }) => L - 1,
  Q21: ({ d, p }) => 12 * (d + p) ** 2,
  Q24: ({ m, i, d, base }) => m * base ** ((-2 * i) / d),
  Q25: ({ m, n, i, d }) => (n - m) * 10_000 ** ((-2 * i) / d),
  Q27: ({ d, L, base }) =>
    Array.from({ length: d / 2 }, (_, i) => 2 * Math.PI * base ** ((2 * i) / d)).filter((w) => w > L).length,
  Q29: ({ p, factor }) => p / factor,
  Q30: ({ s, d }) => 10_000 * s ** (d / (d - 2)),
  Q31: ({ s }) => 0.1 * Math.log(s) + 1,
  Q33: ({ k, n }) => 2 ** ((-8 * k) / n),
  Q34: ({ k, n, i, j }) => -(2 ** ((-8 * k) / n)) * (i - j),
  Q35: ({ k, n }) => Math.LN2 / 2 ** ((-8 * k) / n),
  Q37: ({ distance, words }) => {
    const encoder = words.kind === "an encoder";
    const [exact, all] = encoder ? [8, 16] : [16, 32];
    const far = exact + Math.floor((Math.log(distance / exact) / Math.log(128 / exact)) * (all - exact));
    return (distance < exact ? distance : Math.min(all - 1, far)) + (words.where_it_is === "after" ? 16 : 0);
  },
  Q39: ({ more }) => (more * (more + 1)) / 2,
  Q42: ({ t }) => 1 / (t + 1),
};
const IN_WORDS = ["Q10", "Q26"];

type Drawn = Extract<DrawnQuestion, DrawnChoice>;

function drawn(name: string, seed: number): Drawn {
  const { spec, problems } = readQuestionBlock(questions.get(name) ?? "");
  const question = spec && drawQuestion(spec, seed);
  if (question === null || question.form === "match")
    throw new Error(`${name} can't be drawn by ${seed}: ${JSON.stringify(problems)}`);
  return question;
}

test("all 23 questions that are drawn are written as blocks, without a problem", () => {
  expect(note.problems).toEqual([]);
  expect(checkQuestions(note)).toEqual({ problems: [], broken: [] });
  expect([...questions.keys()].sort()).toEqual([...Object.keys(formulas), ...IN_WORDS].sort());
  expect(questions.size).toBe(23);
});

describe.each([...questions.keys()])("%s", (name) => {
  const spec = readQuestionBlock(questions.get(name) ?? "").spec;
  const many = Array.from({ length: SEEDS }, (_, seed) => spec && drawQuestion(spec, seed)).filter(
    (question): question is Drawn => question !== null && question.form !== "match",
  );

  test("can be drawn by every seed, twice the same", () => {
    expect(many).toHaveLength(SEEDS);
    for (const { seed } of many.slice(0, 10)) expect(drawn(name, seed)).toEqual(many[seed]);
    expect(new Set(many.map(({ text }) => text)).size).toBeGreaterThan(1);
  });

  test("has the answer that its formula gives", () => {
    const formula = formulas[name];
    for (const { values, answer } of many) {
      if (formula === undefined) {
        expect(answer.value).toBeNull();
        continue;
      }
      const expected = formula({ ...values, words: values } as never);
      expect(Math.abs((answer.value ?? Number.NaN) - expected)).toBeLessThan(
        1e-9 * Math.max(1, Math.abs(expected)),
      );
    }
  });

  test("has one right option, none too near another, and no blank left", () => {
    for (const { options, text, working, answer } of many) {
      expect(options.filter(({ right }) => right)).toEqual([answer]);
      expect(new Set(options.map((option) => option.text)).size).toBe(options.length);
      const numbers = options.flatMap(({ value }) => value ?? []);
      for (const [index, a] of numbers.entries()) {
        expect(numbers.slice(index + 1).some((b) => areTooNear(a, b))).toBe(false);
      }
      expect([text, working, ...options.map((option) => option.text + option.why)].join()).not.toMatch(
        /NaN|Infinity|undefined|\{[a-z]/,
      );
    }
  });
});

test("options change places from seed to seed", () => {
  const places = Array.from({ length: 40 }, (_, seed) =>
    drawn("Q06", seed).options.findIndex(({ right }) => right),
  );
  expect(new Set(places)).toEqual(new Set([0, 1, 2, 3]));
});
