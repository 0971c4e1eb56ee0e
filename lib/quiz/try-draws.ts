/** Draws a few questions from a block that was just read: what no expression shows by itself shows in numbers. */

import { readDemoBlock } from "@/lib/widgets/read-demo-block.ts";
import type { BlockProblem } from "./block-fields.ts";
import { attemptDraw, type DrawnQuestion, type Refusal } from "./draw.ts";
import type { QuestionSpec } from "./question-spec.ts";

/** Few, because an editor asks at each stroke; seeds that no card has. */
const SEEDS = Array.from({ length: 8 }, (_, index) => -1 - index);

/** What an author has to know; of what refuses a draw now and then, only what a range should have kept out. */
export function tryDraws(spec: QuestionSpec): BlockProblem[] {
  const refusals: Refusal[] = [];
  const drawn: DrawnQuestion[] = [];
  for (const seed of SEEDS) {
    const question = attemptDraw(spec, seed, (refusal) => refusals.push(refusal));
    if (question !== null) drawn.push(question);
    // what can't be drawn once in so many attempts is not tried again
    else if (drawn.length === 0) break;
  }
  if (drawn.length === 0) return [neverDrawn(refusals)];
  const fault = refusals.find(({ rule }) => rule === "no-number" || rule === "not-true");
  const problems: BlockProblem[] = [];
  if (fault !== undefined) problems.push({ ...described(fault), severity: "warning" });
  else if (drawn.length < SEEDS.length) problems.push({ ...neverDrawn(refusals), severity: "warning" });
  const [first] = drawn;
  if (first?.demo) problems.push(...demoProblems(first.demo));
  return problems;
}

function neverDrawn(refusals: readonly Refusal[]): BlockProblem {
  const last = refusals.findLast(({ rule }) => rule !== "where") ?? refusals.at(-1);
  if (last === undefined) throw new RangeError("a draw failed without a reason");
  const { message, ...rest } = described(last);
  const isFaulty = last.rule === "no-number" || last.rule === "empty-range" || last.rule === "not-true";
  return {
    ...rest,
    rule: isFaulty ? rest.rule : "no-draw",
    severity: "error",
    message: isFaulty ? message : `no numbers were found that fit: ${message}`,
  };
}

function described({ rule, reason, remedy, line }: Refusal): BlockProblem {
  return { rule, severity: "error", line, message: reason, remedy };
}

/** In the line of the block's opening: its parameters are lines of another YAML. */
function demoProblems({ widget, yaml }: { widget: string; yaml: string }): BlockProblem[] {
  return readDemoBlock(widget, yaml).problems.map(({ rule, severity, message, remedy }) => ({
    rule,
    severity,
    line: 0,
    message: `its demo: ${message}`,
    remedy,
  }));
}
