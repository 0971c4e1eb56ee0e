/** What a page fixes to the foot of the window: what is done next. Messages stand above it. */

import type { ReactNode } from "react";
import styles from "./Foot.module.css";

export function Foot({ children }: { children: ReactNode }) {
  return <div className={styles.foot}>{children}</div>;
}
