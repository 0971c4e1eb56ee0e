/** Where the learner left the widgets of cards. */

import type { Instant } from "@/lib/scheduling/types.ts";
import type { Params } from "@/lib/widgets/fields.ts";
import { findWidget } from "@/lib/widgets/registry.ts";
import { paramsSchema } from "@/lib/widgets/schema.ts";
import type { Database } from "./client.ts";
import { LEARNER } from "./learner.ts";

/** A state that a card's widget was left in. */
export interface LeftState {
  widget: string;
  params: Params;
  at: Instant;
}

/** @param params null where it was left as the card has it: then there is nothing to come back to */
export async function writeWidgetState(
  database: Database,
  card: string,
  widget: string,
  params: Params | null,
  at: Instant,
): Promise<"stored" | "unknown-card"> {
  const key = { learnerId: LEARNER, cardId: card, widget };
  if (params === null) {
    await database.widgetState.deleteMany({ where: key });
    return "stored";
  }
  if ((await database.card.count({ where: { id: card } })) === 0) return "unknown-card";
  const left = { params: JSON.stringify(params), at };
  await database.widgetState.upsert({
    where: { learnerId_cardId_widget: key },
    create: { ...key, ...left },
    update: left,
  });
  return "stored";
}

/** By card. A state that its widget does not know any more is left out. */
export async function readWidgetStates(
  database: Database,
  cards: readonly string[],
): Promise<Map<string, LeftState[]>> {
  const rows = await database.widgetState.findMany({
    where: { learnerId: LEARNER, cardId: { in: [...cards] } },
  });
  const states = new Map<string, LeftState[]>();
  for (const row of rows) {
    const state = toLeftState(row);
    if (state !== null) states.set(row.cardId, [...(states.get(row.cardId) ?? []), state]);
  }
  return states;
}

/** What was explored last; null if nothing was, or its widget does not know the state any more. */
export async function readLastWidgetState(database: Database): Promise<LeftState | null> {
  const row = await database.widgetState.findFirst({
    where: { learnerId: LEARNER },
    orderBy: { at: "desc" },
  });
  return row === null ? null : toLeftState(row);
}

function toLeftState(row: { widget: string; params: string; at: number }): LeftState | null {
  const widget = findWidget(row.widget);
  if (widget === null) return null;
  const params = paramsSchema(widget).safeParse(JSON.parse(row.params));
  return params.success ? { widget: row.widget, params: params.data, at: row.at } : null;
}
