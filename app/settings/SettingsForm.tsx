"use client";
/** The settings form. It works without scripts; with them the page stays where it is while it saves. */

import { type ReactNode, useActionState, useEffect, useId } from "react";
import { announce } from "@/components/ui/announce.ts";
import { Button } from "@/components/ui/Button.tsx";
import { ErrorSummary } from "@/components/ui/fields/ErrorSummary.tsx";
import type { FormText } from "@/lib/settings-form.ts";
import { saveSettings } from "./actions.ts";
import { FIELD_LABELS, labelOf } from "./labels.ts";
import { ShortcutSettings } from "./ShortcutSettings.tsx";
import {
  AdvancedSettings,
  DaySettings,
  type Held,
  LearningSettings,
  LookSettings,
  ReviewSettings,
} from "./sections.tsx";
import styles from "./settings.module.css";
import type { SettingsState } from "./state.ts";

interface Props {
  text: FormText;
  /** every time zone the server knows, and the one it is in */
  zones: readonly string[];
  ownZone: string;
}

export function SettingsForm({ text, zones, ownZone }: Props) {
  const [state, send, pending] = useActionState(saveSettings, { kind: "untouched", text });
  const problems = state.kind === "problems" ? state.problems : [];
  const field: Held["field"] = (name) => ({
    name,
    label: FIELD_LABELS[name],
    problem: problems.find((problem) => problem.field === name)?.message,
  });
  const held = { field, text: state.text };

  useEffect(() => {
    if (state.kind === "saved") announce("Saved");
    if (state.kind === "failed") announce(NOT_STORED);
  }, [state]);

  return (
    <form action={send} noValidate className={styles.form}>
      {problems.length > 0 && <ErrorSummary problems={problems} labelOf={labelOf} />}
      <Section title="Reviews">
        <ReviewSettings {...held} />
      </Section>
      <Section title="Learning">
        <LearningSettings {...held} />
      </Section>
      <Section title="The study day">
        <DaySettings {...held} zones={zones} ownZone={ownZone} />
      </Section>
      <Section title="Look">
        <LookSettings {...held} />
      </Section>
      <Section title="Shortcuts">
        <ShortcutSettings {...held} problems={problems} />
      </Section>
      <Section title="Advanced">
        <AdvancedSettings {...held} />
      </Section>
      <div className={styles.foot}>
        <Button type="submit" variant="filled" aria-disabled={pending}>
          Save
        </Button>
        <p className={state.kind === "failed" ? styles.failed : styles.saved}>{outcome(state, pending)}</p>
      </div>
    </form>
  );
}

const NOT_STORED = "Not saved: the database did not take it. What you wrote is still here; try again.";

function outcome(state: SettingsState, pending: boolean): string {
  if (pending) return "Saving…";
  switch (state.kind) {
    case "saved":
      return "Saved";
    case "failed":
      return NOT_STORED;
    case "problems":
      return "Not saved: see the fields marked above";
    case "untouched":
      return "";
    default:
      return state satisfies never;
  }
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
