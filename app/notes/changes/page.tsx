/** Cards to confirm after edits, and cards that left the vault with a history. */

import type { Metadata } from "next";
import { connection } from "next/server";
import { askAbout } from "@/app/cards/ask-about-card.ts";
import { choiceMessage } from "@/app/cards/choice-message.ts";
import { chooseForCard } from "@/app/cards/choose.ts";
import { CardQuestion } from "@/components/notes/CardQuestion.tsx";
import { LostCards } from "@/components/notes/LostCards.tsx";
import { PageHeader } from "@/components/ui/PageHeader.tsx";
import { countLostCards, listLostCards, listQuestions } from "@/lib/db/card-changes.ts";
import { getDatabase } from "@/lib/db/client.ts";
import { readSettings, zoneOf } from "@/lib/db/settings.ts";
import { amount } from "@/lib/stats/amount.ts";
import { showLost } from "../lost-cards.ts";
import styles from "../notes.module.css";

export const metadata: Metadata = { title: "Cards to confirm" };

/** More are told by their number: each answer brings up the next ones. */
const QUESTIONS_SHOWN = 50;
const LOST_SHOWN = 200;

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ChangesPage({ searchParams }: Props) {
  await connection(); // notes may have changed since the last visit
  const database = await getDatabase();
  const [settings, questions, lost, lostCount] = await Promise.all([
    readSettings(),
    listQuestions(database),
    listLostCards(database, LOST_SHOWN),
    countLostCards(database),
  ]);
  const shown = questions.slice(0, QUESTIONS_SHOWN);
  const message = choiceMessage(await searchParams);
  return (
    <div className={styles.list}>
      <PageHeader
        title="Cards to confirm"
        lead={
          questions.length === 0
            ? "Every card is as you know it."
            : `${amount(questions.length, "card")} changed so much that you may want to say what ${questions.length === 1 ? "it is" : "they are"}. The review asks too, and answering a changed card keeps it.`
        }
      />
      {message !== null && (
        <p role="status" className={styles.message}>
          {message}
        </p>
      )}
      {shown.map((question) => (
        <section key={question.card} aria-label={question.noteTitle}>
          <CardQuestion
            asked={askAbout(question)}
            seen={question.seen}
            back="/notes/changes"
            act={chooseForCard}
          />
        </section>
      ))}
      {shown.length < questions.length && (
        <p>And {amount(questions.length - shown.length, "more card")}, once these are answered.</p>
      )}
      <section aria-labelledby="lost" id="left" className={styles.left}>
        <h2 id="lost">Cards that left the vault</h2>
        <LostCards cards={lost.map((card) => showLost(card, zoneOf(settings)))} count={lostCount} />
      </section>
    </div>
  );
}
