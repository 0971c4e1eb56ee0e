/** What follows a lesson's text: a quiz on it, and the lessons before and after. */

import Link from "next/link";
import { ButtonLink } from "@/components/ui/Button.tsx";
import { amount } from "@/lib/stats/amount.ts";
import { sourceQuery } from "../../quiz/quiz-source.ts";
import styles from "./LessonFoot.module.css";

export interface NearLesson {
  title: string;
  href: string;
}

interface Props {
  path: string;
  /** how many a quiz can ask */
  questions: number;
  /** how the last quiz on it went */
  last: { right: number; total: number } | null;
  before: NearLesson | null;
  after: NearLesson | null;
}

export function LessonFoot({ path, questions, last, before, after }: Props) {
  return (
    <footer className={styles.foot}>
      {questions > 0 && (
        <section className={styles.quiz} aria-labelledby="lesson-quiz">
          <h2 id="lesson-quiz">Quiz on this lesson</h2>
          <p>
            {amount(questions, "question")}, their options in a new order each time. After each answer you see
            why it is right or wrong.
            {last !== null && ` Last time ${last.right} of ${last.total} were right.`}
          </p>
          <ButtonLink href={`/quiz?${sourceQuery({ kind: "lesson", path })}`} variant="filled">
            Start the quiz
          </ButtonLink>
        </section>
      )}
      {(before ?? after) !== null && (
        <nav className={styles.near} aria-label="Lessons">
          {before !== null && <Near rel="prev" label="Lesson before" lesson={before} />}
          {after !== null && <Near rel="next" label="Next lesson" lesson={after} />}
        </nav>
      )}
    </footer>
  );
}

function Near({ rel, label, lesson }: { rel: "prev" | "next"; label: string; lesson: NearLesson }) {
  return (
    <p data-rel={rel}>
      <span>{label}</span>{" "}
      <Link href={lesson.href} rel={rel}>
        {lesson.title}
      </Link>
    </p>
  );
}
