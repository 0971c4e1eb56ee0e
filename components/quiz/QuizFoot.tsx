"use client";
/** The fixed foot of a question: answer it or say that one doesn't know, then go on. */

import { Button } from "@/components/ui/Button.tsx";
import { Foot } from "@/components/ui/Foot.tsx";
import styles from "./QuizFoot.module.css";

interface Props {
  busy: boolean;
  answered: boolean;
  /** no question comes after this one */
  isLast: boolean;
  onCommit: () => void;
  onGiveUp: () => void;
  onGoOn: () => void;
}

export function QuizFoot({ busy, answered, isLast, onCommit, onGiveUp, onGoOn }: Props) {
  return (
    <Foot>
      <div className={styles.acts}>
        {answered ? (
          <Button variant="filled" command="quiz.commit" aria-disabled={busy} onClick={onGoOn}>
            {isLast ? "See how it went" : "Next question"}
          </Button>
        ) : (
          <>
            <Button variant="filled" command="quiz.commit" aria-disabled={busy} onClick={onCommit}>
              Answer
            </Button>
            <Button command="quiz.unknown" aria-disabled={busy} onClick={onGiveUp}>
              I don’t know
            </Button>
          </>
        )}
      </div>
    </Foot>
  );
}
