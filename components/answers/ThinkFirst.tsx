"use client";
/** A question asked openly: an answer is thought of, and written down by who likes to, before there is one to choose. */

import type { KeyboardEvent } from "react";
import styles from "./ThinkFirst.module.css";

interface Props {
  thought: string;
  onThink: (thought: string) => void;
  /** Enter in the field */
  onCommit: () => void;
}

const MAX_LENGTH = 500;

export function ThinkFirst({ thought, onThink, onCommit }: Props) {
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter" || event.repeat) return;
    event.preventDefault();
    onCommit();
  }
  return (
    <div className={styles.think}>
      <label>
        Your answer, in your words or in mind
        <input
          type="text"
          autoComplete="off"
          maxLength={MAX_LENGTH}
          value={thought}
          onChange={(event) => onThink(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </label>
      <p>Then there are options to choose from.</p>
    </div>
  );
}

/** What was written, beside what there is to choose. */
export function Thought({ words }: { words: string }) {
  return words.trim() === "" ? null : <p className={styles.thought}>You thought: {words}</p>;
}
