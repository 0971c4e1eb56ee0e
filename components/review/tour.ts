/** The first visit: the first few cards of the vault, and the widget that they lead to. Pure. */

import type { Session } from "./session.ts";

/** How many cards are introduced before the tour is over. */
export const TOUR_CARDS = 6;

/** The widget that it ends in. */
export const TOUR_WIDGET = "order";

/** The part of a session that belongs to the tour: new cards, until as many are introduced as it has. */
export function tourPart(session: Session): Session {
  const wanted = Math.max(0, TOUR_CARDS - session.introduced);
  const left = Math.min(wanted, session.counts.new);
  return {
    ...session,
    cards: session.cards.filter(({ kind }) => kind === "new").slice(0, left),
    counts: { learning: 0, review: 0, new: left },
    // nothing of it comes back while it lasts
    nextStepAt: null,
  };
}
