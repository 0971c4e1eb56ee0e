/** A question block once it is read: everything that a seed needs to make a question of it. */

import type { Expression } from "@/lib/expressions/expression.ts";
import type { Rounding } from "@/lib/expressions/rounding.ts";
import type { Template } from "./template.ts";

export type QuestionSpec = SpecCommon & (SpecOfOptions | SpecOfPairs);

interface SpecCommon {
  text: Template;
  /** in the order in which they are set: each may use those before it */
  variables: readonly Variable[];
  /** all must hold, or the numbers are drawn again */
  where: readonly { condition: Expression; line: number }[];
  rounding: Rounding;
  /** "" for a pure number */
  unit: string;
  /** how far from the answer a number typed in may be, as a share of it; 0 for a rounding step alone */
  tolerance: number;
  /** shown with the answer */
  working: Template | null;
  demo: { widget: string; params: readonly { name: string; value: Expression }[] } | null;
}

export interface SpecOfOptions {
  form: "choice" | "number";
  /** the first is the answer */
  options: readonly [SpecOption, ...SpecOption[]];
}

/** Items, each of which goes with one of the outcomes; several may go with the same. */
export interface SpecOfPairs {
  form: "match";
  items: readonly SpecItem[];
  outcomes: readonly Template[];
}

export interface SpecItem {
  text: Template;
  /** place among the outcomes */
  outcome: number;
  /** id of the misconception behind taking another outcome */
  believes: string | null;
  why: Template | null;
  /** in the block, like a variable's */
  line: number;
}

export interface Variable {
  name: string;
  from: Source;
  /** in the block: 1 is the first line under the fence */
  line: number;
}

export type Source =
  | { kind: "list"; values: readonly (number | string)[] }
  | { kind: "range"; first: Expression; last: Expression; step: Expression | null }
  /** under `let:` */
  | { kind: "computed"; value: Expression };

export interface SpecOption {
  said: { kind: "number"; value: Expression } | { kind: "text"; text: Template };
  /** what makes it right: it must hold for the answer, and for no other */
  when: Expression | null;
  /** id of the misconception that leads to it */
  believes: string | null;
  why: Template | null;
  /** in the block, like a variable's */
  line: number;
}
