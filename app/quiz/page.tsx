import type { Metadata } from "next";
import { connection } from "next/server";
import { QuizHome } from "@/components/quiz/QuizHome.tsx";
import { readSettings, zoneOf } from "@/lib/db/settings.ts";
import { readQuizChoices } from "./read-choices.ts";

export const metadata: Metadata = { title: "Quiz" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** `?lesson=`, `?deck=`, `?topic=`, `?misconception=` and `?wrong=1` choose what the quiz is about. */
export default async function QuizHomePage({ searchParams }: Props) {
  await connection(); // what can be asked depends on the vault, and what goes on on the clock
  const [choices, settings, search] = await Promise.all([
    readQuizChoices(Date.now()),
    readSettings(),
    searchParams,
  ]);
  const [named] = Object.entries(search).filter(([, value]) => typeof value === "string");
  const query = named === undefined ? "" : String(new URLSearchParams([named as [string, string]]));
  return <QuizHome choices={choices} query={query} zone={zoneOf(settings)} />;
}
