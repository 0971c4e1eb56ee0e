import type { Metadata } from "next";
import { connection } from "next/server";
import { preloadMathsFonts } from "@/app/preload-fonts.ts";
import { Review } from "@/components/review/Review.tsx";
import { readSession } from "./read-session.ts";
import { tourCall } from "./read-tour.ts";

export const metadata: Metadata = { title: "Review" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** With `?tour`: the first cards alone, and the widget that they lead to. */
export default async function ReviewPage({ searchParams }: Props) {
  preloadMathsFonts();
  await connection(); // what is due depends on the clock, so it is read at each request
  const { tour } = await searchParams;
  return (
    <Review session={await readSession(Date.now())} tour={tour === undefined ? undefined : tourCall()} />
  );
}
