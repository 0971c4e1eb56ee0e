"use client";
/** All that keeps a form from being saved, each a link to its field. Takes the focus, so that nobody misses it. */

import { useEffect, useRef } from "react";
import styles from "./ErrorSummary.module.css";

interface Props {
  problems: readonly { field: string; message: string }[];
  /** the field's name as the page calls it */
  labelOf: (field: string) => string;
}

export function ErrorSummary({ problems, labelOf }: Props) {
  const summary = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list is a new attempt, even of the same problems
  useEffect(() => summary.current?.focus(), [problems]);
  return (
    <section ref={summary} className={styles.summary} aria-labelledby="problems" tabIndex={-1}>
      <h2 id="problems">
        Nothing was saved: {problems.length === 1 ? "one field needs" : `${problems.length} fields need`} a
        change
      </h2>
      <ul>
        {problems.map(({ field, message }) => (
          <li key={field}>
            <a href={`#${field}`}>{labelOf(field)}</a>: {message}
          </li>
        ))}
      </ul>
    </section>
  );
}
