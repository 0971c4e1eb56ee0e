/** Which cards of the vault use which widget. */

import { questionInWords } from "@/app/cards/card-sides.ts";
import { getDatabase } from "@/lib/db/client.ts";
import { readDemoCards } from "@/lib/db/demo-cards.ts";
import { noteHref } from "@/lib/vault/link-index.ts";
import { usedWidgets } from "@/lib/widgets/used-widgets.ts";

export interface WidgetUse {
  href: string;
  question: string;
  note: { href: string; title: string };
}

/** How many cards use each widget, by its name. */
export async function countUses(): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { parsed } of await readDemoCards(await getDatabase())) {
    for (const name of usedWidgets(parsed)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** The cards that use one widget, in the vault's order. */
export async function usesOf(name: string): Promise<WidgetUse[]> {
  const cards = await readDemoCards(await getDatabase());
  return cards
    .filter(({ parsed }) => usedWidgets(parsed).includes(name))
    .map(({ id, parsed, notePath, noteTitle }) => ({
      href: `/cards/${id}`,
      question: questionInWords(parsed),
      note: { href: noteHref(notePath), title: noteTitle },
    }));
}
