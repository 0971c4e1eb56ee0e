/** What the settings form knows after it was sent. */

import type { FieldProblem, FormText } from "@/lib/settings-form.ts";

export type SettingsState = {
  /** what the fields hold: what is stored, or what was typed where that could not be stored */
  text: FormText;
} & (
  | { kind: "untouched" }
  | { kind: "saved" }
  | { kind: "problems"; problems: readonly FieldProblem[] }
  /** the fields were right, the storing failed */
  | { kind: "failed" }
);
