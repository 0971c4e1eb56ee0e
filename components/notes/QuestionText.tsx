/** What became of a card's text, above the choice of what to make of it. */

import styles from "./CardQuestion.module.css";
import type { ShownQuestion } from "./shown-question.ts";
import { TextDiff } from "./TextDiff.tsx";

/** @param withAnswer false while the card's answer is still to be recalled */
export function QuestionText({ asked, withAnswer }: { asked: ShownQuestion; withAnswer: boolean }) {
  const answerChanged = asked.answer.some(({ kind }) => kind !== "same");
  return (
    <>
      <dl className={styles.text}>
        <div>
          <dt>Question</dt>
          <dd>
            <TextDiff parts={asked.question} />
          </dd>
        </div>
        {withAnswer && (
          <div>
            <dt>Answer</dt>
            <dd>
              <TextDiff parts={asked.answer} />
            </dd>
          </div>
        )}
      </dl>
      {!withAnswer && answerChanged && (
        <p className={styles.later}>Its answer changed too. You see how once it is shown.</p>
      )}
    </>
  );
}

export function questionTitle({ kind, oldLabel }: ShownQuestion): string {
  return kind === "changed"
    ? "This card changed since you last saw it"
    : `Is this the card you knew as “${oldLabel}”?`;
}
