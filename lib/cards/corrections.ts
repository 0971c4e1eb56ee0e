/** A note of `kind: corrections` → what each text said, item by item, and whether it holds. */

import { type Entry, readEntries } from "./labelled-entries.ts";
import type { Problem } from "./problems/problem.ts";
import type { Markdown } from "./types.ts";

export const VERDICTS = ["right", "loose", "wrong", "empty"] as const;

/** right; right with a qualification; not right; or a heading with nothing under it */
export type Verdict = (typeof VERDICTS)[number];

/** A text that was gone through. */
export interface CorrectedText {
  /** such as `S0` */
  id: string;
  about: Markdown;
  items: Correction[];
}

export interface Correction {
  /** such as `S0-8`: cards and lessons link to it by this */
  id: string;
  /** of its heading */
  line: number;
  said: Markdown;
  verdict: Verdict;
  /** what is true; "" where what was said needs no word more */
  holds: Markdown;
}

export function readCorrections(
  path: string,
  text: Markdown,
): { texts: CorrectedText[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const at = (line: number, rule: string, message: string, remedy: string) =>
    problems.push({ path, line, column: 1, severity: "warning", rule, message, remedy });
  const texts: CorrectedText[] = [];
  for (const entry of readEntries(text)) {
    if (entry.depth <= 2) {
      texts.push({ id: entry.id, about: entry.opening, items: [] });
      continue;
    }
    const verdict = verdictOf(entry);
    const said = entry.parts.get("said")?.text ?? "";
    const holds = entry.parts.get("true")?.text ?? "";
    if (said === "")
      at(entry.line, "missing-part", `${entry.id} does not tell what was said`, "add **Said.**");
    if (verdict === undefined) {
      const remedy = "add **Verdict.** with Right, Loose, Wrong or Empty";
      at(entry.line, "missing-part", `${entry.id} has no verdict`, remedy);
    } else if (verdict !== "right" && holds === "") {
      at(entry.line, "missing-part", `${entry.id} does not say what is true`, "add **True.**");
    }
    texts.at(-1)?.items.push({ id: entry.id, line: entry.line, said, verdict: verdict ?? "loose", holds });
  }
  return { texts, problems };
}

function verdictOf({ parts }: Entry): Verdict | undefined {
  const word = /^\w+/.exec(parts.get("verdict")?.text ?? "")?.[0]?.toLowerCase();
  return VERDICTS.find((verdict) => verdict === word);
}
