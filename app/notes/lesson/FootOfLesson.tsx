/** Gathers what follows a lesson's text. */

import { LessonFoot, type NearLesson } from "@/components/notes/lesson/LessonFoot.tsx";
import { getDatabase } from "@/lib/db/client.ts";
import { type LessonSummary, readLessons } from "@/lib/db/lessons.ts";
import { noteHref } from "@/lib/vault/link-index.ts";

export async function FootOfLesson({ path, questions }: { path: string; questions: number }) {
  const lessons = await readLessons(await getDatabase());
  const at = lessons.findIndex((lesson) => lesson.path === path);
  return (
    <LessonFoot
      path={path}
      questions={questions}
      before={near(lessons[at - 1])}
      after={at < 0 ? null : near(lessons[at + 1])}
    />
  );
}

function near(lesson: LessonSummary | undefined): NearLesson | null {
  return lesson === undefined ? null : { title: lesson.title, href: noteHref(lesson.path) };
}
