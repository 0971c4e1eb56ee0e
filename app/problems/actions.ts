"use server";
/** What can be done about advice that isn't wanted. */

import { redirect } from "next/navigation";
import { HINT_RULES } from "@/lib/cards/lint/hint-rules.ts";
import { readNoteSettings, writeNoteSettings } from "@/lib/db/note-settings.ts";
import { readVault } from "@/lib/vault/library.ts";

/** The notes are read again without it, since their problems are kept with them. */
export async function turnHintOff(form: FormData): Promise<void> {
  const rule = HINT_RULES.find((known) => known.rule === form.get("rule"))?.rule;
  if (rule === undefined) redirect("/problems");
  const settings = await readNoteSettings();
  if (!settings.hintsOff.includes(rule)) {
    await writeNoteSettings({ ...settings, hintsOff: [...settings.hintsOff, rule] });
    await readVault(Date.now());
  }
  redirect(`/problems?off=${rule}`);
}
