"use client";
/** The state that a card has its widget in, and the one that the learner left it in. */

import type { Params } from "@/lib/widgets/fields.ts";
import { Button } from "../ui/Button.tsx";
import { VisuallyHidden } from "../ui/VisuallyHidden.tsx";
import styles from "./Presets.module.css";

export interface Left {
  params: Params;
  /** milliseconds */
  at: number;
}

interface LeftChoiceProps {
  written: Params;
  left: Left;
  params: Params;
  onParams(params: Params): void;
}

export function LeftChoice({ written, left, params, onParams }: LeftChoiceProps) {
  const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" }).format(left.at);
  const choices = [
    { label: "As the card has it", state: written },
    { label: `Where you left it (${day})`, state: left.params },
  ];
  return (
    <fieldset className={styles.presets}>
      <legend>
        <VisuallyHidden>Where to begin</VisuallyHidden>
      </legend>
      {choices.map(({ label, state }) => (
        <Button
          key={label}
          className={styles.preset}
          aria-pressed={JSON.stringify(state) === JSON.stringify(params)}
          onClick={() => onParams(state)}
        >
          {label}
        </Button>
      ))}
    </fieldset>
  );
}
