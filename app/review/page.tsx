import type { Metadata } from "next";
import { connection } from "next/server";
import { preloadMathsFonts } from "@/app/preload-fonts.ts";
import { Review } from "@/components/review/Review.tsx";
import { readSession } from "./read-session.ts";

export const metadata: Metadata = { title: "Review" };

export default async function ReviewPage() {
  preloadMathsFonts();
  await connection(); // what is due depends on the clock, so it is read at each request
  return <Review session={await readSession(Date.now())} />;
}
