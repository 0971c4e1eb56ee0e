/** A note of `kind: misconceptions` → the misconceptions that wrong answers name. Its form is in lib/cards/labelled-entries.ts. */

import { type Entry, readEntries } from "@/lib/cards/labelled-entries.ts";
import type { Problem } from "@/lib/cards/problems/problem.ts";
import type { Markdown } from "@/lib/cards/types.ts";

export interface Misconception {
  /** such as `m7`: wrong answers name it by this */
  id: string;
  /** one short sentence, which is its name too */
  believed: Markdown;
  /** why it is tempting */
  tempting: Markdown;
  /** what is true */
  holds: Markdown;
  /** a link to a card that holds it; "" where none is named */
  card: Markdown;
  /** a link to a widget that shows it; "" where none is named */
  seeIt: Markdown;
  /** of its heading */
  line: number;
}

const PARTS = [
  ["believed", "what is believed"],
  ["tempting", "why it is tempting"],
  ["true", "what is true"],
] as const;

/** Those without what is believed are left out, and said so. */
export function readMisconceptions(
  path: string,
  text: Markdown,
): { misconceptions: Misconception[]; problems: Problem[] } {
  const entries = readEntries(text);
  const problems: Problem[] = [];
  const at = (line: number, rule: string, message: string, remedy: string) =>
    problems.push({ path, line, column: 1, severity: "warning", rule, message, remedy });
  const known = new Map<string, Misconception>();
  for (const entry of entries) {
    const twin = known.get(entry.id);
    if (twin !== undefined) {
      const message = `${entry.id} is named twice, here and in line ${twin.line}`;
      at(entry.line, "repeated-id", message, "give one of them another id");
      continue;
    }
    for (const [label, what] of PARTS) {
      if (entry.parts.has(label)) continue;
      const name = `${label[0]?.toUpperCase()}${label.slice(1)}`;
      at(
        entry.line,
        "missing-part",
        `${entry.id} does not say ${what}`,
        `begin a paragraph with **${name}.**`,
      );
    }
    if (entry.parts.has("believed")) known.set(entry.id, misconceptionOf(entry));
  }
  if (entries.length === 0) {
    const remedy =
      "give each a heading that is its id, such as ## m1, and under it **Believed.** and what is true";
    at(1, "no-entries", "the note names no misconception", remedy);
  }
  return { misconceptions: [...known.values()], problems };
}

function misconceptionOf({ id, line, parts }: Entry): Misconception {
  const part = (label: string) => parts.get(label)?.text ?? "";
  return {
    id,
    line,
    believed: part("believed"),
    tempting: part("tempting"),
    holds: part("true"),
    card: part("card"),
    seeIt: part("see it"),
  };
}
