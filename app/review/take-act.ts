/** Takes an act of the browser into the log. */

import type { Act, Reply } from "@/components/review/session.ts";
import { readQuestions } from "@/lib/db/card-changes.ts";
import { getDatabase } from "@/lib/db/client.ts";
import { type Committed, commitEvent } from "@/lib/db/commit-event.ts";
import { readCards } from "@/lib/db/notes.ts";
import { knownOptions, nameOptions, optionsFrom } from "@/lib/db/scheduler-options.ts";
import { readSettings, zoneOf } from "@/lib/db/settings.ts";
import { undoLast } from "@/lib/db/undo.ts";
import { readWidgetStates } from "@/lib/db/widget-states.ts";
import { GRADE_NAMES } from "@/lib/scheduling/grade-labels.ts";
import { studyDay } from "@/lib/scheduling/study-day.ts";
import type { Instant, ReviewEvent } from "@/lib/scheduling/types.ts";
import { readSession } from "./read-session.ts";
import { readVaultView } from "./read-vault-view.ts";
import { showCard } from "./show-card.ts";

/** @param now the server's clock: an act is never dated later than it arrived */
export async function takeAct(act: Act, showing: string | undefined, now: Instant): Promise<Reply> {
  const at = Math.min(act.at, now);
  if (act.kind === "undo") return takeUndo(act.id, at, now);
  const { outcome } = await commitAct(act, at);
  return { outcome, session: await readSession(now, showing) };
}

async function commitAct(act: Exclude<Act, { kind: "undo" }>, at: Instant): Promise<Committed> {
  const [database, settings] = await Promise.all([getDatabase(), readSettings()]);
  const { seen, ...made } = act;
  const stamp = { at, day: studyDay(at, zoneOf(settings), settings.rolloverHour) };
  if (made.kind !== "review") return commitEvent(database, { ...made, ...stamp }, seen);
  const options = await nameOptions(database, await knownOptions(database), optionsFrom(settings));
  return commitEvent(database, { ...made, ...stamp, options }, seen);
}

async function takeUndo(id: string, at: Instant, now: Instant): Promise<Reply> {
  const [database, settings, vault] = await Promise.all([getDatabase(), readSettings(), readVaultView()]);
  const undone = await undoLast(database, {
    id,
    at,
    day: studyDay(at, zoneOf(settings), settings.rolloverHour),
  });
  if (undone.outcome === "nothing-left") return { outcome: "nothing-left", session: await readSession(now) };
  const { act } = undone;
  const session = await readSession(now, act.card);
  const inQueue = session.cards.find((card) => card.id === act.card);
  const [stored] = inQueue === undefined ? await readCards(database, [act.card]) : [];
  const questions = await readQuestions(database, [act.card]);
  const left = await readWidgetStates(database, [act.card]);
  const card =
    inQueue ??
    (stored === undefined
      ? null
      : showCard(stored, "review", questions.get(act.card), left.get(act.card), settings, vault, now));
  return {
    outcome: undone.outcome === "undone" ? "stored" : "repeated",
    session,
    undone: { label: describeAct(act), card },
  };
}

function describeAct(act: ReviewEvent): string {
  switch (act.kind) {
    case "review":
      return GRADE_NAMES[act.grade];
    case "suspend":
      return act.suspended ? "Suspend" : "Unsuspend";
    case "adopt":
      return act.form === null ? "Taking out of the review" : "Adding to the review";
    case "bury":
      return "Bury";
    case "flag":
      return act.flag === 0 ? "Taking the flag off" : "Flag";
    case "reset":
      return "Reset";
    case "import":
      return "Import";
    case "undo":
      return "Undo";
    default:
      return act satisfies never;
  }
}
