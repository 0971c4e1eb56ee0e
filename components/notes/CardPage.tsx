/** A card by itself: what it says, what is remembered of it, and what happened to it. */

import Link from "next/link";
import type { ReactNode } from "react";
import { Prose } from "../markdown/Prose.tsx";
import { VisuallyHidden } from "../ui/VisuallyHidden.tsx";
import styles from "./CardPage.module.css";

export interface CardText {
  /** the question as one line */
  label: string;
  /** HTML; "" where there is none */
  context: string;
  question: string;
  answer: string;
  notes: string;
}

export interface CardPlace {
  decks: readonly string[];
  tags: readonly string[];
  note: { href: string; title: string; line: number };
}

export interface Sibling {
  href: string;
  question: string;
  state: string;
}

interface Props {
  text: CardText;
  place: CardPlace;
  siblings: readonly Sibling[];
  /** the card is in the vault no more */
  missing: boolean;
  /** how the act that led here ended */
  message: string | null;
  /** opens its note in the editor; nothing for a card that is in no note */
  edit: ReactNode;
  /** what the learner is asked about it after an edit */
  asked: ReactNode;
  actions: ReactNode;
  facts: ReactNode;
  /** null for a card without a memory */
  curve: ReactNode;
  history: ReactNode;
  backlinks: ReactNode;
}

export function CardPage({
  text,
  place,
  siblings,
  missing,
  message,
  edit,
  asked,
  actions,
  facts,
  curve,
  history,
  backlinks,
}: Props) {
  return (
    <article className={styles.page}>
      <h1>
        <VisuallyHidden>Card: {text.label}</VisuallyHidden>
      </h1>
      <div className={styles.top}>
        <Place {...place} />
        {edit}
      </div>
      {message !== null && (
        <p role="status" className={styles.message}>
          {message}
        </p>
      )}
      {missing && (
        <p className={styles.message}>
          This card has left the vault: its note is gone, or the note no longer holds it. It is not asked any
          more; its memory and history are kept, and come back with the card.
        </p>
      )}
      {asked}
      <Text {...text} />
      <section aria-label="Actions">{actions}</section>
      <section aria-labelledby="memory">
        <h2 id="memory">Memory now</h2>
        {facts}
      </section>
      {curve}
      <section aria-labelledby="history">
        <h2 id="history">History</h2>
        {history}
      </section>
      {siblings.length > 0 && <Siblings siblings={siblings} />}
      {backlinks}
    </article>
  );
}

function Place({ decks, tags, note }: CardPlace) {
  return (
    <p className={styles.place}>
      <Link href={note.href}>
        {note.title}, line {note.line}
      </Link>
      <span>{decks.join(", ")}</span>
      {tags.length > 0 && <span>{tags.map((tag) => `#${tag}`).join(" ")}</span>}
    </p>
  );
}

function Text({ context, question, answer, notes }: CardText) {
  return (
    <>
      <section className={styles.question} aria-labelledby="question">
        <h2 id="question">
          <VisuallyHidden>Question</VisuallyHidden>
        </h2>
        {context !== "" && <Prose html={context} className={styles.context} />}
        <Prose html={question} />
      </section>
      <section className={styles.answer} aria-labelledby="answer">
        <h2 id="answer">
          <VisuallyHidden>Answer</VisuallyHidden>
        </h2>
        <Prose html={answer} />
        {notes !== "" && (
          <details>
            <summary>More from the note, and sources</summary>
            <Prose html={notes} className={styles.notes} />
          </details>
        )}
      </section>
    </>
  );
}

function Siblings({ siblings }: { siblings: readonly Sibling[] }) {
  return (
    <section aria-labelledby="siblings">
      <h2 id="siblings">Siblings</h2>
      <p className={styles.explain}>
        The same lines of the note make these cards too. One of them is shown a day.
      </p>
      <ul className={styles.siblings}>
        {siblings.map(({ href, question, state }) => (
          <li key={href}>
            <Link href={href}>{question}</Link>
            <span>{state}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
