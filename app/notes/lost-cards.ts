/** A card that left the vault, as lists show it. */

import { questionInWords } from "@/app/cards/card-sides.ts";
import type { ListedLostCard } from "@/components/notes/LostCards.tsx";
import type { LostCard } from "@/lib/db/card-changes.ts";
import { amount } from "@/lib/stats/amount.ts";
import { momentInWords } from "@/lib/stats/dates.ts";
import { noteHref } from "@/lib/vault/link-index.ts";

export function showLost(card: LostCard, zone: string): ListedLostCard {
  const { id, notePath, noteTitle, parsed, missingSince, reps } = card;
  return {
    href: `/cards/${id}`,
    question: questionInWords(parsed),
    note: { href: noteHref(notePath), title: noteTitle },
    facts: `${amount(reps, "review")}, left ${momentInWords(missingSince, zone)}`,
  };
}
