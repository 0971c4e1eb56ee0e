"use client";
/** Whether the file holds the text, in one line. */

import styles from "./SaveLine.module.css";
import { saveLine } from "./save-state.ts";
import type { Saving } from "./use-saving.ts";

export function SaveLine({ saving }: { saving: Saving }) {
  const { state, dirty, kept, version } = saving;
  return (
    <p role="status" className={styles.line} data-dirty={dirty || undefined}>
      {saveLine({ state, dirty, isNew: version === null, kept }, timeOfDay)}
    </p>
  );
}

export function timeOfDay(at: number): string {
  return new Date(at).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
}
