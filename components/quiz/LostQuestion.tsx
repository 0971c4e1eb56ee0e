/** Stands where the options of a question were that can't be put together any more. */

import styles from "./QuizRun.module.css";

export function LostQuestion() {
  return (
    <p className={styles.lost}>
      Its note has changed since it was drawn, and its options can’t be put together any more. It counts as
      not answered.
    </p>
  );
}
