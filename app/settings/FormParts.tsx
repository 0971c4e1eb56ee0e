"use client";
/** What the forms of the settings share: their sections, and the foot that saves and says how it went. */

import { type ReactNode, useEffect, useId } from "react";
import { announce } from "@/components/ui/announce.ts";
import { Button } from "@/components/ui/Button.tsx";
import styles from "./settings.module.css";

export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

export type Outcome = "untouched" | "saved" | "problems" | "failed";

const NOT_STORED = "Not saved: the database did not take it. What you wrote is still here; try again.";

const WORDS: Record<Outcome, string> = {
  untouched: "",
  saved: "Saved",
  problems: "Not saved: see the fields marked above",
  failed: NOT_STORED,
};

/** Says “saved” or “not stored” aloud, once for each time the form was sent. */
export function useSpokenOutcome(state: { kind: Outcome }): void {
  useEffect(() => {
    if (state.kind === "saved" || state.kind === "failed") announce(WORDS[state.kind]);
  }, [state]);
}

export function FormFoot({ outcome, pending }: { outcome: Outcome; pending: boolean }) {
  return (
    <div className={styles.foot}>
      <Button type="submit" variant="filled" aria-disabled={pending}>
        Save
      </Button>
      <p className={outcome === "failed" ? styles.failed : styles.saved}>
        {pending ? "Saving…" : WORDS[outcome]}
      </p>
    </div>
  );
}
