"use client";
/** Puts a version back, and says so where it can't be. It works without scripts. */

import { useActionState } from "react";
import type { Problem } from "@/lib/cards/problems/problem.ts";
import { ProblemList } from "../problems/ProblemList.tsx";
import { Button } from "../ui/Button.tsx";
import styles from "./VersionsPage.module.css";

export type RestoreState =
  | { kind: "untouched" }
  /** the note says something else by now than the page showed */
  | { kind: "changed" }
  | { kind: "refused"; problem: Problem };

export type RestoreAction = (before: RestoreState, form: FormData) => Promise<RestoreState>;

interface Props {
  path: string;
  id: string;
  /** what the note is known to say now; null if it is gone */
  current: string | null;
  restore: RestoreAction;
}

export function RestoreVersion({ path, id, current, restore }: Props) {
  const [state, send, pending] = useActionState(restore, { kind: "untouched" });
  return (
    <form action={send} className={styles.restore}>
      <input type="hidden" name="path" value={path} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="current" value={current ?? ""} />
      <Button type="submit" variant="filled" disabled={pending}>
        {pending ? "Restoring …" : "Restore"}
      </Button>
      <p>
        {current === null
          ? "Makes the file again, byte for byte."
          : "The note gets these bytes again. What it says now is kept as a version, so this can be taken back."}
      </p>
      {state.kind === "changed" && (
        <p role="alert" className={styles.message}>
          Not restored: the note has changed since this page was opened. Load the page again to see how.
        </p>
      )}
      {state.kind === "refused" && (
        <div role="alert">
          <ProblemList problems={[{ ...state.problem, href: null }]} />
        </div>
      )}
    </form>
  );
}
