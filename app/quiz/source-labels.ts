/** What a quiz is made of, in words. */

import type { Database } from "@/lib/db/client.ts";
import { readLinkedNotesAt } from "@/lib/db/notes.ts";
import type { QuizSource } from "@/lib/quiz/attempt.ts";
import { amount } from "@/lib/stats/amount.ts";
import { type KnownMisconceptions, nameOf } from "./known-misconceptions.ts";

export type LabelOf = (source: QuizSource) => string;

/** For these sources: titles of their notes are read at once. */
export async function readLabels(
  database: Database,
  sources: readonly QuizSource[],
  known: KnownMisconceptions,
): Promise<LabelOf> {
  const paths = sources.flatMap((source) => (source.kind === "lesson" ? [source.path] : []));
  const notes = await readLinkedNotesAt(database, [...new Set(paths)]);
  const titles = new Map(notes.map(({ path, title }) => [path, title]));
  return (source) => labelOf(source, titles, known);
}

function labelOf(
  source: QuizSource,
  titles: ReadonlyMap<string, string>,
  known: KnownMisconceptions,
): string {
  switch (source.kind) {
    case "lesson":
      return titles.get(source.path) ?? source.path;
    case "deck":
      return source.deck;
    case "topic":
      return source.tag;
    case "wrong":
      return "What I got wrong";
    case "misconception":
      return nameOf(source.id, known).name;
    case "cards":
      return `${amount(source.cards.length, "question")} again`;
    case "everything":
      return "All questions";
    default:
      return source satisfies never;
  }
}
