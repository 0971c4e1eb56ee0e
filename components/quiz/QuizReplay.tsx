"use client";
/** A question of an attempt that is over: exactly as it was shown and answered. */

import Link from "next/link";
import { useRouter } from "next/navigation";
import { Answers } from "@/components/answers/Answers.tsx";
import { Prose } from "@/components/markdown/Prose.tsx";
import { ButtonLink } from "@/components/ui/Button.tsx";
import { useCommands } from "@/components/ui/shortcuts/useCommands.ts";
import type { AdoptAction } from "./Adopt.tsx";
import { LostQuestion } from "./LostQuestion.tsx";
import { askedOf, draftOf, toldOf, verdictOf } from "./on-screen.ts";
import type { QuizPage } from "./protocol.ts";
import { QuizFeedbackView } from "./QuizFeedback.tsx";
import styles from "./QuizRun.module.css";
import { QuizWidget, useQuizWidget } from "./QuizWidget.tsx";
import { Verdict } from "./Verdict.tsx";

/** @param page with its feedback, since nothing is kept back any more */
export function QuizReplay({ page, adopt }: { page: QuizPage; adopt: AdoptAction }) {
  const { attempt, question, feedback, given } = page;
  const router = useRouter();
  const widget = useQuizWidget(feedback?.widgets ?? [], question.place);
  const asked = askedOf(question.ask);
  const total = attempt.marks.length;
  const end = `/quiz/${attempt.id}`;
  const hrefOf = (place: number) => `${end}?question=${place + 1}`;
  const hasNext = question.place + 1 < total;
  useCommands([
    {
      id: "quiz.commit",
      label: hasNext ? "Next question" : "Back to the score",
      run: () => router.push(hasNext ? hrefOf(question.place + 1) : end),
    },
    { id: "quiz.widget", when: widget.count > 0, run: widget.toggle },
    { id: "quiz.close", run: () => (widget.opened === null ? router.push(end) : widget.close()) },
  ]);
  return (
    <div className={styles.page} data-split={widget.opened === null ? undefined : ""}>
      <div className={styles.column}>
        <header className={styles.header}>
          <p>
            {attempt.label} <span aria-hidden="true">·</span> as it was asked and answered
          </p>
          <Link href={end} className={styles.leave}>
            The score
          </Link>
        </header>
        <h1 className={styles.number}>
          Question {question.place + 1} of {total}
        </h1>
        {question.context !== "" && <Prose html={question.context} className={styles.context} />}
        <Prose html={question.text} className={styles.text} />
        {feedback === null ? (
          <LostQuestion />
        ) : (
          <>
            <Verdict mark={feedback.mark} words={verdictOf(asked, feedback, given)} focuses={false} />
            <Answers
              asked={asked}
              told={toldOf(asked, feedback)}
              draft={draftOf(given)}
              onAnswer={nothing}
              onCommit={nothing}
            />
            <QuizFeedbackView feedback={feedback} widget={widget} adopt={adopt} />
          </>
        )}
        <nav aria-label="Questions of this attempt" className={styles.pager}>
          {question.place > 0 && <ButtonLink href={hrefOf(question.place - 1)}>Question before</ButtonLink>}
          {hasNext && (
            <ButtonLink href={hrefOf(question.place + 1)} command="quiz.commit">
              Next question
            </ButtonLink>
          )}
        </nav>
      </div>
      <QuizWidget widget={widget} />
    </div>
  );
}

/** What is over can't be answered. */
function nothing() {}
