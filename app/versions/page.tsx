/** Every note of which Loci replaced something in the last 30 days, those too whose file is gone or renamed. */

import type { Metadata } from "next";
import { connection } from "next/server";
import { VersionedNotes } from "@/components/notes/VersionedNotes.tsx";
import { readConfig } from "@/lib/config.ts";
import { getDatabase } from "@/lib/db/client.ts";
import { listNotes } from "@/lib/db/notes.ts";
import { readSettings, zoneOf } from "@/lib/db/settings.ts";
import { versionsHref } from "@/lib/editing/versions-href.ts";
import { momentInWords } from "@/lib/stats/dates.ts";
import { listVersionedNotes } from "@/lib/vault/versions.ts";

export const metadata: Metadata = { title: "Versions" };

export default async function VersionedNotesRoute() {
  await connection(); // a save may have replaced something since
  const { data } = readConfig(process.env, process.cwd());
  const [versioned, notes, settings] = await Promise.all([
    listVersionedNotes(data),
    getDatabase().then(listNotes),
    readSettings(),
  ]);
  const present = new Set(notes.map(({ path }) => path));
  return (
    <VersionedNotes
      notes={versioned.map(({ path, versions }) => ({
        path,
        href: versionsHref(path),
        count: versions.length,
        newest: momentInWords(versions[0]?.at ?? 0, zoneOf(settings)),
        isGone: !present.has(path),
      }))}
    />
  );
}
