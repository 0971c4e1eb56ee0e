/** How the questions do over all attempts: how hard they are, and whether they tell who knows. */

import Link from "next/link";
import { percent } from "@/components/charts/percent.ts";
import { ButtonLink } from "@/components/ui/Button.tsx";
import { EmptyState } from "@/components/ui/EmptyState.tsx";
import { PageHeader } from "@/components/ui/PageHeader.tsx";
import type { QuestionFacts } from "./protocol.ts";
import styles from "./QuizTables.module.css";
import { questionInWords } from "./question-words.ts";

export function QuestionTable({ questions }: { questions: readonly QuestionFacts[] }) {
  if (questions.length === 0) {
    return (
      <EmptyState
        title="Nothing to count yet"
        as="h1"
        actions={<ButtonLink href="/quiz">Start a quiz</ButtonLink>}
      >
        <p>Once an attempt is finished, its questions are counted here.</p>
      </EmptyState>
    );
  }
  return (
    <div className={styles.page}>
      <PageHeader
        title="How hard the questions are"
        lead="Over all finished attempts, the hardest first."
        actions={<ButtonLink href="/quiz/history">History</ButtonLink>}
      />
      <dl className={styles.terms}>
        <div>
          <dt>Right</dt>
          <dd>The share of answers to the question that were right. The lower, the harder it is.</dd>
        </div>
        <div>
          <dt>Tells apart</dt>
          <dd>
            From −1 to 1: whether those who answer it rightly also do well in the rest of the attempt. Near 0
            it says nothing about them; below 0 something is wrong with it.
          </dd>
        </div>
        <div>
          <dt>Corrected for guessing</dt>
          <dd>
            The same with a wrong answer among k options taking off 1/(k − 1), so that blind guessing comes to
            0 in the long run. The <Link href="/quiz/history">history</Link> has it for each attempt.
          </dd>
        </div>
      </dl>
      <div className={styles.scroller}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Question</th>
              <th scope="col">Asked</th>
              <th scope="col">Right</th>
              <th scope="col">Corrected for guessing</th>
              <th scope="col">Tells apart</th>
              <th scope="col">In words</th>
            </tr>
          </thead>
          <tbody>
            {questions.map((facts) => (
              <tr key={facts.card.id}>
                <th scope="row">
                  {facts.card.missing ? (
                    facts.card.label
                  ) : (
                    <Link href={facts.card.href}>{facts.card.label}</Link>
                  )}
                </th>
                <td data-label="Asked">{facts.asked}</td>
                <td data-label="Right">{percent(facts.difficulty)}</td>
                <td data-label="Corrected for guessing">{percent(facts.corrected).replace("-", "−")}</td>
                <td data-label="Tells apart">
                  {facts.discrimination === null
                    ? "too early"
                    : facts.discrimination.toFixed(2).replace("-", "−")}
                </td>
                <td className={styles.note}>{questionInWords(facts)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
