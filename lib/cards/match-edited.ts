/** Pairs what is left by likeness: a typo mended, a side rewritten, a cloze moved. */

import type { FoundCard, KnownCard } from "./match-cards.ts";
import type { Pairing } from "./pairing.ts";
import { cardSimilarity, type Halves, halvesOf } from "./similarity.ts";
import { firstAtLeast } from "./sorted.ts";

/** From here on a card is the edited old one. */
const CERTAIN = 0.8;
/** From here on it may be, and the learner is asked. */
const POSSIBLE = 0.5;
/** A card that stands where the old one stood is more likely to be it. */
const SAME_PLACE = 0.1;

/** Up to so many pairs in a note are all compared; in a larger change only those near each other and those alike. */
const COMPARE_ALL = 20_000;
const NEIGHBOURS = 8;
const ALIKE = 4;

interface Candidate {
  before: KnownCard;
  now: FoundCard;
  score: number;
  distance: number;
}

export function* matchEdited(pairing: Pairing): Generator<void, void> {
  followFirstSides(pairing);
  const halves = new Map<FoundCard, Halves>();
  const halvesFor = (card: FoundCard): Halves => {
    const made = halves.get(card) ?? halvesOf(card.text);
    halves.set(card, made);
    return made;
  };
  for (const { known, found } of freeByNote(pairing)) {
    for (const kind of ["basic", "cloze", "choice", "generated", "prediction"] as const) {
      const ofKind = [known.filter(isOf(kind)), found.filter(isOf(kind))] as const;
      pairLikest(pairing, yield* candidates(pairing, ...ofKind, halvesFor));
    }
    followFirstSides(pairing, found);
    const reversed = [
      known.filter((card) => card.kind === "reversed" && pairing.isFree(card)),
      found.filter((card) => card.kind === "reversed" && pairing.knownOf(card) === undefined),
    ] as const;
    pairLikest(pairing, yield* candidates(pairing, ...reversed, halvesFor));
  }
}

/** The other side of a card goes where its first side went. */
function followFirstSides(pairing: Pairing, found: readonly FoundCard[] = pairing.found): void {
  for (const card of found) {
    if (card.kind !== "reversed" || pairing.knownOf(card) !== undefined) continue;
    const first = pairing.firstSideOf(card);
    const known = first && pairing.knownOf(first);
    const other = known && pairing.reverseOf(known);
    if (first !== undefined && other !== undefined && pairing.isFree(other)) {
      pairing.pair(other, card, pairing.isCertain(first));
    }
  }
}

function isOf(kind: FoundCard["kind"]): (card: FoundCard) => boolean {
  return (card) => card.kind === kind;
}

/** Free cards note by note; those of a note that is gone count to the note that most of its cards moved to. */
function freeByNote(pairing: Pairing): { known: KnownCard[]; found: FoundCard[] }[] {
  const movedTo = renamedNotes(pairing);
  const notes = new Map<string, { known: KnownCard[]; found: FoundCard[] }>();
  for (const card of pairing.freeFound()) {
    const note = notes.get(card.notePath) ?? { known: [], found: [] };
    note.found.push(card);
    notes.set(card.notePath, note);
  }
  for (const card of pairing.freeKnown()) {
    notes.get(movedTo.get(card.notePath) ?? card.notePath)?.known.push(card);
  }
  return [...notes.values()].filter(({ known }) => known.length > 0);
}

function renamedNotes(pairing: Pairing): Map<string, string> {
  const present = new Set(pairing.found.map(({ notePath }) => notePath));
  const moves = new Map<string, Map<string, number>>();
  for (const card of pairing.found) {
    const from = pairing.knownOf(card)?.notePath;
    if (from === undefined || present.has(from)) continue;
    const targets = moves.get(from) ?? new Map<string, number>();
    targets.set(card.notePath, (targets.get(card.notePath) ?? 0) + 1);
    moves.set(from, targets);
  }
  return new Map(
    [...moves].map(([from, targets]) => [from, [...targets].sort((a, b) => b[1] - a[1])[0]?.[0] ?? from]),
  );
}

function* candidates(
  pairing: Pairing,
  known: readonly KnownCard[],
  found: readonly FoundCard[],
  halvesFor: (card: FoundCard) => Halves,
): Generator<void, Candidate[]> {
  if (known.length === 0 || found.length === 0) return [];
  const places = expectedPlaces(pairing, found);
  const nearOrAlike =
    known.length * found.length <= COMPARE_ALL ? () => known : neighbourhood(known, places, halvesFor);
  const list: Candidate[] = [];
  for (const now of found) {
    for (const before of nearOrAlike(now)) {
      const distance = before.missing
        ? Number.POSITIVE_INFINITY
        : Math.abs(before.ordinal - (places.get(now) ?? 0));
      const likeness = cardSimilarity(halvesFor(before), halvesFor(now));
      const score = likeness + (distance === 0 ? SAME_PLACE : 0);
      if (score >= POSSIBLE) list.push({ before, now, score, distance });
    }
    yield;
  }
  return list;
}

/** Where each found card would have stood before: counted on from the last card above whose old place is known. */
function expectedPlaces(pairing: Pairing, found: readonly FoundCard[]): Map<FoundCard, number> {
  const wanted = new Set(found);
  const places = new Map<FoundCard, number>();
  let shift = 0;
  for (const card of pairing.foundIn(found[0]?.notePath ?? "")) {
    const known = pairing.knownOf(card);
    if (known !== undefined && !known.missing) shift = known.ordinal - card.ordinal;
    if (wanted.has(card)) places.set(card, card.ordinal + shift);
  }
  return places;
}

/** In a large change: the known cards around a card's old place, and a few that share a half with it. */
function neighbourhood(
  known: readonly KnownCard[],
  places: Map<FoundCard, number>,
  halvesFor: (card: FoundCard) => Halves,
): (now: FoundCard) => Iterable<KnownCard> {
  const inOrder = known.toSorted((a, b) => a.ordinal - b.ordinal);
  const sharing = new Map<string, KnownCard[]>();
  const keysOf = (card: FoundCard): string[] => {
    const { given, asked } = halvesFor(card);
    return [`given\0${given.text}`, `asked\0${asked.text}`];
  };
  for (const card of known) {
    for (const key of keysOf(card)) {
      const group = sharing.get(key) ?? [];
      if (group.length < ALIKE) group.push(card);
      sharing.set(key, group);
    }
  }
  return (now) => {
    const middle = firstAtLeast(inOrder, places.get(now) ?? 0, ({ ordinal }) => ordinal);
    const near = inOrder.slice(Math.max(0, middle - NEIGHBOURS), middle + NEIGHBOURS);
    return new Set([...near, ...keysOf(now).flatMap((key) => sharing.get(key) ?? [])]);
  };
}

/** The likest first, of equally like ones the nearest; a missing card is offered, never taken for certain. */
function pairLikest(pairing: Pairing, list: Candidate[]): void {
  for (const { before, now, score } of list.sort((a, b) => b.score - a.score || a.distance - b.distance)) {
    if (!pairing.isFree(before) || pairing.knownOf(now) !== undefined) continue;
    pairing.pair(before, now, score >= CERTAIN && !before.missing);
  }
}
