/** Pairs what is left by likeness: a typo mended, a side rewritten, a cloze moved. */

import { groupBy } from "../group-by.ts";
import { type Candidate, candidatesElsewhere, candidatesInNotes } from "./candidates.ts";
import type { FoundCard } from "./match-cards.ts";
import type { Pairing } from "./pairing.ts";
import { isUndisturbed } from "./places.ts";

/** From here on a card is the edited old one. */
const CERTAIN = 0.8;
/** A card that stands where the old one stood is more likely to be it. */
const SAME_PLACE = 0.1;
/** Two candidates that differ by less are both likely. */
const CLOSE_CALL = 0.05;

export function* matchEdited(pairing: Pairing): Generator<void, void> {
  followFirstSides(pairing);
  for (const isWanted of [isFirstSide, isSecondSide]) {
    const near = yield* candidatesInNotes(pairing, isWanted);
    pairCertain(pairing, near);
    followFirstSides(pairing);
    const far = isWanted === isFirstSide ? yield* candidatesElsewhere(pairing, isWanted) : [];
    pairCertain(pairing, far);
    pairUncertain(pairing, [...near, ...far]);
    followFirstSides(pairing);
  }
}

const isSecondSide = ({ kind }: FoundCard) => kind === "reversed";
const isFirstSide = (card: FoundCard) => !isSecondSide(card);

/** The other side of a card goes where its first side went. */
function followFirstSides(pairing: Pairing): void {
  for (const card of pairing.freeFound()) {
    const first = pairing.firstSideOf(card);
    const known = first && pairing.knownOf(first);
    const other = known && pairing.reverseOf(known);
    if (first !== undefined && other !== undefined && pairing.isFree(other)) {
      pairing.pair(other, card, pairing.isCertain(first));
    }
  }
}

/** The likest first, of equally like ones the nearest; a close call is left to the learner. */
function pairCertain(pairing: Pairing, list: readonly Candidate[]): void {
  const byKnown = groupBy(list, ({ before }) => before);
  const byFound = groupBy(list, ({ now }) => now);
  const undisturbed = new Map<string, boolean>();
  const standsStill = (notePath: string): boolean => {
    const still = undisturbed.get(notePath) ?? isUndisturbed(pairing, notePath);
    undisturbed.set(notePath, still);
    return still;
  };
  const isFree = ({ before, now }: Candidate) => pairing.isFree(before) && pairing.knownOf(now) === undefined;
  for (const candidate of inOrder(list)) {
    if (!isLikely(candidate) || !isFree(candidate)) continue;
    const { before, now, likeness, distance } = candidate;
    const rivals = [...(byKnown.get(before) ?? []), ...(byFound.get(now) ?? [])].filter(
      (rival) =>
        rival !== candidate &&
        !rival.before.missing &&
        isFree(rival) &&
        rival.likeness > likeness - CLOSE_CALL,
    );
    const isDecidedByPlace = () =>
      distance === 0 && rivals.every((rival) => rival.distance > 0) && standsStill(now.notePath);
    if (rivals.length === 0 || isDecidedByPlace()) pairing.pair(before, now);
  }
}

/** A missing card is offered, never taken for certain. */
function isLikely({ before, where, mayBeCertain, likeness, distance }: Candidate): boolean {
  if (before.missing || where === "elsewhere" || !mayBeCertain) return false;
  return likeness >= CERTAIN || (distance === 0 && likeness >= CERTAIN - SAME_PLACE);
}

function pairUncertain(pairing: Pairing, list: readonly Candidate[]): void {
  for (const { before, now } of inOrder(list)) {
    if (pairing.isFree(before) && pairing.knownOf(now) === undefined) pairing.pair(before, now, false);
  }
}

function inOrder(list: readonly Candidate[]): Candidate[] {
  return list.toSorted(
    (a, b) =>
      b.likeness - a.likeness ||
      Number(a.before.missing) - Number(b.before.missing) ||
      a.distance - b.distance,
  );
}
