/** A vault of its own for a test file, and the server's own database over it. */

import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, getDatabase } from "@/lib/db/client.ts";
import { ensureLearner } from "@/lib/db/learner.ts";
import { migrate } from "@/lib/db/migrate.ts";
import { readVault } from "@/lib/vault/library.ts";

/** @param notes text by path */
export async function quizVault(notes: Record<string, string>): Promise<{
  database: Database;
  write: (path: string, text: string) => Promise<void>;
  /** id of the card with this block id */
  card: (blockId: string) => Promise<string>;
}> {
  const folder = await mkdtemp(join(tmpdir(), "loci-quiz-"));
  process.env.LOCI_VAULT = join(folder, "vault");
  process.env.LOCI_DATA = join(folder, "data");
  await migrate(join(folder, "data", "loci.db"), process.cwd());
  const database = await getDatabase();
  await ensureLearner(database, 0);
  let clock = Date.now();
  const put = async (path: string, text: string) => {
    const file = join(folder, "vault", path);
    await mkdir(join(file, ".."), { recursive: true });
    await writeFile(file, text);
  };
  for (const [path, text] of Object.entries(notes)) await put(path, text);
  await readVault(clock);
  return {
    database,
    async write(path, text) {
      await put(path, text);
      clock += 60_000;
      await readVault(clock);
    },
    async card(blockId) {
      const { id } = await database.card.findFirstOrThrow({ where: { blockId, missingSince: null } });
      return id;
    },
  };
}
