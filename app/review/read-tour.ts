/** The tour of a first visit: whether the vault has one, and the widget that it ends in. */

import { TOUR_CARDS, TOUR_WIDGET } from "@/components/review/tour.ts";
import type { Database } from "@/lib/db/client.ts";
import { readCards } from "@/lib/db/notes.ts";
import type { QueueItem } from "@/lib/scheduling/queue.ts";
import type { WidgetCall } from "@/lib/widgets/definition.ts";
import { defaultParams } from "@/lib/widgets/fields.ts";
import { findWidget } from "@/lib/widgets/registry.ts";

const TOLD = { encoding: "sinusoidal" };

/** The widget as it asks its first question, with what its cards say is missing: something that tells positions. */
export function tourCall(): WidgetCall {
  const widget = findWidget(TOUR_WIDGET);
  const [first] = widget?.predictions ?? [];
  if (widget === null || first === undefined) throw new Error(`${TOUR_WIDGET} has nothing to ask`);
  return { widget: widget.name, params: { ...defaultParams(widget.fields), ...TOLD }, ask: first.id };
}

/**
 * Whether the first cards of the queue are a tour: enough of them, all new, and one at least that opens its widget.
 *
 * @param queue of a learner who never reviewed
 */
export async function hasTour(database: Database, queue: readonly QueueItem[]): Promise<boolean> {
  const first = queue.slice(0, TOUR_CARDS);
  if (first.length < TOUR_CARDS || first.some(({ kind }) => kind !== "new")) return false;
  const cards = await readCards(
    database,
    first.map(({ id }) => id),
  );
  return cards.some(({ parsed }) => parsed.demos.some(({ widget }) => widget === TOUR_WIDGET));
}
