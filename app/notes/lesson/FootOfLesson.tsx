/** Gathers what follows a lesson's text. */

import { lastBySource } from "@/app/quiz/read-choices.ts";
import { LessonFoot, type NearLesson } from "@/components/notes/lesson/LessonFoot.tsx";
import { getDatabase } from "@/lib/db/client.ts";
import { type LessonSummary, readLessons } from "@/lib/db/lessons.ts";
import { readAttempts } from "@/lib/db/quiz-attempts.ts";
import { noteHref } from "@/lib/vault/link-index.ts";

export async function FootOfLesson({ path, questions }: { path: string; questions: number }) {
  const database = await getDatabase();
  const [lessons, attempts] = await Promise.all([readLessons(database), readAttempts(database, Date.now())]);
  const at = lessons.findIndex((lesson) => lesson.path === path);
  return (
    <LessonFoot
      path={path}
      questions={questions}
      last={lastBySource(attempts).get(JSON.stringify({ kind: "lesson", path })) ?? null}
      before={near(lessons[at - 1])}
      after={at < 0 ? null : near(lessons[at + 1])}
    />
  );
}

function near(lesson: LessonSummary | undefined): NearLesson | null {
  return lesson === undefined ? null : { title: lesson.title, href: noteHref(lesson.path) };
}
