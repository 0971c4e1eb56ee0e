"use client";
/** Above a card that was edited: what changed, and what the learner may make of it. Answering the card keeps it. */

import { QuestionText, questionTitle } from "@/components/notes/QuestionText.tsx";
import type { Choice, ShownQuestion } from "@/components/notes/shown-question.ts";
import { Button } from "@/components/ui/Button.tsx";
import type { CommandId } from "@/components/ui/shortcuts/catalog.ts";
import { useCommands } from "@/components/ui/shortcuts/useCommands.ts";
import styles from "./CardChange.module.css";

interface Props {
  asked: ShownQuestion;
  revealed: boolean;
  onChoose: (choice: Choice) => void;
}

const BUTTONS: Record<ShownQuestion["kind"], { choice: Choice; command: CommandId; label: string }[]> = {
  changed: [
    { choice: "keep", command: "review.keep", label: "Keep" },
    { choice: "relearn", command: "review.relearn", label: "Reset" },
    { choice: "new", command: "review.asNew", label: "Treat as new" },
  ],
  perhaps: [
    { choice: "same", command: "review.same", label: "Yes" },
    { choice: "other", command: "review.other", label: "No" },
  ],
};

const EXPLAINED: Record<ShownQuestion["kind"], string> = {
  changed: "Just answering keeps what you remember. Reset learns it from the start.",
  perhaps: "Yes: its memory goes on with this text. Until you say so, the card is new.",
};

export function CardChange({ asked, revealed, onChoose }: Props) {
  const buttons = BUTTONS[asked.kind];
  useCommands(buttons.map(({ choice, command }) => ({ id: command, run: () => onChoose(choice) })));
  return (
    <section className={styles.change} aria-labelledby="card-change">
      <h2 id="card-change">{questionTitle(asked)}</h2>
      <QuestionText asked={asked} withAnswer={revealed} />
      <p className={styles.buttons}>
        {buttons.map(({ choice, command, label }) => (
          <Button key={choice} command={command} onClick={() => onChoose(choice)}>
            {label}
          </Button>
        ))}
      </p>
      <p className={styles.explained}>{EXPLAINED[asked.kind]}</p>
    </section>
  );
}
