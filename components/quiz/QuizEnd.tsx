/** The end of an attempt: what was right, by topic and by misconception, and what to do about the rest. */

import Link from "next/link";
import { ButtonLink } from "@/components/ui/Button.tsx";
import { formatMinutes } from "@/lib/scheduling/grade-labels.ts";
import { amount } from "@/lib/stats/amount.ts";
import { EndHeading } from "./EndHeading.tsx";
import type { QuizNext, QuizResult } from "./protocol.ts";
import styles from "./QuizEnd.module.css";
import { Retry } from "./Retry.tsx";
import { correctedInWords, MARK_SIGNS, MARK_WORDS, scoreInWords } from "./score-words.ts";

export function QuizEnd({ result }: { result: QuizResult }) {
  const { attempt, score, topics, misconceptions, next, questions, retry, durationMs } = result;
  const missed = score.wrong + score.unanswered;
  return (
    <div className={styles.page}>
      <header>
        <p className={styles.source}>
          {attempt.label}, {attempt.mode.kind}
        </p>
        <EndHeading>{scoreInWords(score)}</EndHeading>
        <p>
          {score.wrong} wrong, {score.unanswered} not answered, in{" "}
          {formatMinutes(durationMs / 60_000, "spoken")}. Corrected for guessing: {correctedInWords(score)} of{" "}
          {score.total}. A wrong answer takes off what blind guessing would have won.
        </p>
        <p className={styles.acts}>
          {retry !== null && (
            <Retry source={retry} variant="filled" command="quiz.retry">
              Ask the {missed} again
            </Retry>
          )}
          <ButtonLink href="/quiz">Another quiz</ButtonLink>
          <ButtonLink href="/quiz/history">History</ButtonLink>
        </p>
      </header>
      {misconceptions.length > 0 && (
        <section aria-labelledby="beliefs">
          <h2 id="beliefs">By misconception</h2>
          <ul className={styles.rows}>
            {misconceptions.map(({ misconception, shown: times, offered, retry: again }) => (
              <li key={misconception.id}>
                <Link href={misconception.href}>{misconception.name}</Link>
                <span>{fellInWords(times, offered)}</span>
                <Retry source={again} variant="quiet" name={`Quiz me on: ${misconception.name}`}>
                  Quiz me on it
                </Retry>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Next next={next} />
      {topics.length > 0 && (
        <section aria-labelledby="topics">
          <h2 id="topics">By topic</h2>
          <ul className={styles.rows}>
            {topics.map(({ tag, right, total, retry: again }) => (
              <li key={tag}>
                <span className={styles.name}>{tag}</span>
                <span>
                  {right} of {total}
                </span>
                <Retry source={again} variant="quiet" name={`Quiz me on ${tag}`}>
                  Quiz me on it
                </Retry>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="questions">
        <h2 id="questions">The questions, as they were asked</h2>
        <ol className={styles.questions}>
          {questions.map(({ place, mark, card }) => (
            <li key={place}>
              <span className={styles.mark} data-mark={mark}>
                <span aria-hidden="true">{MARK_SIGNS[mark]}</span> {MARK_WORDS[mark]}
              </span>
              <Link href={`/quiz/${attempt.id}?question=${place + 1}`}>{card.label}</Link>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

function fellInWords(shown: number, offered: number): string {
  return shown === 0 ? `not chosen, offered ${offered} ×` : `chosen ${shown} of ${offered} ×`;
}

function Next({ next: { cards, widgets, lessons } }: { next: QuizNext }) {
  const all = [
    ...lessons.map(({ href, title, because }) => ({ href, label: title, kind: "Read", because })),
    ...widgets.map(({ href, title, because }) => ({ href, label: title, kind: "Try", because })),
    ...cards.map(({ href, label, because }) => ({ href, label, kind: "Card", because })),
  ];
  if (all.length === 0) return null;
  return (
    <section aria-labelledby="next">
      <h2 id="next">{amount(all.length, "thing")} to study next</h2>
      <ul className={styles.next}>
        {all.map(({ href, label, kind, because }) => (
          <li key={`${kind} ${href}`}>
            <span className={styles.kind}>{kind}</span>
            <span>
              <Link href={href}>{label}</Link>
              <span className={styles.because}>{because}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
