"use server";
/** Stores what a learner chose about their notes, and reads the notes by it. */

import { revalidatePath } from "next/cache";
import { readNoteSettings, writeNoteSettings } from "@/lib/db/note-settings.ts";
import { noteSettingsFormText, parseNoteSettingsForm } from "@/lib/note-settings-form.ts";
import { readVault } from "@/lib/vault/library.ts";
import type { SettingsState } from "../state.ts";
import { inheritedReading } from "./inherited.ts";

export async function saveNoteSettings(_: SettingsState, form: FormData): Promise<SettingsState> {
  const text = Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
  const { options } = await inheritedReading();
  const read = parseNoteSettingsForm(text, options);
  if ("problems" in read) return { kind: "problems", problems: read.problems, text };
  try {
    await writeNoteSettings(read.settings);
    // a reading that is under way may have begun by the old settings, so it is awaited before the one by the new
    await readVault(Date.now());
    await readVault(Date.now());
  } catch (error) {
    // an error page would lose what was typed
    console.error("settings of notes were not stored, or the vault not read:", error);
    return { kind: "failed", text };
  }
  revalidatePath("/", "layout");
  return { kind: "saved", text: noteSettingsFormText(await readNoteSettings(), options) };
}
