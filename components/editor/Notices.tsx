"use client";
/** What must be decided about the text and its file, over the text: nothing is overwritten and nothing thrown away unasked. */

import type { ReactNode } from "react";
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

function Notice({ children, actions }: { children: ReactNode; actions?: ReactNode }) {
  return (
    <div role="status" className={styles.notice}>
      <p>{children}</p>
      {actions}
    </div>
  );
}
