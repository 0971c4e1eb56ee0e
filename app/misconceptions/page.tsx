import type { Metadata } from "next";
import { connection } from "next/server";
import { preloadMathsFonts } from "@/app/preload-fonts.ts";
import { readMisconceptionStates } from "@/app/quiz/read-misconceptions.ts";
import { Misconceptions } from "@/components/quiz/Misconceptions.tsx";

export const metadata: Metadata = { title: "Misconceptions" };

export default async function MisconceptionsPage() {
  preloadMathsFonts();
  await connection(); // each answer may change how one stands to them
  return <Misconceptions states={await readMisconceptionStates(Date.now())} />;
}
