/** What the fields are called, on the form and in the list of its problems. */

import { COMMANDS } from "@/components/ui/shortcuts/catalog.ts";
import type { Settings } from "@/lib/settings.ts";

/** A setting that is one field of the form. `shortcuts` is the switch over all keys. */
export type FieldName = keyof Settings;

export const FIELD_LABELS: Readonly<Record<FieldName, string>> = {
  desiredRetention: "Desired retention",
  newPerDay: "New cards a day",
  reviewsPerDay: "Reviews a day",
  maximumIntervalDays: "Longest interval",
  showIntervals: "Show on each grade when the card would come back",
  learningSteps: "Steps of a new card",
  relearningSteps: "Steps after a lapse",
  learnAheadMinutes: "Show learning cards early by",
  rolloverHour: "A day begins at",
  timeZone: "Time zone",
  theme: "Theme",
  textSize: "Text size",
  reducedMotion: "Less motion",
  shortcuts: "Shortcuts of plain characters",
  weights: "Weights of FSRS-6",
};

/** A field of the form by its name, the keys of a command too. */
export function labelOf(field: string): string {
  const command = COMMANDS.get(field.replace(/^shortcut\./, ""));
  return command ? `Keys of “${command.label}”` : FIELD_LABELS[field as FieldName];
}
