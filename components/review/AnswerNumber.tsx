"use client";
/** A question that a number answers: typed before the answer is shown. */

import type { KeyboardEvent } from "react";
import { readNumber } from "@/lib/widgets/read-value.ts";
import styles from "./AnswerNumber.module.css";
import type { ShownAsk } from "./session.ts";

interface Props {
  ask: ShownAsk & { form: "number" };
  /** as typed */
  draft: string;
  revealed: boolean;
  onType: (draft: string) => void;
  onReveal: () => void;
}

export function AnswerNumber({ ask, draft, revealed, onType, onReveal }: Props) {
  const isNoNumber = draft.trim() !== "" && readNumber(draft) === null;

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter" || event.repeat) return;
    event.preventDefault();
    onReveal();
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
        {ask.unit}
      </label>
      <span role="status" className={styles.fault}>
        {isNoNumber && "This is not a number yet."}
      </span>
    </p>
  );
}
