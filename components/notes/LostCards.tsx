/** Cards that are in no note any more, with what is kept of them. */

import Link from "next/link";
import { amount } from "@/lib/stats/amount.ts";
import styles from "./LostCards.module.css";

export interface ListedLostCard {
  href: string;
  question: string;
  note: { href: string; title: string };
  /** such as `3 reviews, left 22 Nov 2026` */
  facts: string;
}

export function LostCards({ cards, count }: { cards: readonly ListedLostCard[]; count: number }) {
  if (count === 0) return <p>None. A card that is deleted would be kept here with its history.</p>;
  return (
    <>
      <p className={styles.explain}>
        {count === 1 ? "Its" : "Their"} memory and history are kept. Put the text back, into any note, and the
        card is the one it was.
      </p>
      <ul className={styles.cards}>
        {cards.map(({ href, question, note, facts }) => (
          <li key={href}>
            <Link href={href} prefetch={false}>
              {question}
            </Link>
            <span>
              <Link href={note.href} prefetch={false}>
                {note.title}
              </Link>
              , {facts}
            </span>
          </li>
        ))}
      </ul>
      {cards.length < count && <p>And {amount(count - cards.length, "more card")} that left before these.</p>}
    </>
  );
}
