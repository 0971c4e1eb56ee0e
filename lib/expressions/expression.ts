/**
 * Expressions of a question block: mathjs parses them, and what it makes of the text is walked here, node by node of the few
 * kinds that are allowed. mathjs itself evaluates nothing, so no object, property or function of the host can be reached;
 * there are no loops and no definitions, so the work is bounded by the length of the text.
 */

import { create, type MathNode, parseDependencies } from "mathjs/number";
import { nearestName } from "@/lib/widgets/nearest-name.ts";
import { FUNCTIONS } from "./functions.ts";

export type Value = number | boolean | string;

/** What an expression is evaluated in. */
export interface Scope {
  values: Map<string, Value>;
  /** functions called so far, over all expressions that share the scope's count */
  work: { calls: number };
}
export type Expression = (scope: Scope) => Value;

/** What is wrong with an expression, or with what it gives for the numbers drawn. */
export class ExpressionFault extends Error {
  /** in the block, of the expression at fault; set by whoever knows it */
  line: number | undefined;

  constructor(
    message: string,
    readonly remedy: string,
    readonly rule: "bad-expression" | "unknown-name" | "no-number" = "bad-expression",
  ) {
    super(message);
  }
}

const MAX_LENGTH = 500;
const MAX_DEPTH = 40;
const MAX_NODES = 200;
/** In one draw, all its attempts together: more than any question needs, and less than a second of the costliest. */
const MAX_CALLS = 1_500;

const CONSTANTS: ReadonlyMap<string, number> = new Map([
  ["pi", Math.PI],
  ["e", Math.E],
]);

if (parseDependencies === undefined) throw new Error("mathjs has no parser");
const { parse } = create({ parseDependencies });

/**
 * @param names of the variables that are set when it is evaluated
 * @throws {ExpressionFault} for a text that is no such expression; evaluating throws one where it gives no number
 */
export function readExpression(text: string, names: ReadonlySet<string>): Expression {
  if (text.trim() === "") throw new ExpressionFault("an expression is empty", "write what is to be computed");
  if (text.length > MAX_LENGTH || depthOf(text) > MAX_DEPTH) {
    throw new ExpressionFault(
      `an expression is too long: more than ${MAX_LENGTH} characters, or brackets nested more than ${MAX_DEPTH} deep`,
      "compute its parts by names of their own under `let:`",
    );
  }
  const compiler = new Compiler(names);
  return compiler.compile(parsed(text));
}

/** The same, whose faults know the line that it stands in. */
export function located(expression: Expression, line: number): Expression {
  return (scope) => {
    try {
      return expression(scope);
    } catch (error) {
      if (error instanceof ExpressionFault) error.line ??= line;
      throw error;
    }
  };
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const letter of text) {
    if (letter === "(" || letter === "[" || letter === "{") deepest = Math.max(deepest, ++depth);
    if (letter === ")" || letter === "]" || letter === "}") depth--;
  }
  return deepest;
}

function parsed(text: string): MathNode {
  try {
    return parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ExpressionFault(
      `“${text}” can't be read: ${reason}`,
      "write it as on a calculator, such as 2 * pi * base^(2 * i / d)",
    );
  }
}

class Compiler {
  readonly #names: ReadonlySet<string>;
  #nodes = 0;

  constructor(names: ReadonlySet<string>) {
    this.#names = names;
  }

  compile(node: MathNode): Expression {
    if (++this.#nodes > MAX_NODES) {
      throw new ExpressionFault(
        `an expression has more than ${MAX_NODES} parts`,
        "compute some of them by names of their own under `let:`",
      );
    }
    const { type, fn, op, args, name, value, content, isPercentage } = node as unknown as AnyNode;
    switch (type) {
      case "ConstantNode":
        return constant(value);
      case "ParenthesisNode":
        return this.compile(content);
      case "SymbolNode":
        return this.#variable(name);
      case "OperatorNode":
        if (isPercentage || typeof fn !== "string") break;
        return this.#operator(
          fn,
          op,
          args.map((each) => this.compile(each)),
        );
      case "FunctionNode":
        return this.#call(node as unknown as AnyNode);
      case "ConditionalNode": {
        const { condition, trueExpr, falseExpr } = node as unknown as AnyNode;
        const [test, yes, no] = [condition, trueExpr, falseExpr].map((each) => this.compile(each));
        if (test === undefined || yes === undefined || no === undefined) break;
        return (scope) => (truth(test(scope)) ? yes(scope) : no(scope));
      }
      case "RelationalNode": {
        const { conditionals, params } = node as unknown as AnyNode;
        const sides = params.map((each) => this.compile(each));
        return (scope) => {
          const known = sides.map((side) => side(scope));
          return conditionals.every((name, index) => compare(name, known[index] ?? 0, known[index + 1] ?? 0));
        };
      }
    }
    throw new ExpressionFault(
      `“${node.toString().slice(0, 60)}” is more than an expression may hold`,
      "use numbers, variables, + − * / ^ mod, comparisons, and, or, not, a ? b : c, and the functions of the list",
    );
  }

  #variable(name: string): Expression {
    if (this.#names.has(name)) return ({ values }) => values.get(name) ?? Number.NaN;
    const known = CONSTANTS.get(name);
    if (known !== undefined) return () => known;
    throw unknown("variable", name, [...this.#names, ...CONSTANTS.keys()]);
  }

  #operator(name: string, sign: string, operands: Expression[]): Expression {
    const [first, second] = operands;
    if (first === undefined) throw new RangeError(`${name} has no operand`);
    if (second === undefined) {
      if (name === "unaryMinus") return (scope) => -number(first(scope));
      if (name === "unaryPlus") return (scope) => number(first(scope));
      if (name === "not") return (scope) => !truth(first(scope));
    } else if (name === "and") return (scope) => truth(first(scope)) && truth(second(scope));
    else if (name === "or") return (scope) => truth(first(scope)) || truth(second(scope));
    else if (COMPARISONS.has(name)) return (scope) => compare(name, first(scope), second(scope));
    else {
      const compute = ARITHMETIC.get(name);
      if (compute !== undefined) {
        return (scope) => finite(compute(number(first(scope)), number(second(scope))), `“${sign}”`);
      }
    }
    throw new ExpressionFault(
      `“${sign}” is not an operator here`,
      "use + − * / ^ mod, comparisons, and, or, not",
    );
  }

  #call({ fn, args }: AnyNode): Expression {
    const name = typeof fn === "object" && fn.type === "SymbolNode" ? fn.name : "";
    const called = FUNCTIONS.get(name);
    if (called === undefined) throw unknown("function", name, [...FUNCTIONS.keys()]);
    const { parameters, least, most, compute } = called;
    if (args.length < least || args.length > most) {
      throw new ExpressionFault(
        `${name} is given ${args.length} ${args.length === 1 ? "value" : "values"}`,
        `give it ${name}(${parameters})`,
      );
    }
    const operands = args.map((each) => this.compile(each));
    return (scope) => {
      if (++scope.work.calls > MAX_CALLS) throw tooMuch();
      const given = operands.map((operand) => number(operand(scope)));
      try {
        return finite(compute(...given), `${name}(${given.join(", ")})`);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        throw new ExpressionFault(
          `${name}: ${error.message}`,
          "change the ranges of the variables, or add a condition under `where:`",
          "no-number",
        );
      }
    };
  }
}

