"use client";
/** The fixed foot: one bar to show the answer or to commit a guess, then four grades, each with what it gives. */

import { type KeyboardEvent, type RefObject, useEffect } from "react";
import { Foot } from "@/components/ui/Foot.tsx";
import { Kbd } from "@/components/ui/Kbd.tsx";
import { CommandKeys } from "@/components/ui/shortcuts/CommandKeys.tsx";
import { CARD_PREDICTION, SKIP } from "@/components/widgets/prediction/prediction-form.ts";
import { GRADE_NAMES } from "@/lib/scheduling/grade-labels.ts";
import type { Grade } from "@/lib/scheduling/types.ts";
import styles from "./GradeBar.module.css";
import type { ShownCard } from "./session.ts";

const GRADES: readonly Grade[] = ["again", "hard", "good", "easy"];

interface Props {
  card: ShownCard;
  /** a guess is asked for, and shows the answer */
  predicting: boolean;
  /** an answer is to be thought of before there are options */
  thinking: boolean;
  revealed: boolean;
  /** the grade that what was answered speaks for */
  suggested: Grade | undefined;
  /** gives the suggested grade the focus, to be confirmed */
  focusSuggested: boolean;
  /** the grade that Space gives */
  confirm: RefObject<HTMLButtonElement | null>;
  showIntervals: boolean;
  onReveal: () => void;
  onGrade: (grade: Grade) => void;
}

export function GradeBar({
  card,
  predicting,
  thinking,
  revealed,
  suggested,
  focusSuggested,
  confirm,
  showIntervals,
  onReveal,
  onGrade,
}: Props) {
  const isSuggested = suggested !== undefined;
  useEffect(() => {
    if (revealed && focusSuggested && isSuggested) confirm.current?.focus({ preventScroll: true });
  }, [revealed, focusSuggested, isSuggested, confirm]);
  const filled = suggested ?? "good";
  return (
    <Foot>
      {revealed ? (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend and a form's behaviour
        <div
          className={styles.grades}
          role="group"
          aria-label={`How well did you know it?${suggested ? ` Your answer suggests ${GRADE_NAMES[suggested]}.` : ""}`}
          onKeyDown={ignoreHeldKeys}
        >
          {GRADES.map((grade) => (
            <button
              key={grade}
              ref={grade === filled ? confirm : undefined}
              type="button"
              className={styles.grade}
              data-grade={grade}
              data-filled={grade === filled ? "" : undefined}
              aria-label={[
                GRADE_NAMES[grade],
                showIntervals && card.grades[grade].spoken,
                grade === suggested && "suggested",
              ]
                .filter(Boolean)
                .join(", ")}
              onClick={() => onGrade(grade)}
            >
              <span className={styles.name}>
                <CommandKeys command={`review.${grade}`} /> {GRADE_NAMES[grade]}
              </span>
              <span className={styles.interval}>
                {[showIntervals && card.grades[grade].short, grade === suggested && "suggested"]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </button>
          ))}
        </div>
      ) : predicting ? (
        <div className={styles.guess}>
          <button type="submit" form={CARD_PREDICTION} className={styles.reveal}>
            Commit your guess <Kbd chords={[["Enter"]]} />
          </button>
          <button type="submit" form={CARD_PREDICTION} name={SKIP} className={styles.reveal}>
            Skip
          </button>
        </div>
      ) : (
        <button type="button" className={styles.reveal} onClick={onReveal}>
          {thinking ? "Show the options" : "Show the answer"} <CommandKeys command="review.advance" />
        </button>
      )}
    </Foot>
  );
}

/** The key that committed the guess may still be down when the focus comes here. */
function ignoreHeldKeys(event: KeyboardEvent) {
  if (event.repeat) event.preventDefault();
}
