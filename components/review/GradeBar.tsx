"use client";
/** The fixed foot: one bar to show the answer, then four grades, each with what it gives. */

import { CommandKeys } from "@/components/ui/shortcuts/CommandKeys.tsx";
import { GRADE_NAMES } from "@/lib/scheduling/grade-labels.ts";
import type { Grade } from "@/lib/scheduling/types.ts";
import styles from "./GradeBar.module.css";
import type { ShownCard } from "./session.ts";

const GRADES: readonly Grade[] = ["again", "hard", "good", "easy"];

interface Props {
  card: ShownCard;
  revealed: boolean;
  /** the grade that a prediction's error speaks for */
  suggested: Grade | undefined;
  showIntervals: boolean;
  onReveal: () => void;
  onGrade: (grade: Grade) => void;
}

export function GradeBar({ card, revealed, suggested, showIntervals, onReveal, onGrade }: Props) {
  return (
    <div className={styles.bar}>
      {revealed ? (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend and a form's behaviour
        <div
          className={styles.grades}
          role="group"
          aria-label={`How well did you know it?${suggested ? ` Your guess suggests ${GRADE_NAMES[suggested]}.` : ""}`}
        >
          {GRADES.map((grade) => (
            <button
              key={grade}
              type="button"
              className={styles.grade}
              data-grade={grade}
              data-suggested={grade === suggested ? "" : undefined}
              aria-label={
                showIntervals ? `${GRADE_NAMES[grade]}, ${card.grades[grade].spoken}` : GRADE_NAMES[grade]
              }
              onClick={() => onGrade(grade)}
            >
              <span className={styles.name}>
                <CommandKeys command={`review.${grade}`} /> {GRADE_NAMES[grade]}
              </span>
              <span className={styles.interval}>
                {[showIntervals && card.grades[grade].short, grade === suggested && "your guess"]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </button>
          ))}
        </div>
      ) : (
        <button type="button" className={styles.reveal} onClick={onReveal}>
          Show the answer <CommandKeys command="review.advance" />
        </button>
      )}
    </div>
  );
}
