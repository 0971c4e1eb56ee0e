/** What a page says after a choice. */

import { CHOICES, CHOSEN, MOOT } from "@/components/notes/shown-question.ts";

/** @param search of the page's address, where the end of a choice is written */
export function choiceMessage(search: Record<string, string | string[] | undefined>): string | null {
  if (search.chosen === undefined) return null;
  const choice = CHOICES.find((each) => each === search.chosen);
  return choice === undefined ? MOOT : `${CHOSEN[choice]}.`;
}
