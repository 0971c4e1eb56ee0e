"use server";
/** Writes ids into a note, asked for on its page. */

import { redirect } from "next/navigation";
import { z } from "zod";
import { readConfig } from "@/lib/config.ts";
import { getDatabase } from "@/lib/db/client.ts";
import { readNoteSettings } from "@/lib/db/note-settings.ts";
import { readVault } from "@/lib/vault/library.ts";
import { noteHref } from "@/lib/vault/link-index.ts";
import { loadReading } from "@/lib/vault/reading.ts";
import { type IdsWritten, writeIds } from "@/lib/vault/write-ids.ts";

const wanted = z.object({ path: z.string().max(4096) });

export async function writeIdsIntoNote(form: FormData): Promise<void> {
  const { path } = wanted.parse(Object.fromEntries(form));
  redirect(`${noteHref(path)}?${searchOf(await write(path))}`);
}

async function write(path: string): Promise<IdsWritten> {
  const { vault, data } = readConfig(process.env, process.cwd());
  const now = Date.now();
  const reading = await loadReading(vault, await readNoteSettings());
  const written = await writeIds(await getDatabase(), { vault, data, now }, reading, path);
  await readVault(now);
  return written;
}

function searchOf(written: IdsWritten): string {
  switch (written.outcome) {
    case "written":
      return `ids=${written.ids}&without=${written.left.length}`;
    case "changed":
      return "ids=changed";
    case "refused":
      return `ids=refused&why=${encodeURIComponent(`${written.problem.message}: ${written.problem.remedy}`)}`;
    default:
      return written satisfies never;
  }
}
