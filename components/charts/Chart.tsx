/** What every chart has: its question, its picture, one line that says what is to be seen, and its numbers. */

import type { ReactNode } from "react";
import type { Table } from "@/lib/widgets/definition.ts";
import { DataTable } from "../widgets/DataTable.tsx";
import styles from "./Chart.module.css";

interface Props {
  question: string;
  /** what the axes count, where their labels don't say so */
  axes?: string;
  /** the picture in one line, for those who can't see it and for those who want to be told */
  reading: string;
  table: Table;
  children: ReactNode;
}

export function Chart({ question, axes, reading, table, children }: Props) {
  return (
    <figure className={styles.chart}>
      <figcaption>
        <strong>{question}</strong>
        {axes !== undefined && <span>{axes}</span>}
      </figcaption>
      {children}
      <p className={styles.reading}>{reading}</p>
      <details className={styles.data}>
        <summary>Data</summary>
        <DataTable table={table} />
      </details>
    </figure>
  );
}
