/** What stands where there is nothing to list: why, and what to do. */

import type { ReactNode } from "react";
import styles from "./EmptyState.module.css";

interface Props {
  title: string;
  /** h1 where it is the whole page */
  as?: "h1" | "h2";
  children?: ReactNode;
  actions?: ReactNode;
}

export function EmptyState({ title, as: Heading = "h2", children, actions }: Props) {
  return (
    <section className={styles.empty}>
      <Heading>{title}</Heading>
      {children && <div className={styles.text}>{children}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </section>
  );
}
