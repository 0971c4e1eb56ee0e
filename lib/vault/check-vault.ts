/** Problems that no note can tell of itself, because they depend on the others: links that lead nowhere, shared ids, names of no card. */

import { checkConfusables, type NamesNoCard } from "@/lib/cards/problems/check-confusables.ts";
import { checkSharedIds, type NamedCard } from "@/lib/cards/problems/check-ids.ts";
import { linkChecker, type WrittenLink } from "@/lib/cards/problems/check-links.ts";
import type { Problem } from "@/lib/cards/problems/problem.ts";
import type { LinkIndex } from "./link-index.ts";
import type { Pause } from "./slices.ts";

export interface VaultFacts {
  links: Iterable<readonly [path: string, links: readonly WrittenLink[]]>;
  /** of every note, in order of path and place */
  namedCards: readonly NamedCard[];
  /** what cards are said to be confused with that is no card */
  namesNoCard: readonly NamesNoCard[];
}

/** Notes whose links are looked up in one go. */
const NOTES_AT_ONCE = 50;

/** @param pause lets others have their turn; a note that is linked into is read for it */
export async function checkVault(
  { links, namedCards, namesNoCard }: VaultFacts,
  index: LinkIndex,
  pause: Pause,
): Promise<Problem[]> {
  const check = linkChecker(index);
  const problems = checkSharedIds(namedCards);
  let done = 0;
  for (const [path, ofNote] of links) {
    const faults = check(path, ofNote);
    const named = namesNoCard.filter((each) => each.path === path);
    problems.push(...faults, ...checkConfusables(named, ofNote, faults));
    if (++done % NOTES_AT_ONCE === 0) await pause();
  }
  return problems;
}

/** @returns the problems of a note's links in the vault as it is now, with the edits that mend them */
export function linkProblems(path: string, links: readonly WrittenLink[], index: LinkIndex): Problem[] {
  return linkChecker(index)(path, links);
}

const SEVERITIES = ["error", "warning", "hint"];

/** By note, then in its order; of one place the worst first. */
export function byPlace(a: Problem, b: Problem): number {
  return (
    (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) ||
    a.line - b.line ||
    a.column - b.column ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)
  );
}
