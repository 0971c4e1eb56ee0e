/** How the guesses made in widgets went: kept with reviews, counted here. */

import type { Metadata } from "next";
import Link from "next/link";
import { connection } from "next/server";
import { GuessErrors } from "@/components/charts/GuessErrors.tsx";
import { GuessOutcomes } from "@/components/charts/GuessOutcomes.tsx";
import { EmptyState } from "@/components/ui/EmptyState.tsx";
import { PageHeader } from "@/components/ui/PageHeader.tsx";
import { getDatabase } from "@/lib/db/client.ts";
import { readPredictions } from "@/lib/db/predictions.ts";
import { calibrate, type JudgedGuess, tallyInWords } from "@/lib/stats/calibration.ts";
import { readPastGuess } from "@/lib/widgets/past-guess.ts";
import styles from "../lab.module.css";

export const metadata: Metadata = { title: "How your guesses went" };

export default async function GuessesPage() {
  await connection(); // each review may bring a guess
  const guesses = await judgedGuesses();
  if (guesses.length === 0) {
    return (
      <EmptyState title="No guess yet" as="h1">
        <p>
          A card with a demo asks before it shows its figure. What you say there is kept with the review, and
          counted here. <Link href="/lab">Look at the widgets</Link>
        </p>
      </EmptyState>
    );
  }
  const calibration = calibrate(guesses);
  return (
    <div className={styles.page}>
      <PageHeader title="How your guesses went" lead={tallyInWords(calibration.tally)} />
      <GuessOutcomes calibration={calibration} />
      <GuessErrors topics={calibration.topics} />
    </div>
  );
}

/** A widget that has changed since can't judge its old guesses; those are left to the cards' histories. */
async function judgedGuesses(): Promise<JudgedGuess[]> {
  const stored = await readPredictions(await getDatabase());
  return stored.flatMap(({ card, at, prediction }): JudgedGuess[] => {
    const past = readPastGuess(prediction);
    if (past === null) return [];
    const { widget, spec, verdict, relativeError } = past;
    return [{ card, at, topic: `${widget.title}: ${spec.title}`, outcome: verdict.outcome, relativeError }];
  });
}
