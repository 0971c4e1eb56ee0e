/** What every answer of the quiz's server needs of the vault. */

import { type Database, getDatabase } from "@/lib/db/client.ts";
import { linkIndex } from "@/lib/vault/library.ts";
import type { LinkIndex } from "@/lib/vault/link-index.ts";
import { type KnownMisconceptions, readKnownMisconceptions } from "./known-misconceptions.ts";

export interface QuizWorld {
  database: Database;
  links: LinkIndex;
  known: KnownMisconceptions;
}

export async function quizWorld(): Promise<QuizWorld> {
  const [database, links, known] = await Promise.all([getDatabase(), linkIndex(), readKnownMisconceptions()]);
  return { database, links, known };
}
