/** What an option is called, by its place on the screen. */

import { letterOfPlace } from "@/lib/cards/questions/answer-key.ts";
import styles from "./AnswerOptions.module.css";

export function Letter({ index }: { index: number }) {
  return <span className={styles.letter}>{letterOfPlace(index)}</span>;
}
