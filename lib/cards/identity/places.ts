/** Where a found card would have stood in a note before, going by its neighbours that are known from there. */

import type { FoundCard } from "./match-cards.ts";
import type { Pairing } from "./pairing.ts";

/**
 * Counted on from the last card above that was in that note.
 *
 * @param notePath of the note that holds the cards now
 * @param from the note that they were in
 */
export function expectedPlaces(
  pairing: Pairing,
  notePath: string,
  from: string = notePath,
): Map<FoundCard, number> {
  const places = new Map<FoundCard, number>();
  let shift = 0;
  for (const card of pairing.foundIn(notePath)) {
    const known = pairing.knownOf(card);
    if (known?.notePath === from && !known.missing) shift = known.ordinal - card.ordinal;
    places.set(card, card.ordinal + shift);
  }
  return places;
}

/** Whether a note has as many cards as before and each that is known stands where it stood. */
export function isUndisturbed(pairing: Pairing, notePath: string): boolean {
  const found = pairing.foundIn(notePath);
  const known = pairing.knownIn(notePath).filter(({ missing }) => !missing);
  return (
    known.length === found.length &&
    found.every((card) => {
      const before = pairing.knownOf(card);
      return before === undefined || (before.notePath === notePath && before.ordinal === card.ordinal);
    })
  );
}
