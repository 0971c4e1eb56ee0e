/** What the review page is given: the next few cards of today's queue, ready to be seen. */

import type { Session } from "@/components/review/session.ts";
import { readQuestions } from "@/lib/db/card-changes.ts";
import { type Database, getDatabase } from "@/lib/db/client.ts";
import { readCards } from "@/lib/db/notes.ts";
import { countDueOn, countIntroduced, nextStepAfter, readQueue } from "@/lib/db/queue.ts";
import { readSettings } from "@/lib/db/settings.ts";
import { readWidgetStates } from "@/lib/db/widget-states.ts";
import { countQueue } from "@/lib/scheduling/queue.ts";
import type { Instant } from "@/lib/scheduling/types.ts";
import { readVaultView } from "./read-vault-view.ts";
import { showCard } from "./show-card.ts";

/** Held ready in the browser: enough to outlast a slow answer, few enough to render at once. */
const AHEAD = 6;

/** @param showing id of the card on the screen: first of the list if it is still due */
export async function readSession(now: Instant, showing?: string): Promise<Session> {
  const [database, settings, vault] = await Promise.all([getDatabase(), readSettings(), readVaultView()]);
  const queue = await readQueue(database, settings, now);
  const isShown = queue.filter((item) => item.id === showing);
  const next = [...isShown, ...queue.filter((item) => item.id !== showing)].slice(0, AHEAD);
  const kinds = new Map(next.map((item) => [item.id, item.kind]));
  const ids = next.map((item) => item.id);
  const [cards, questions, left, nextStepAt, tomorrow, introduced] = await Promise.all([
    readCards(database, ids),
    readQuestions(database, ids),
    readWidgetStates(database, ids),
    nextStepAfter(database, settings, now),
    countDueOn(database, settings, now, 1),
    countIntroduced(database),
  ]);
  const hasLeft = showing !== undefined && isShown.length === 0 && (await isGone(database, showing));
  return {
    cards: cards.map((card) =>
      showCard(
        card,
        kinds.get(card.id) ?? "review",
        questions.get(card.id),
        left.get(card.id),
        settings,
        vault,
        now,
      ),
    ),
    counts: countQueue(queue),
    nextStepAt: queue.length === 0 ? nextStepAt : null,
    tomorrow,
    introduced,
    showIntervals: settings.showIntervals,
    ...(hasLeft && { left: showing }),
  };
}

async function isGone(database: Database, id: string): Promise<boolean> {
  const [card] = await readCards(database, [id]);
  return card?.missing === true;
}
