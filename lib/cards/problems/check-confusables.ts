/** Lines that say what a card is easily confused with, and name no card. */

import { splitTarget } from "@/lib/markdown/link-target.ts";
import { confusableLines } from "../confusables.ts";
import type { ParsedNote } from "../types.ts";
import type { WrittenLink } from "./check-links.ts";
import type { Problem } from "./problem.ts";

/** A card and a name that it gives, which no card has. */
export interface NamesNoCard {
  path: string;
  /** of the card, counted from 1 */
  line: number;
  /** a block id in lower case */
  name: string;
}

/** What a note can tell of itself: a line without a link to a block. */
export function checkConfusableLines({ path, cards }: ParsedNote, text: string): Problem[] {
  const notes = new Set(cards.flatMap((card) => card.notes.split("\n").map((line) => line.trim())));
  return text.split(/\r\n?|\n/).flatMap((words, index): Problem[] => {
    if (!notes.has(words.trim())) return [];
    const [line] = confusableLines(words);
    if (line === undefined || !line.isMarked || line.names.length > 0) return [];
    return [
      {
        path,
        line: index + 1,
        column: 1,
        severity: "warning",
        rule: "names-no-card",
        message: "this line names no card, so none is kept from being introduced on the same day",
        remedy:
          "link to the block id of the other card, such as [[deck#^f65|the other one]], after giving it one",
      },
    ];
  });
}

/**
 * @param named of the note's cards
 * @param links of the note; one that leads nowhere is told of as such
 */
export function checkConfusables(
  named: readonly NamesNoCard[],
  links: readonly WrittenLink[],
  faults: readonly Problem[],
): Problem[] {
  const problems = new Map<WrittenLink, Problem>();
  for (const { path, line, name } of named) {
    const link = links.find(
      (each) => each.line >= line && splitTarget(each.target).fragments.at(-1)?.toLowerCase() === `^${name}`,
    );
    if (link === undefined) continue;
    if (faults.some((fault) => fault.line === link.line && fault.column === link.column)) continue;
    problems.set(link, {
      path,
      line: link.line,
      column: link.column,
      severity: "warning",
      rule: "names-no-card",
      message: `^${name} is the id of no card, so none is kept from being introduced on the same day`,
      remedy: "link to the block id of the card that is meant",
    });
  }
  return [...problems.values()];
}
