/** Right or wrong: in words and by a mark, never by colour alone. */

import styles from "./Outcome.module.css";

export function Outcome({ right, chosen }: { right: boolean; chosen: boolean }) {
  return (
    <p className={styles.outcome} data-right={right ? "" : undefined}>
      <span aria-hidden="true">{right ? "✓" : "✗"}</span> {right ? "right" : "wrong"}
      {chosen && ", your choice"}
    </p>
  );
}