/** As much of mathjs's nodes as is read here; what a node has follows from its `type`. */
interface AnyNode {
  type: string;
  fn: string | AnyNode;
  op: string;
  name: string;
  value: unknown;
  args: MathNode[];
  params: MathNode[];
  conditionals: string[];
  content: MathNode;
  condition: MathNode;
  trueExpr: MathNode;
  falseExpr: MathNode;
  isPercentage: boolean;
}

const ARITHMETIC: ReadonlyMap<string, (a: number, b: number) => number> = new Map([
  ["add", (a, b) => a + b],
  ["subtract", (a, b) => a - b],
  ["multiply", (a, b) => a * b],
  ["divide", divide],
  ["pow", (a, b) => a ** b],
  ["mod", modulo],
]);

const COMPARISONS = new Set(["equal", "unequal", "smaller", "smallerEq", "larger", "largerEq"]);

function divide(a: number, b: number): number {
  if (b === 0) throw dividedByZero();
  return a / b;
}

/** Never negative for a positive divisor, as in mathematics. */
function modulo(a: number, b: number): number {
  if (b === 0) throw dividedByZero();
  return a - b * Math.floor(a / b);
}

function dividedByZero(): ExpressionFault {
  return new ExpressionFault(
    "an expression divides by zero",
    "keep the divisor from 0 by the ranges, or by a condition under `where:`",
    "no-number",
  );
}

/** Numbers that differ by rounding alone are equal. */
function compare(name: string, a: Value, b: Value): boolean {
  if (name === "equal" || name === "unequal") {
    const equal = typeof a === "number" && typeof b === "number" ? areEqual(a, b) : a === b;
    return equal === (name === "equal");
  }
  const [x, y] = [number(a), number(b)];
  if (name === "smaller") return x < y;
  if (name === "larger") return x > y;
  return name === "smallerEq" ? x <= y : x >= y;
}

function areEqual(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
}

function constant(value: unknown): Expression {
  if (typeof value === "boolean" || typeof value === "string") return () => value;
  if (typeof value === "number" && Number.isFinite(value)) return () => value;
  throw new ExpressionFault(`“${String(value)}” is no number to compute with`, "write a finite number");
}

function number(value: Value): number {
  if (typeof value === "number") return value;
  throw new ExpressionFault(
    `${JSON.stringify(value)} stands where a number is needed`,
    "compare words with == and use comparisons as conditions alone",
  );
}

function truth(value: Value): boolean {
  if (typeof value === "boolean") return value;
  throw new ExpressionFault(
    `${JSON.stringify(value)} stands where a condition is needed`,
    "write a comparison, such as p > 0",
  );
}

function finite(value: number, what: string): number {
  if (Number.isFinite(value)) return value;
  throw new ExpressionFault(
    `${what} gives no finite number`,
    "change the ranges of the variables, or add a condition under `where:`",
    "no-number",
  );
}

function tooMuch(): ExpressionFault {
  return new ExpressionFault(
    `the question calls more than ${MAX_CALLS} functions before its numbers fit together`,
    "narrow the ranges, so that fewer draws are refused",
    "no-number",
  );
}

function unknown(what: "variable" | "function", name: string, names: string[]): ExpressionFault {
  const nearest = nearestName(name, names);
  return new ExpressionFault(
    name === "" ? "only a function of the list can be called" : `there is no ${what} “${name}”`,
    nearest === null ? `there are ${names.join(", ")}` : `did you mean “${nearest}”?`,
    "unknown-name",
  );
}
