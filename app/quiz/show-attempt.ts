/** An attempt as pages show it: where it stands, and no more of its answers than may be known. */

import type { QuizAttempt, QuizMark, QuizScore } from "@/components/quiz/protocol.ts";
import type { StoredAttempt, StoredQuestion } from "@/lib/db/quiz-attempts.ts";
import { correctedScore } from "@/lib/stats/guessing.ts";

export function showAttempt(attempt: StoredAttempt, label: string): QuizAttempt {
  const { id, source, mode, length, startedAt, endsAt, finishedAt, questions } = attempt;
  const open = questions.find(({ answer }) => answer === null);
  return {
    id,
    source,
    label,
    mode,
    length,
    startedAt,
    endsAt,
    finishedAt,
    marks: questions.map((question) => markOf(question, attempt)),
    place: finishedAt === null && open !== undefined ? open.place : null,
  };
}

function markOf({ answer }: StoredQuestion, attempt: Pick<StoredAttempt, "mode" | "finishedAt">): QuizMark {
  if (answer === null) return attempt.finishedAt === null ? "open" : "unanswered";
  if (!isTold(attempt)) return "answered";
  return outcomeOf(answer);
}

/** Whether the outcome of an answer may be known. */
export function isTold({ mode, finishedAt }: Pick<StoredAttempt, "mode" | "finishedAt">): boolean {
  return finishedAt !== null || mode.kind === "practice";
}

export function outcomeOf(answer: StoredQuestion["answer"]): "right" | "wrong" | "unanswered" {
  if (answer?.right === true) return "right";
  return answer?.isKnown === true ? "wrong" : "unanswered";
}

export function scoreOf({ questions }: Pick<StoredAttempt, "questions">): QuizScore {
  const outcomes = questions.map(({ answer }) => outcomeOf(answer));
  const count = (wanted: string) => outcomes.filter((outcome) => outcome === wanted).length;
  return {
    total: questions.length,
    right: count("right"),
    wrong: count("wrong"),
    unanswered: count("unanswered"),
    corrected: correctedScore(
      questions.map(({ chance }, index) => ({
        chance,
        right: outcomes[index] === "unanswered" ? null : outcomes[index] === "right",
      })),
    ),
  };
}
