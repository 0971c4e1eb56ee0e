import type { Metadata } from "next";
import { connection } from "next/server";
import { QuestionTable } from "@/components/quiz/QuestionTable.tsx";
import { readQuizHistory } from "../read-history.ts";

export const metadata: Metadata = { title: "How hard the questions are" };

export default async function QuestionsPage() {
  await connection(); // each attempt changes it
  const { questions } = await readQuizHistory(Date.now());
  return <QuestionTable questions={questions} />;
}
