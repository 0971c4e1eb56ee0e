/** Gathers where a term of the glossary belongs: terms near it, lessons and cards that use it. */

import { questionInWords } from "@/app/cards/card-sides.ts";
import { TermUses } from "@/components/notes/glossary/TermUses.tsx";
import type { ParsedNote } from "@/lib/cards/types.ts";
import { cardsAround } from "@/lib/db/cards-around.ts";
import { getDatabase } from "@/lib/db/client.ts";
import { readLessons, readTerms } from "@/lib/db/lessons.ts";
import { readCards } from "@/lib/db/notes.ts";
import { linksLeadingTo } from "@/lib/vault/backlinks.ts";
import { linkIndex } from "@/lib/vault/library.ts";
import { noteHref } from "@/lib/vault/link-index.ts";

/** More are told by their number. */
const CARDS_SHOWN = 20;

export async function UsesOfTerm({ path, links: written }: ParsedNote) {
  const [database, links] = await Promise.all([getDatabase(), linkIndex()]);
  const [terms, lessons, leading] = await Promise.all([
    readTerms(database),
    readLessons(database),
    linksLeadingTo(path, database, links),
  ]);
  const named = written.map(({ target, style }) => links.note(target, path, style)?.path);
  const near = new Set([...named, ...leading.map(({ notePath }) => notePath)]);
  const cards = await cardsAround(
    database,
    leading.map(({ notePath, line }) => ({ path: notePath, line })),
  );
  const shown = await readCards(database, cards.slice(0, CARDS_SHOWN));
  const toLink = (note: { path: string; title: string }) => ({
    href: noteHref(note.path),
    label: note.title,
  });
  return (
    <TermUses
      terms={terms.filter((term) => term.path !== path && near.has(term.path)).map(toLink)}
      lessons={lessons.filter((lesson) => near.has(lesson.path)).map(toLink)}
      cards={shown.map(({ id, parsed }) => ({ href: `/cards/${id}`, label: questionInWords(parsed) }))}
      moreCards={cards.length - shown.length}
    />
  );
}
