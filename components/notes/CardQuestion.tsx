/** One card to confirm: its old and its new text, and what it may be. A form, so that it works without JavaScript. */

import Link from "next/link";
import { Button } from "../ui/Button.tsx";
import styles from "./CardQuestion.module.css";
import { QuestionText, questionTitle } from "./QuestionText.tsx";
import type { Choice, ShownQuestion } from "./shown-question.ts";

interface Props {
  asked: ShownQuestion;
  /** the last event of the card, for a reset */
  seen: string | null;
  /** where to go on */
  back: string;
  act: (form: FormData) => Promise<void>;
}

const ANSWERS: Record<ShownQuestion["kind"], { choice: Choice; label: string; explain: string }[]> = {
  changed: [
    { choice: "keep", label: "Keep", explain: "what you remember of the old text counts for the new one" },
    { choice: "relearn", label: "Reset", explain: "learn it from the start; an undo brings its memory back" },
    {
      choice: "new",
      label: "Treat as new",
      explain: "a card of its own; the old one leaves with its history",
    },
  ],
  perhaps: [
    { choice: "same", label: "Yes", explain: "its memory goes on with this text" },
    { choice: "other", label: "No", explain: "this card is new; the old one stays out, with its history" },
  ],
};

export function CardQuestion({ asked, seen, back, act }: Props) {
  return (
    <form action={act} className={styles.question} aria-label={`${questionTitle(asked)}: ${asked.label}`}>
      <p className={styles.title}>{questionTitle(asked)}</p>
      <QuestionText asked={asked} withAnswer />
      <input type="hidden" name="card" value={asked.card} />
      <input type="hidden" name="seen" value={seen ?? ""} />
      <input type="hidden" name="back" value={back} />
      <ul className={styles.answers}>
        {ANSWERS[asked.kind].map(({ choice, label, explain }) => (
          <li key={choice}>
            <Button type="submit" name="choice" value={choice}>
              {label}
            </Button>
            <span>{explain}</span>
          </li>
        ))}
      </ul>
      <p className={styles.later}>
        <Link href={`/cards/${asked.card}`} prefetch={false}>
          About this card
        </Link>
      </p>
    </form>
  );
}
