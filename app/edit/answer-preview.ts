/** Gathers what a preview needs, and makes it. */

import type { PreviewReply, PreviewRequest } from "@/components/editor/protocol.ts";
import { readConfig } from "@/lib/config.ts";
import { getDatabase } from "@/lib/db/client.ts";
import { readNoteSettings } from "@/lib/db/note-settings.ts";
import { readNote } from "@/lib/db/notes.ts";
import { readSettings, zoneOf } from "@/lib/db/settings.ts";
import { studyDay } from "@/lib/scheduling/study-day.ts";
import type { Instant } from "@/lib/scheduling/types.ts";
import { byPlace, linkProblems } from "@/lib/vault/check-vault.ts";
import { linkIndex } from "@/lib/vault/library.ts";
import { noteDraft } from "@/lib/vault/open-editors.ts";
import { readVaultNote } from "@/lib/vault/read-vault-note.ts";
import { loadReading } from "@/lib/vault/reading.ts";
import { preview } from "./preview.ts";

export async function answerPreview(request: PreviewRequest, now: Instant): Promise<PreviewReply> {
  const { vault } = readConfig(process.env, process.cwd());
  const [reading, links, settings] = await Promise.all([
    readNoteSettings().then((chosen) => loadReading(vault, chosen)),
    linkIndex(),
    readSettings(),
  ]);
  const note = readVaultNote(request.path, request.text, reading);
  note.problems = [...note.problems, ...linkProblems(request.path, note.links, links)].sort(byPlace);
  noteDraft(request.path, request.text, now);
  const known = request.view === "note" ? await readNote(await getDatabase(), request.path) : null;
  const today = studyDay(now, zoneOf(settings), settings.rolloverHour);
  return preview(request, note, { links, stored: known?.cards ?? [], now, today });
}
