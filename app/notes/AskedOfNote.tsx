/** What a note's page asks and keeps of its cards after edits. */

import { askAbout } from "@/app/cards/ask-about-card.ts";
import { choiceMessage } from "@/app/cards/choice-message.ts";
import { chooseForCard } from "@/app/cards/choose.ts";
import { CardQuestion } from "@/components/notes/CardQuestion.tsx";
import { LostCards } from "@/components/notes/LostCards.tsx";
import { countLostCards, listLostCards, listQuestions } from "@/lib/db/card-changes.ts";
import { getDatabase } from "@/lib/db/client.ts";
import { readSettings, zoneOf } from "@/lib/db/settings.ts";
import { amount } from "@/lib/stats/amount.ts";
import { noteHref } from "@/lib/vault/link-index.ts";
import { idsMessage } from "./ids-message.ts";
import { showLost } from "./lost-cards.ts";
import styles from "./notes.module.css";

/** More are told by their number. */
const QUESTIONS_SHOWN = 10;
const LOST_SHOWN = 200;

interface Props {
  path: string;
  search: Record<string, string | string[] | undefined>;
}

export async function AskedOfNote({ path, search }: Props) {
  const questions = await listQuestions(await getDatabase(), path);
  const message = choiceMessage(search) ?? idsMessage(search);
  const shown = questions.slice(0, QUESTIONS_SHOWN);
  return (
    <>
      {message !== null && (
        <p role="status" className={styles.message}>
          {message}
        </p>
      )}
      {shown.map((question) => (
        <CardQuestion
          key={question.card}
          asked={askAbout(question)}
          seen={question.seen}
          back={noteHref(path)}
          act={chooseForCard}
        />
      ))}
      {shown.length < questions.length && (
        <p>And {amount(questions.length - shown.length, "more card")} to confirm, once these are answered.</p>
      )}
    </>
  );
}

/** Cards that the note held and that are nowhere now; nothing where there are none. */
export async function LostOfNote({ path }: { path: string }) {
  const database = await getDatabase();
  const [settings, count, lost] = await Promise.all([
    readSettings(),
    countLostCards(database, path),
    listLostCards(database, LOST_SHOWN, path),
  ]);
  if (count === 0) return null;
  return (
    <details className={styles.lost}>
      <summary>{amount(count, "card")} with a history left this note</summary>
      <LostCards cards={lost.map((card) => showLost(card, zoneOf(settings)))} count={count} />
    </details>
  );
}
