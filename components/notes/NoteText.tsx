/** A note's text with its cards where they stand, beside each what is remembered of it. */

import { Prose } from "../markdown/Prose.tsx";
import styles from "./NotePage.module.css";

/** @param html of `renderNote` (app/notes) */
export function NoteText({ html }: { html: string }) {
  return <Prose html={html} className={styles.text} />;
}
