/** The cards that may show or lead to a widget, for the lab to sort. */

import type { ParsedCard } from "@/lib/cards/types.ts";
import type { Database } from "./client.ts";

export interface DemoCard {
  id: string;
  notePath: string;
  noteTitle: string;
  parsed: ParsedCard;
}

/**
 * In the vault's order. Which of them have a demo indeed, and which widget's, is for `usedWidgets` to say: this only
 * leaves out the many that have none, 30,000 cards in about 40 ms.
 */
export async function readDemoCards(database: Database): Promise<DemoCard[]> {
  const rows = await database.$queryRaw<(Omit<DemoCard, "parsed"> & { parsed: string })[]>`
    SELECT Card.id, Card.notePath, Note.title AS noteTitle, Card.parsed
    FROM Card JOIN Note ON Note.path = Card.notePath
    WHERE Card.missingSince IS NULL
      AND (instr(Card.parsed, '"demos":[]') = 0 OR instr(Card.parsed, 'demo:') > 0)
    ORDER BY Card.notePath, Card.position`;
  return rows.map((row) => ({ ...row, parsed: JSON.parse(row.parsed) as ParsedCard }));
}
