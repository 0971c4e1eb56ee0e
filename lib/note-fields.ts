/** The names of the fields in which a learner says how notes are read, and what the fields hold. */

import type { ReadingOptions } from "@/lib/cards/types.ts";

export type ReadingField = keyof ReadingOptions;

/** The switch of a rule of advice: on, it is given. */
export const hintField = (rule: string): string => `hint.${rule}`;

/** One value as its field holds it. */
export function readingText(value: ReadingOptions[ReadingField]): string {
  if (typeof value === "boolean") return value ? "on" : "";
  return typeof value === "string" ? value : value.join("\n");
}
