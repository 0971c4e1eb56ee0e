/** What is left, in words, over a hairline that fills. */

import type { ReactNode } from "react";
import styles from "./Progress.module.css";
import type { Session } from "./session.ts";

interface Props {
  counts: Session["counts"];
  done: number;
  /** acts on the card, at the right */
  children: ReactNode;
}

export function Progress({ counts, done, children }: Props) {
  const left = counts.learning + counts.review + counts.new;
  const parts = [
    `${left} left`,
    counts.new > 0 && `${counts.new} new`,
    counts.learning > 0 && `${counts.learning} learning`,
  ];
  const share = done + left === 0 ? 0 : done / (done + left);
  return (
    <div className={styles.progress}>
      <p className={styles.counts}>{parts.filter(Boolean).join(" · ")}</p>
      {children}
      <div className={styles.line} aria-hidden="true">
        <div className={styles.filled} style={{ transform: `scaleX(${share})` }} />
      </div>
    </div>
  );
}
