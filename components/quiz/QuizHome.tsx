/** The quiz's own page: what was begun, what can be asked, and how the lessons went the last time. */

import Link from "next/link";
import { ButtonLink } from "@/components/ui/Button.tsx";
import { EmptyState } from "@/components/ui/EmptyState.tsx";
import { PageHeader } from "@/components/ui/PageHeader.tsx";
import { amount } from "@/lib/stats/amount.ts";
import { ContinueKey } from "./ContinueKey.tsx";
import { Moment } from "./Moment.tsx";
import type { QuizAttempt, QuizChoices, QuizOffer } from "./protocol.ts";
import styles from "./QuizHome.module.css";
import { sourceQuery } from "./quiz-source.ts";
import { StartQuiz } from "./StartQuiz.tsx";

interface Props {
  choices: QuizChoices;
  /** as in the address: what is chosen at first */
  query: string;
  /** the learner's time zone */
  zone: string;
}

export function QuizHome({ choices, query, zone }: Props) {
  const { unfinished, lessons, everything } = choices;
  const [latest] = unfinished;
  return (
    <div className={styles.page}>
      <PageHeader
        title="Quiz"
        lead={
          <>
            Questions with the reason of each answer. They leave your review as it is.{" "}
            <Link href="/help/quizzes">Why multiple choice here</Link>
          </>
        }
        actions={
          <>
            <ButtonLink href="/quiz/history">History</ButtonLink>
            <ButtonLink href="/misconceptions">Misconceptions</ButtonLink>
          </>
        }
      />
      {latest !== undefined && (
        <section className={styles.unfinished} aria-labelledby="unfinished">
          <h2 id="unfinished">Not finished</h2>
          <ul>
            {unfinished.map((attempt, index) => (
              <Unfinished key={attempt.id} attempt={attempt} isLatest={index === 0} zone={zone} />
            ))}
          </ul>
          <ContinueKey attempt={latest.id} />
        </section>
      )}
      {everything.questions === 0 ? (
        <EmptyState
          title="No questions yet"
          actions={<ButtonLink href="/help/markdown">How cards are written</ButtonLink>}
        >
          <p>
            A question with a list of options under it, the right one marked with an x, can be asked here.
          </p>
        </EmptyState>
      ) : (
        // another address is another choice
        <StartQuiz key={query} choices={choices} query={query} />
      )}
      {lessons.length > 0 && <Lessons lessons={lessons} />}
    </div>
  );
}

function Unfinished({ attempt, isLatest, zone }: { attempt: QuizAttempt; isLatest: boolean; zone: string }) {
  const open = attempt.marks.filter((mark) => mark === "open").length;
  return (
    <li>
      <ButtonLink
        href={`/quiz/${attempt.id}`}
        command={isLatest ? "quiz.continue" : undefined}
        aria-label={`Go on with ${attempt.label}`}
      >
        Go on
      </ButtonLink>
      <span>
        {attempt.label}, {attempt.mode.kind}: {open} of {amount(attempt.marks.length, "question")} open
        <span className={styles.when}>
          begun <Moment at={attempt.startedAt} zone={zone} />
        </span>
      </span>
    </li>
  );
}

function Lessons({ lessons }: { lessons: readonly QuizOffer[] }) {
  return (
    <section aria-labelledby="by-lesson">
      <h2 id="by-lesson">By lesson</h2>
      <ul className={styles.lessons}>
        {lessons.map(({ source, label, questions, last }) => (
          <li key={sourceQuery(source)}>
            <Link href={`/quiz?${sourceQuery(source)}`}>{label}</Link>
            <span>{amount(questions, "question")}</span>
            <span>
              {last === null ? (
                "not tried"
              ) : (
                <Link href={`/quiz/${last.attempt}`}>
                  {last.right} of {last.total} right
                </Link>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
