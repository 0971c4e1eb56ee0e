import type { Settings } from "@/lib/settings.ts";
import { type FormText, settingsFormText } from "@/lib/settings-form.ts";
import { shortcutFieldText } from "./shortcut-fields.ts";

/** The whole form: the settings that are one field each, and the keys of every command. */
export function formText(settings: Settings): FormText {
  return { ...settingsFormText(settings), ...shortcutFieldText(settings.shortcuts.map) };
}
