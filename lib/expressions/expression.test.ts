import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ExpressionFault, readExpression, type Scope, type Value } from "./expression.ts";
import { FUNCTIONS } from "./functions.ts";

function evaluate(text: string, values: Record<string, Value> = {}): Value {
  const scope: Scope = { values: new Map(Object.entries(values)), work: { calls: 0 } };
  return readExpression(text, new Set(Object.keys(values)))(scope);
}

test.each<[text: string, expected: Value]>([
  ["1 + 2 * 3^2", 19],
  ["-2^2", -4],
  ["2^-3", 1 / 8],
  ["2 d", 16],
  ["(d - 1) mod 3", 1],
  ["-1 mod 3", 2],
  ["10000^(-2 * 1 / d)", 0.1],
  ["d > 4 and not (d == 9) or false", true],
  ["1 < d <= 8", true],
  ["0.1 + 0.2 == 0.3", true],
  ['word == "causal"', true],
  ["d == 8 ? 1 : 1 / 0", 1],
  ["pi", Math.PI],
  ["max(1, 3, 2) + floor(2.7) + abs(-1)", 6],
  ["sinusoidal(50, 256, 512)", 0.479_425_538_604_203],
  ["alibi_bias(5, 3, 1, 8)", -1],
  ["t5_bucket(-20, 0)", 17],
  ["shaw_parameters(16, 64)", 2112],
  ["unturned_pairs(2048, 64)", 11],
  ["first_rise(512)", 43],
  // half a turn: the sine is its own negative there
  ["sine_only_factor(pi / 10, 10)", -1],
  ["sine_only_error(pi / 10, 10)", 0],
  ["pi_position(2999, 2048, 3000)", (2999 * 2048) / 3000],
  ["dynamic_factor(2, 2048, 3000)", 1.929_687_5],
  ["yarn_kept(3000 / 2048, 2048, 128)", 17],
  ["yarn_between(3000 / 2048, 2048, 128)", 24],
  ["yarn_divided(3000 / 2048, 2048, 128)", 23],
  ["llama3_kept(8, 8192, 128, 500000)", 29],
  ["llama3_between(8, 8192, 128, 500000)", 6],
  ["llama3_divided(8, 8192, 128, 500000)", 29],
  ["t5_last_bucket_start(0)", 113],
  ["t5_last_bucket_start()", 91],
  ["unseen_positions(2048, 3000)", 952],
  ["unseen_pairs(2048, 3000)", 453_628],
  ["causal_pairs(3000)", 4_501_500],
  ["unseen_share(2048, 3000)", 453_628 / 4_501_500],
])("%s is %s", (text, expected) => {
  const value = evaluate(text, { d: 8, word: "causal" });
  if (typeof expected === "number") expect(value).toBeCloseTo(expected, 12);
  else expect(value).toBe(expected);
});

describe("what reaches beyond numbers is refused before anything is evaluated", () => {
  test.each([
    "a = 3",
    "f(x) = x",
    "d; d",
    "[1, 2, 3]",
    "1:1000000",
    "{a: 1}",
    "d.constructor",
    'd["constructor"]',
    "constructor(1)",
    "__proto__",
    "toString()",
    'hasOwnProperty("a")',
    'cos.constructor("return process")()',
    "(cos)(1)",
    "import({})",
    'evaluate("1")',
    'parse("1")',
    'createUnit("x")',
    "process.exit(1)",
    "d'",
    "5!",
    "50%",
    "5 cm to inch",
    "i = sqrt(-1)",
    "1e999",
    '"a" + 1',
    "x -> x",
    "d[1]",
  ])("%s", (text) => {
    expect(() => evaluate(text, { d: 8 })).toThrow(ExpressionFault);
  });

  test.each([
    ["brackets", `${"(".repeat(5000)}1${")".repeat(5000)}`],
    ["length", `1${" + 1".repeat(5000)}`],
    ["parts", `1${"+1".repeat(240)}`],
  ])("too many %s", (_what, text) => {
    expect(() => evaluate(text)).toThrow(/too long|more than 200 parts/);
  });
});

test.each([
  ["dd / 2", "there is no variable “dd”", "did you mean “d”?", "unknown-name"],
  ["sinusodial(1, 2, 4)", "there is no function “sinusodial”", "did you mean “sinusoidal”?", "unknown-name"],
  [
    "sinusoidal(1, 2)",
    "sinusoidal is given 2 values",
    "give it sinusoidal(position, column, dim, [base])",
    "bad-expression",
  ],
  ["1 / (d - 8)", "an expression divides by zero", "keep the divisor from 0", "no-number"],
  ["ln(0 - 1)", "ln(-1) gives no finite number", "change the ranges", "no-number"],
  ["10^400", "“^” gives no finite number", "change the ranges", "no-number"],
  [
    "sinusoidal(1, 9, d)",
    "sinusoidal: column must be an integer from 0 to 7",
    "change the ranges",
    "no-number",
  ],
  ["frequency(0, 1e9)", "frequency: dim must be at most", "change the ranges", "no-number"],
  [
    "1 +",
    "“1 +” can't be read: Unexpected end of expression",
    "write it as on a calculator",
    "bad-expression",
  ],
  ["d + true", "true stands where a number is needed", "compare words with ==", "bad-expression"],
])("%s says %s", (text, message, remedy, rule) => {
  let fault: unknown;
  try {
    evaluate(text, { d: 8 });
  } catch (error) {
    fault = error;
  }
  expect(fault).toBeInstanceOf(ExpressionFault);
  expect(fault).toMatchObject({ rule });
  expect((fault as ExpressionFault).message).toContain(message);
  expect((fault as ExpressionFault).remedy).toContain(remedy);
});

test("calls are counted over a whole draw, and end", () => {
  const scope: Scope = { values: new Map(), work: { calls: 0 } };
  const costly = readExpression("frequency(0, 8192)", new Set());
  expect(() => {
    for (;;) costly(scope);
  }).toThrow("the question calls more than 1500 functions");
});

test("any text at all is an expression or a fault, never anything else", () =>
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.oneof(
          fc.constantFrom(
            ...FUNCTIONS.keys(),
            "d",
            "1",
            "0",
            ".",
            "+",
            "-",
            "*",
            "/",
            "^",
            "(",
            ")",
            ",",
            "[",
            "]",
            "?",
            ":",
            "==",
            "and",
            "not ",
            "!",
            "'",
            '"',
            "=",
            ";",
            "e",
            "\\",
            "{",
            "}",
          ),
          fc.string({ unit: "binary", maxLength: 1 }),
        ),
        maxLength: 30,
      }),
      (text) => {
        try {
          const value = evaluate(text, { d: 8 });
          expect(["number", "boolean", "string"]).toContain(typeof value);
          if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
        } catch (error) {
          if (!(error instanceof ExpressionFault)) throw error;
          expect(error.message).not.toBe("");
        }
      },
    ),
    { numRuns: 3000, interruptAfterTimeLimit: 10_000 },
  ));
