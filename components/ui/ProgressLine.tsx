/** How far a session has come, as a hairline. The same is said in words beside it: a line has no number. */

import styles from "./ProgressLine.module.css";

interface Props {
  /** such as "Progress of this review" */
  label: string;
  done: number;
  total: number;
}

export function ProgressLine({ label, done, total }: Props) {
  const share = total > 0 ? Math.min(done / total, 1) : 0;
  return (
    <div
      className={styles.line}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={Math.min(done, total)}
      aria-valuetext={`${done} of ${total}`}
    >
      <div className={styles.done} style={{ scale: `${share} 1` }} />
    </div>
  );
}
