/** Today: one sentence, one button, and what the next days bring. */

import Link from "next/link";
import { ButtonLink } from "@/components/ui/Button.tsx";
import type { QueueCounts } from "@/lib/scheduling/queue.ts";
import { amount } from "@/lib/stats/amount.ts";
import { TOUR_CARDS } from "../review/tour.ts";
import { StartButton } from "./StartButton.tsx";
import styles from "./Today.module.css";

export interface TodayProps {
  date: string;
  counts: QueueCounts;
  minutes: number;
  /** "tomorrow", "on 3 December"; null when nothing is scheduled */
  nextDue: string | null;
  cardsInVault: number;
  /** what hides cards; warnings and advice wait on their own page */
  errors: number;
  firstVisit: boolean;
  /** a tour of the first cards, where the vault has one for who was never here */
  tour: { minutes: number } | null;
  children: React.ReactNode;
}

export function Today(props: TodayProps) {
  const { date, counts, minutes, nextDue, cardsInVault, errors, firstVisit, tour, children } = props;
  const total = counts.learning + counts.review + counts.new;
  return (
    <div className={styles.today}>
      <p className={styles.date}>{date}</p>
      {total > 0 && tour !== null ? (
        <>
          <h1 className={styles.sentence}>
            A first look: {TOUR_CARDS} cards, about {amount(tour.minutes, "minute")}.
          </h1>
          <p className={styles.more}>
            <StartButton href="/review?tour">Start the tour</StartButton>
            <ButtonLink href="/review">Start the day</ButtonLink>
          </p>
          <p className={styles.hint}>
            They ask what attention knows of the order of words, and lead to a figure in which you can try it.{" "}
            {afterTour(total - TOUR_CARDS, minutes - tour.minutes)}
          </p>
        </>
      ) : total > 0 ? (
        <>
          <h1 className={styles.sentence}>{sentence(total, counts.new, minutes)}</h1>
          <StartButton />
        </>
      ) : (
        <>
          <h1 className={styles.sentence}>
            {cardsInVault === 0 ? "There are no cards yet." : "Nothing is due."}
          </h1>
          <p className={styles.calm}>{emptyReason(cardsInVault, nextDue)}</p>
          <p className={styles.more}>
            <ButtonLink href="/lab" variant="filled">
              Explore a widget
            </ButtonLink>
            <ButtonLink href="/quiz">Quiz me</ButtonLink>
            <ButtonLink href="/notes">Read the notes</ButtonLink>
          </p>
        </>
      )}
      {firstVisit && total > 0 && (
        <p className={styles.hint}>
          A card asks; you think of the answer, press <kbd>Space</kbd> to see it, and say with <kbd>1</kbd> to{" "}
          <kbd>4</kbd> how well you knew it. That decides when it comes back. <kbd>?</kbd> lists every key.
        </p>
      )}
      {errors > 0 && (
        <p className={styles.hint}>
          <Link href="/problems?severity=error">{amount(errors, "error")} in your notes</Link>{" "}
          {errors === 1 ? "hides" : "hide"} cards or parts of a note.
        </p>
      )}
      {children}
    </div>
  );
}

function afterTour(total: number, minutes: number): string {
  if (total === 0) return "After that the day is done.";
  return `After that comes the usual day: ${sentence(total, total, Math.max(1, minutes))}`;
}

function sentence(total: number, fresh: number, minutes: number): string {
  const cards = `${total} ${total === 1 ? "card" : "cards"}`;
  const time = `about ${minutes} ${minutes === 1 ? "minute" : "minutes"}`;
  if (fresh === total) return `${cards}, all new, ${time}.`;
  return fresh === 0 ? `${cards}, ${time}.` : `${cards}, ${time}; ${fresh} new.`;
}

function emptyReason(cardsInVault: number, nextDue: string | null): string {
  if (cardsInVault === 0)
    return "Write a question and an answer with :: between them in a note tagged #flashcards.";
  return nextDue === null ? "No card is scheduled." : `The next card is due ${nextDue}.`;
}
