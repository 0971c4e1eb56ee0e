/** An attempt: its open question, or its end; `?question=3` is one of its questions, as far as it may be shown. */

import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { connection } from "next/server";
import { preloadMathsFonts } from "@/app/preload-fonts.ts";
import { QuizEnd } from "@/components/quiz/QuizEnd.tsx";
import { QuizReplay } from "@/components/quiz/QuizReplay.tsx";
import { QuizRun } from "@/components/quiz/QuizRun.tsx";
import { adoptQuestion } from "../adopt.ts";
import { readQuizAttempt, readQuizPage } from "../read-page.ts";
import { readQuizResult } from "../read-result.ts";

export const metadata: Metadata = { title: "Quiz" };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function AttemptPage({ params, searchParams }: Props) {
  preloadMathsFonts();
  await connection(); // a test may have ended by now
  const { id } = await params;
  const now = Date.now();
  const attempt = await readQuizAttempt(id, now);
  if (attempt === null) notFound();
  const wanted = placeIn((await searchParams).question);
  const place = wanted ?? (attempt.finishedAt === null ? attempt.place : null);
  if (place !== null) {
    const page = await readQuizPage(id, place, now);
    // in a test that goes on, what is answered stays as it is and unseen
    if (page === null || (page.given !== undefined && page.feedback === null)) redirect(`/quiz/${id}`);
    const isOver = page.attempt.finishedAt !== null;
    // the page keeps its own state while questions follow each other in it
    if (!isOver) return <QuizRun key={id} first={page} adopt={adoptQuestion} />;
    return <QuizReplay key={place} page={page} adopt={adoptQuestion} />;
  }
  const result = await readQuizResult(id, now);
  if (result === null) notFound();
  return <QuizEnd result={result} />;
}

/** Counted from 1 in the address. */
function placeIn(value: string | string[] | undefined): number | null {
  return typeof value === "string" && /^[1-9]\d{0,3}$/.test(value) ? Number(value) - 1 : null;
}
