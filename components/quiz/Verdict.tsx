"use client";
/** How an answer turned out, in a mark and a sentence. It takes the focus where the answer was given here. */

import { useEffect, useRef } from "react";
import type { QuizFeedback } from "./protocol.ts";
import styles from "./Verdict.module.css";

interface Props {
  mark: QuizFeedback["mark"];
  words: string;
  /** a past attempt is read from its beginning */
  focuses?: boolean;
}

export function Verdict({ mark, words, focuses = true }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focuses) heading.current?.focus({ preventScroll: true });
  }, [focuses]);
  return (
    <h2 ref={heading} tabIndex={-1} className={styles.verdict} data-mark={mark}>
      <span aria-hidden="true">{mark === "right" ? "✓" : mark === "wrong" ? "✗" : "–"}</span> {words}
    </h2>
  );
}
