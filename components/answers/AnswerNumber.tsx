"use client";
/** A question that a number answers: typed before the answer is shown. */

import type { KeyboardEvent } from "react";
import { readNumber } from "@/lib/widgets/read-value.ts";
import styles from "./AnswerNumber.module.css";

interface Props {
  /** "" for a pure number */
  unit: string;
  /** as typed */
  draft: string;
  revealed: boolean;
  onType: (draft: string) => void;
  onCommit: () => void;
}

export function AnswerNumber({ unit, draft, revealed, onType, onCommit }: Props) {
  const isNoNumber = draft.trim() !== "" && readNumber(draft) === null;

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter" || event.repeat) return;
    event.preventDefault();
    onCommit();
  }

  return (
    <p className={styles.number}>
      <label>
        Your answer{" "}
        <input
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={draft}
          readOnly={revealed}
          aria-invalid={isNoNumber}
          onChange={(event) => onType(event.target.value)}
          onKeyDown={onKeyDown}
        />{" "}
        {unit}
      </label>
      <span role="status" className={styles.fault}>
        {isNoNumber && "This is not a number yet."}
      </span>
    </p>
  );
}
