/** The versions of one note that Loci replaced, each beside what the note says now. */

import type { Metadata } from "next";
import { connection } from "next/server";
import { notePath } from "@/app/notes/note-path.ts";
import { VersionsPage } from "@/components/notes/VersionsPage.tsx";
import { readSettings, zoneOf } from "@/lib/db/settings.ts";
import { versionsHref } from "@/lib/editing/versions-href.ts";
import { momentInWords } from "@/lib/stats/dates.ts";
import { noteHref } from "@/lib/vault/link-index.ts";
import { restore } from "../actions.ts";
import { loadVersions } from "../load-versions.ts";

interface Props {
  params: Promise<{ path: string[] }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Versions of ${notePath((await params).path)}` };
}

export default async function VersionsRoute({ params, searchParams }: Props) {
  await connection(); // the note may have changed since the last visit
  const path = notePath((await params).path);
  const { version: chosen, restored } = await searchParams;
  const [{ versions, now, shown }, settings] = await Promise.all([
    loadVersions(path, typeof chosen === "string" ? chosen : undefined),
    readSettings(),
  ]);
  const zone = zoneOf(settings);
  return (
    <VersionsPage
      path={path}
      noteHref={now.kind === "gone" ? null : noteHref(path)}
      versions={versions.map(({ id, at }) => ({
        id,
        when: momentToTheSecond(at, zone),
        href: `${versionsHref(path)}?version=${id}`,
      }))}
      shown={
        shown && {
          id: shown.kept.id,
          when: momentToTheSecond(shown.kept.at, zone),
          text: shown.text,
          isCurrent: now.kind === "there" && now.version === shown.kept.version,
        }
      }
      now={now}
      restored={restored !== undefined}
      restore={restore}
    />
  );
}

/** Two saves may fall into one minute. Zones differ by whole minutes, so seconds are the same in each. */
function momentToTheSecond(at: number, zone: string): string {
  return `${momentInWords(at, zone)}:${String(new Date(at).getUTCSeconds()).padStart(2, "0")}`;
}
