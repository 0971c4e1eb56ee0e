"use server";
/** Stores the settings that a form sends. */

import { revalidatePath } from "next/cache";
import { writeSettings } from "@/lib/db/settings.ts";
import type { Settings } from "@/lib/settings.ts";
import { type FormText, parseSettingsForm } from "@/lib/settings-form.ts";
import { formText } from "./form-text.ts";
import { readShortcutFields } from "./shortcut-fields.ts";
import type { SettingsState } from "./state.ts";

export async function saveSettings(_: SettingsState, form: FormData): Promise<SettingsState> {
  const text = textOf(form);
  const read = parseSettingsForm(text, readShortcutFields(text));
  if ("problems" in read) return { kind: "problems", problems: read.problems, text };
  if (!(await stored(read.settings))) return { kind: "failed", text };
  revalidatePath("/", "layout"); // theme, text size and keys belong to every page
  return { kind: "saved", text: formText(read.settings) };
}

async function stored(settings: Settings): Promise<boolean> {
  try {
    await writeSettings(settings);
    return true;
  } catch (error) {
    // an error page would lose what was typed
    console.error("settings were not stored:", error);
    return false;
  }
}

function textOf(form: FormData): FormText {
  return Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
