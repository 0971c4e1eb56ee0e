"use client";
/** An attempt: one question at a time, answered; in a practice with what is to be learnt from it, then the next. */

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { Answers } from "@/components/answers/Answers.tsx";
import { Prose } from "@/components/markdown/Prose.tsx";
import { ProgressLine } from "@/components/ui/ProgressLine.tsx";
import { useCommands } from "@/components/ui/shortcuts/useCommands.ts";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden.tsx";
import type { AdoptAction } from "./Adopt.tsx";
import { LostQuestion } from "./LostQuestion.tsx";
import { askedOf, isLost, toldOf, verdictOf } from "./on-screen.ts";
import type { QuizPage } from "./protocol.ts";
import { QuizFeedbackView } from "./QuizFeedback.tsx";
import { QuizFoot } from "./QuizFoot.tsx";
import styles from "./QuizRun.module.css";
import { QuizTimer } from "./QuizTimer.tsx";
import { QuizWidget, useQuizWidget } from "./QuizWidget.tsx";
import { useQuizRun } from "./use-quiz-run.ts";
import { Verdict } from "./Verdict.tsx";

export function QuizRun({ first, adopt }: { first: QuizPage; adopt: AdoptAction }) {
  const run = useQuizRun(first);
  const { attempt, question, feedback, answered, draft } = run;
  const router = useRouter();
  const widget = useQuizWidget(feedback?.widgets ?? [], question.place);
  const heading = useRef<HTMLHeadingElement>(null);
  const asked = askedOf(question.ask);
  const total = attempt.marks.length;
  const number = `Question ${question.place + 1} of ${total}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: each question begins at its heading
  useEffect(() => {
    if (!answered) heading.current?.focus();
  }, [question.place]);

  function close() {
    if (widget.opened !== null) widget.close();
    else router.push("/quiz");
  }

  const advance = answered ? run.goOn : run.commit;
  useCommands([
    { id: "quiz.commit", label: answered ? "Go on" : "Answer", run: advance },
    { id: "quiz.unknown", when: !answered, run: run.giveUp },
    { id: "quiz.widget", when: widget.count > 0, run: widget.toggle },
    { id: "quiz.close", run: close },
  ]);

  return (
    <div className={styles.page} data-split={widget.opened === null ? undefined : ""}>
      <div className={styles.column}>
        <header className={styles.header}>
          <p>
            {attempt.label} <span aria-hidden="true">·</span>{" "}
            {attempt.mode.kind === "test" ? "test" : "practice"}
          </p>
          {attempt.endsAt !== null && attempt.finishedAt === null && (
            <QuizTimer startedAt={attempt.startedAt} endsAt={attempt.endsAt} onUp={run.timeUp} />
          )}
          <Link href="/quiz" className={styles.leave}>
            Leave
          </Link>
          <ProgressLine
            label="Progress of this quiz"
            done={question.place + (answered ? 1 : 0)}
            total={total}
          />
        </header>
        <h1 ref={heading} tabIndex={-1} className={styles.number}>
          {number}
        </h1>
        <article aria-label={number}>
          {question.context !== "" && <Prose html={question.context} className={styles.context} />}
          <Prose html={question.text} className={styles.text} />
          {feedback !== null && (
            <Verdict
              key={`verdict-${question.place}`}
              mark={feedback.mark}
              words={verdictOf(asked, feedback, run.page.given)}
            />
          )}
          {isLost(question.ask) ? (
            <LostQuestion />
          ) : (
            <Answers
              // another question has other fields
              key={`answers-${question.place}`}
              asked={asked}
              told={feedback && toldOf(asked, feedback)}
              draft={draft}
              onAnswer={run.setDraft}
              onCommit={run.commit}
              letterKeys
            />
          )}
          {feedback !== null && <QuizFeedbackView feedback={feedback} widget={widget} adopt={adopt} />}
        </article>
        <p role="alert" className={styles.message}>
          {run.message}
        </p>
      </div>
      <QuizWidget widget={widget} />
      <QuizFoot
        busy={run.busy}
        answered={answered}
        isLast={run.isLast}
        onCommit={run.commit}
        onGiveUp={run.giveUp}
        onGoOn={run.goOn}
      />
      <noscript>
        <p>
          A quiz needs JavaScript. <VisuallyHidden>Without it: </VisuallyHidden>
          <Link href="/notes">The notes</Link> can be read without it.
        </p>
      </noscript>
    </div>
  );
}
