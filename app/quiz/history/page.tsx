import type { Metadata } from "next";
import { connection } from "next/server";
import { QuizHistoryPage } from "@/components/quiz/QuizHistory.tsx";
import { readSettings, zoneOf } from "@/lib/db/settings.ts";
import { readQuizHistory } from "../read-history.ts";

export const metadata: Metadata = { title: "Quiz history" };

export default async function HistoryPage() {
  await connection(); // each answer changes it
  const [{ attempts }, settings] = await Promise.all([readQuizHistory(Date.now()), readSettings()]);
  return <QuizHistoryPage attempts={attempts} zone={zoneOf(settings)} />;
}
