"use client";
/** The keys of a command, beside its action. Nothing when the learner turned them off. */

import { Kbd } from "../Kbd.tsx";
import styles from "./CommandKeys.module.css";
import type { CommandId } from "./catalog.ts";
import { usePrintedKeys } from "./context.ts";

/** Hidden from screen readers, which would read them as part of the button's name; the `?` sheet lists them. */
export function CommandKeys({ command }: { command: CommandId }) {
  const [first] = usePrintedKeys(command);
  return (
    first && (
      <span aria-hidden="true" className={styles.keys}>
        <Kbd chords={first} />
      </span>
    )
  );
}
