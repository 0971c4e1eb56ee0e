/** What the learner chose about their notes. */

import { defaultNoteSettings, type NoteSettings, noteSettingsSchema } from "@/lib/note-settings.ts";
import { type Database, getDatabase } from "./client.ts";
import { LEARNER } from "./learner.ts";
import { shared } from "./shared.ts";

const cache = () => shared("note-settings", () => ({ value: undefined as NoteSettings | undefined }));

export async function readNoteSettings(): Promise<NoteSettings> {
  const kept = cache();
  kept.value ??= await loadNoteSettings(await getDatabase());
  return kept.value;
}

/** A record that this version can't read counts as none: notes are then read by the defaults. */
export async function loadNoteSettings(database: Database): Promise<NoteSettings> {
  const learner = await database.learner.findUnique({ where: { id: LEARNER } });
  try {
    return noteSettingsSchema.parse(JSON.parse(learner?.noteSettings ?? "{}"));
  } catch {
    return defaultNoteSettings;
  }
}

export async function writeNoteSettings(settings: NoteSettings): Promise<void> {
  const database = await getDatabase();
  await database.learner.update({
    where: { id: LEARNER },
    data: { noteSettings: JSON.stringify(settings) },
  });
  cache().value = settings;
}
