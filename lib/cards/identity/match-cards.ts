/** Which card found in the vault is which card known from before: an edited, moved or restored card keeps its history. */

import type { CardKind } from "../types.ts";
import type { Change } from "./change.ts";
import { matchEdited } from "./match-edited.ts";
import { matchByBlockId, matchByText } from "./match-exact.ts";
import { Pairing } from "./pairing.ts";

export interface FoundCard {
  notePath: string;
  /** place among the cards of its note, from 0 */
  ordinal: number;
  /** equal for the siblings of one block of the note */
  block: number;
  kind: CardKind;
  blockId: string | undefined;
  /** from `cardFingerprint`, or a hash of it */
  fingerprint: string;
  /** from `identityText`: compared when no fingerprint is equal */
  text: string;
}

export interface KnownCard extends FoundCard {
  id: string;
  /** it was found nowhere at the last reading */
  missing: boolean;
}

export type Match =
  | { kind: "same"; id: string; found: FoundCard; change: Change }
  /** perhaps this known card, much edited: for the learner to say */
  | { kind: "uncertain"; id: string; found: FoundCard }
  | { kind: "new"; found: FoundCard }
  | { kind: "missing"; id: string };

/**
 * In this order, and each known card at most once:
 * 1. the block id, where one block of a note has it and one had it;
 * 2. the same text in the same note, equal cards where they stood, then the same text anywhere (moved, renamed, restored);
 * 3. a text much like it in the same note, or in a note that others of its cards moved to, the likest first.
 *
 * What is likely and not certain is `uncertain`: two candidates nearly as like, a card that was missing before, one that
 * was edited and moved to another note by itself.
 *
 * Notes that have not changed need not be given, neither their known nor their found cards.
 *
 * @returns one match per found card, in their order, then a `missing` for every known card that is in none of those
 */
export function matchCards(known: readonly KnownCard[], found: readonly FoundCard[]): Match[] {
  const steps = matchInSteps(known, found);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same in small steps, for a server that answers others between them. */
export function* matchInSteps(
  known: readonly KnownCard[],
  found: readonly FoundCard[],
): Generator<void, Match[]> {
  const pairing = new Pairing(known, found);
  yield;
  yield* matchByBlockId(pairing);
  yield* matchByText(pairing);
  yield* matchEdited(pairing);
  return pairing.matches();
}
