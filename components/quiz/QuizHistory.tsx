/** Every attempt: those that are finished with their score, the others to go on with. */

import Link from "next/link";
import { ButtonLink } from "@/components/ui/Button.tsx";
import { EmptyState } from "@/components/ui/EmptyState.tsx";
import { PageHeader } from "@/components/ui/PageHeader.tsx";
import { amount } from "@/lib/stats/amount.ts";
import { Moment } from "./Moment.tsx";
import type { QuizHistory } from "./protocol.ts";
import styles from "./QuizTables.module.css";
import { correctedInWords, scoreInWords } from "./score-words.ts";

export function QuizHistoryPage({ attempts, zone }: { attempts: QuizHistory["attempts"]; zone: string }) {
  if (attempts.length === 0) {
    return (
      <EmptyState title="No quiz yet" as="h1" actions={<ButtonLink href="/quiz">Start one</ButtonLink>}>
        <p>Each attempt is kept here, and can be read again as it was asked and answered.</p>
      </EmptyState>
    );
  }
  return (
    <div className={styles.page}>
      <PageHeader
        title="Quiz history"
        lead={`${amount(attempts.length, "attempt")}. Each can be read again as it was asked and answered.`}
        actions={<ButtonLink href="/quiz/questions">How hard the questions are</ButtonLink>}
      />
      <div className={styles.scroller}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Quiz</th>
              <th scope="col">Begun</th>
              <th scope="col">Score</th>
              <th scope="col">Corrected for guessing</th>
            </tr>
          </thead>
          <tbody>
            {attempts.map(({ attempt, score }) => (
              <tr key={attempt.id}>
                <th scope="row">
                  <Link href={`/quiz/${attempt.id}`}>{attempt.label}</Link>, {attempt.mode.kind}
                </th>
                <td>
                  <Moment at={attempt.startedAt} zone={zone} />
                </td>
                {score === null ? (
                  <td colSpan={2}>not finished</td>
                ) : (
                  <>
                    <td>{scoreInWords(score)}</td>
                    <td data-label="Corrected for guessing">
                      {correctedInWords(score)} of {score.total}
                    </td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
