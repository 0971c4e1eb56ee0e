/** Problems that no note can tell of itself, because they depend on the others: links that lead nowhere, shared ids. */

import { checkSharedIds, type NamedCard } from "@/lib/cards/check-ids.ts";
import { linkChecker, type WrittenLink } from "@/lib/cards/check-links.ts";
import type { Problem } from "@/lib/cards/problem.ts";
import type { LinkIndex } from "./link-index.ts";
import type { Pause } from "./slices.ts";

export interface VaultFacts {
  links: Iterable<readonly [path: string, links: readonly WrittenLink[]]>;
  /** of every note, in order of path and place */
  namedCards: readonly NamedCard[];
}

/** Notes whose links are looked up in one go. */
const NOTES_AT_ONCE = 50;

/** @param pause lets others have their turn; a note that is linked into is read for it */
export async function checkVault(
  { links, namedCards }: VaultFacts,
  index: LinkIndex,
  pause: Pause,
): Promise<Problem[]> {
  const check = linkChecker(index);
  const problems = checkSharedIds(namedCards);
  let done = 0;
  for (const [path, ofNote] of links) {
    problems.push(...check(path, ofNote));
    if (++done % NOTES_AT_ONCE === 0) await pause();
  }
  return problems;
}
