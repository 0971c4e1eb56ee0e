/** Which numbers of a note are not what the expression they are tied to gives. */

import type { Problem } from "@/lib/cards/problems/problem.ts";
import type { ParsedNote } from "@/lib/cards/types.ts";
import type { ComputedLink } from "@/lib/markdown/computed-links.ts";
import { ExpressionFault, readExpression } from "./expression.ts";
import { formatRounded } from "./rounding.ts";
import { agrees, lastNumberIn } from "./stated-number.ts";

const NO_VARIABLES: ReadonlySet<string> = new Set();
/** A value is told with more digits than any text needs, and fewer than its last bits make. */
const DIGITS = 10;

export function checkNumbers({ path, computed }: Pick<ParsedNote, "path" | "computed">): Problem[] {
  return computed.flatMap((link) => {
    const { line, column } = link;
    const problem = problemOf(link);
    return problem === undefined ? [] : [{ path, line, column, severity: "warning", ...problem }];
  });
}

type Fault = Pick<Problem, "rule" | "message" | "remedy">;

function problemOf({ expression, words }: ComputedLink): Fault | undefined {
  const stated = lastNumberIn(words);
  if (stated === undefined) {
    return {
      rule: "number-missing",
      message: `“${words}” holds no number that calc:${expression} could be`,
      remedy: "write the number in the brackets, such as [6.28](calc:2*pi)",
    };
  }
  const value = evaluated(expression);
  if (typeof value !== "number") return value;
  if (agrees(stated, value)) return undefined;
  const is = formatRounded(value, { digits: DIGITS });
  return {
    rule: "number-wrong",
    message: `the note states ${words.slice(stated.start, stated.end).trim()}, and ${expression} is ${is}`,
    remedy: "write what is computed, rounded as you like, or correct the expression",
  };
}

function evaluated(expression: string): number | Fault {
  try {
    const value = readExpression(expression, NO_VARIABLES)({ values: new Map(), work: { calls: 0 } });
    if (typeof value === "number") return value;
    return {
      rule: "bad-expression",
      message: `calc:${expression} gives no number`,
      remedy: "tie the number to an expression that gives one, such as calc:2*pi",
    };
  } catch (error) {
    if (!(error instanceof ExpressionFault)) throw error;
    const { rule, message } = error;
    const remedy = rule === "no-number" ? "correct the numbers in the expression" : error.remedy;
    return { rule, message: `calc:${expression}: ${message}`, remedy };
  }
}
