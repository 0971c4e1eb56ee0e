/** The cards that lines of notes belong to, such as those with links in them. */

import type { Database } from "./client.ts";

/**
 * In the order of the vault, one of each block. A line below a card belongs to it in a deck, where what follows a card is
 * its notes; elsewhere only its own lines do. Questions of lessons are left out: they are for the quiz.
 *
 * @param lines counted from 1
 * @returns ids
 */
export async function cardsAround(
  database: Database,
  lines: readonly { path: string; line: number }[],
): Promise<string[]> {
  const rows = await database.$queryRaw<{ id: string }[]>`
    SELECT min(Card.id) AS id
    FROM json_each(${JSON.stringify(lines)}) AS wanted
    JOIN Note ON Note.path = wanted.value ->> 'path' AND Note.missingSince IS NULL
    JOIN Card ON Card.notePath = Note.path AND Card.missingSince IS NULL AND Card.aside = 0
      AND Card.startLine = (
        SELECT max(startLine) FROM Card AS above
        WHERE above.notePath = Note.path AND above.missingSince IS NULL
          AND above.startLine <= wanted.value ->> 'line')
    WHERE Note.kind = 'deck' OR Card.parsed ->> '$.span.endLine' >= wanted.value ->> 'line'
    GROUP BY Card.notePath, Card.startLine ORDER BY Card.notePath, Card.startLine`;
  return rows.map(({ id }) => id);
}
