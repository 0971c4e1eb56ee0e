/** The vault's lessons in the order in which they are read, and the terms of its glossary. */

import type { NoteMeta } from "@/lib/cards/types.ts";
import type { Database } from "./client.ts";

export interface LessonSummary {
  path: string;
  title: string;
  /** Markdown; "" when there is none */
  summary: string;
}

export interface TermSummary extends LessonSummary {
  aliases: string[];
  /** 1–5; null when nothing is said */
  difficulty: number | null;
}

interface NoteRow {
  path: string;
  title: string;
  meta: string;
}

/** By the `lesson` number of their frontmatter; those without one follow by path. */
export async function readLessons(database: Database): Promise<LessonSummary[]> {
  const rows = await database.$queryRaw<NoteRow[]>`
    SELECT path, title, meta FROM Note WHERE kind = 'lesson' AND missingSince IS NULL
    ORDER BY json_extract(meta, '$.lesson') IS NULL, json_extract(meta, '$.lesson'), path`;
  return rows.map(({ path, title, meta }) => ({ path, title, summary: metaOf(meta).summary ?? "" }));
}

/** In the order of the alphabet. */
export async function readTerms(database: Database): Promise<TermSummary[]> {
  const rows = await database.$queryRaw<NoteRow[]>`
    SELECT path, title, meta FROM Note WHERE kind = 'term' AND missingSince IS NULL ORDER BY path`;
  const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  return rows
    .map(({ path, title, meta }) => {
      const { summary = "", aliases, difficulty = null } = metaOf(meta);
      return { path, title, summary, aliases, difficulty };
    })
    .sort((a, b) => collator.compare(a.title, b.title));
}

const metaOf = (json: string): NoteMeta => JSON.parse(json);
