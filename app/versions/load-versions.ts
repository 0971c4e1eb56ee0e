/** The kept versions of a note, and the one that is looked at beside what the note says now. */

import type { Problem } from "@/lib/cards/problems/problem.ts";
import { readConfig } from "@/lib/config.ts";
import { editorText } from "@/lib/editing/line-ends.ts";
import type { Version } from "@/lib/editing/saving.ts";
import { decode } from "@/lib/vault/note-bytes.ts";
import { readSource } from "@/lib/vault/read-source.ts";
import { type KeptVersion, listVersions, readVersion } from "@/lib/vault/versions.ts";

export interface LoadedVersions {
  versions: KeptVersion[];
  now:
    | { kind: "there"; text: string; version: Version }
    | { kind: "gone" }
    | { kind: "unreadable"; problem: Problem };
  /** the chosen version, the newest if none was chosen; null if there is none */
  shown: { kept: KeptVersion; text: string | null } | null;
}

export async function loadVersions(path: string, chosen: string | undefined): Promise<LoadedVersions> {
  const { vault, data } = readConfig(process.env, process.cwd());
  const [versions, source] = await Promise.all([listVersions(data, path), readSource(vault, path)]);
  const kept = versions.find(({ id }) => id === chosen) ?? versions[0];
  const bytes = kept === undefined ? null : await readVersion(data, path, kept.id);
  const own = bytes === null ? null : decode(bytes);
  return {
    versions,
    now: nowOf(source),
    shown: kept === undefined ? null : { kept, text: own === null ? null : editorText(own) },
  };
}

function nowOf(source: Awaited<ReturnType<typeof readSource>>): LoadedVersions["now"] {
  if (source.outcome === "refused") {
    // no new note may have this name, but one had it
    const isNone = source.problem.rule === "no-note";
    return isNone ? { kind: "gone" } : { kind: "unreadable", problem: source.problem };
  }
  return source.isNew ? { kind: "gone" } : { kind: "there", text: source.text, version: source.version };
}
