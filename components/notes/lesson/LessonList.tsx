/** The lessons in the order in which they are read. */

import Link from "next/link";
import { Prose } from "../../markdown/Prose.tsx";
import styles from "./LessonList.module.css";

export interface ListedLesson {
  href: string;
  title: string;
  /** HTML; "" when there is none */
  summary: string;
}

export function LessonList({ lessons }: { lessons: readonly ListedLesson[] }) {
  if (lessons.length === 0) return null;
  return (
    <section className={styles.lessons} aria-labelledby="lessons">
      <h2 id="lessons">Lessons</h2>
      <ol>
        {lessons.map(({ href, title, summary }) => (
          <li key={href}>
            <Link href={href} prefetch={false}>
              {title}
            </Link>
            {summary !== "" && <Prose html={summary} className={styles.summary} />}
          </li>
        ))}
      </ol>
    </section>
  );
}
