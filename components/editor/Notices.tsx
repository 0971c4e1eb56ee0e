"use client";
/** What must be decided about the text and its file, over the text: nothing is overwritten and nothing thrown away unasked. */

import { type ReactNode, useEffect, useRef } from "react";
import { amount } from "@/lib/stats/amount.ts";
import { Button } from "../ui/Button.tsx";
import styles from "./Notices.module.css";
import { timeOfDay } from "./SaveLine.tsx";
import type { Saving } from "./use-saving.ts";

export function Notices({ saving }: { saving: Saving }) {
  const { state, restored, discard, save } = saving;
  return (
    <>
      {restored !== null && (
        <Notice actions={<Button onClick={discard}>Discard it</Button>}>
          Your unsaved text of {timeOfDay(restored.at)} is back: {amount(restored.lines, "line")} not in the
          file.
        </Notice>
      )}
      {state.kind === "changed" && (
        <Notice actions={<Button onClick={() => void save()}>See both texts</Button>}>
          Another program changed the file while you wrote. Neither text is lost.
        </Notice>
      )}
      {state.kind === "refused" && (
        <Notice>
          {state.problem.message}. Fix: {state.problem.remedy}
        </Notice>
      )}
    </>
  );
}

interface LeaveProps {
  onSave(): void;
  onLeave(): void;
  onStay(): void;
}

/** Asked when the editor is left with unsaved text. The first answer has the focus, and is the one that saves. */
export function LeaveNotice({ onSave, onLeave, onStay }: LeaveProps) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <div role="alertdialog" aria-labelledby="leave-words" className={styles.notice}>
      <p id="leave-words">
        Not saved yet. If you leave, this browser keeps the text until you edit the note again.
      </p>
      <p className={styles.answers}>
        <Button ref={first} variant="filled" onClick={onSave}>
          Save
        </Button>
        <Button onClick={onLeave}>Leave</Button>
        <Button onClick={onStay}>Go on writing</Button>
      </p>
    </div>
  );
}

function Notice({ children, actions }: { children: ReactNode; actions?: ReactNode }) {
  return (
    <div role="status" className={styles.notice}>
      <p>{children}</p>
      {actions}
    </div>
  );
}
