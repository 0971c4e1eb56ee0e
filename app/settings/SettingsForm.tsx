"use client";
/** The settings form. It works without scripts; with them the page stays where it is while it saves. */

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/fields/ErrorSummary.tsx";
import type { FormText } from "@/lib/settings-form.ts";
import { saveSettings } from "./actions.ts";
import { FormFoot, Section, useSpokenOutcome } from "./FormParts.tsx";
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

interface Props {
  text: FormText;
  /** every time zone the server knows, and the one it is in */
  zones: readonly string[];
  ownZone: string;
}

export function SettingsForm({ text, zones, ownZone }: Props) {
  const [state, send, pending] = useActionState(saveSettings, { kind: "untouched", text });
  useSpokenOutcome(state);
  const problems = state.kind === "problems" ? state.problems : [];
  const field: Held["field"] = (name) => ({
    name,
    label: FIELD_LABELS[name],
    problem: problems.find((problem) => problem.field === name)?.message,
  });
  const held = { field, text: state.text };

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
      <FormFoot outcome={state.kind} pending={pending} />
    </form>
  );
}
