/** Which known cards a found one may be, edited: those of its own note, and those like it in others. */

import { firstAtLeast } from "../sorted.ts";
import type { FoundCard, KnownCard } from "./match-cards.ts";
import type { Pairing } from "./pairing.ts";
import { expectedPlaces } from "./places.ts";
import { cardSimilarity, type Halves, halvesOf } from "./similarity.ts";

export interface Candidate {
  before: KnownCard;
  now: FoundCard;
  /** 0–1 */
  likeness: number;
  /** between the place where it stood and the one where it would have stood; infinite where neither says anything */
  distance: number;
  /** `linked`: in a note that other cards of the old note moved to */
  where: "here" | "linked" | "elsewhere";
  /** of another kind now, with another question: however like, it may be another card */
  mayBeCertain: boolean;
}

type Wanted = (card: FoundCard) => boolean;

/** From here on a card may be the old one, and the learner is asked. */
const POSSIBLE = { here: 0.5, linked: 0.6, elsewhere: 0.7 };
/** So much less where it stands in the old one's place. */
const SAME_PLACE = 0.1;

/** Up to so many pairs in a note are all compared; in a larger change only those near each other and those alike. */
const COMPARE_ALL = 20_000;
const NEIGHBOURS = 8;
const ALIKE = 4;

/** Across notes only cards that share a rare word are compared: so many of a card's words, and of cards with each. */
const RARE_WORDS = 6;
const CARDS_PER_WORD = 12;
const MOST_SHARING = 6;
const WORDS_FROM = 1000;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;

export function* candidatesInNotes(pairing: Pairing, isWanted: Wanted): Generator<void, Candidate[]> {
  const halvesFor = halvesCache();
  const list: Candidate[] = [];
  for (const [notePath, { known, found }] of freeByNote(pairing, isWanted)) {
    const places = expectedPlaces(pairing, notePath);
    const shared = sharedQuestions(pairing, notePath, halvesFor);
    const choose =
      known.length * found.length <= COMPARE_ALL ? () => known : neighbourhood(known, places, halvesFor);
    for (const now of found) {
      for (const before of choose(now)) {
        const distance = before.missing
          ? Number.POSITIVE_INFINITY
          : Math.abs(before.ordinal - (places.get(now) ?? 0));
        const candidate = compare(before, now, "here", distance, halvesFor, shared);
        if (candidate !== undefined) list.push(candidate);
      }
      yield;
    }
  }
  return list;
}

/** Cards that moved to another note and were edited on the way. */
export function* candidatesElsewhere(pairing: Pairing, isWanted: Wanted): Generator<void, Candidate[]> {
  const found = pairing.freeFound().filter(isWanted);
  const known = pairing.freeKnown().filter(isWanted);
  if (found.length === 0 || known.length === 0) return [];
  const halvesFor = halvesCache();
  const isLinked = linkedNotes(pairing);
  const sharing = rareWordIndex(known);
  const places = new Map<string, Map<FoundCard, number>>();
  const placeOf = (now: FoundCard, from: string): number => {
    const key = `${from}\0${now.notePath}`;
    const inNote = places.get(key) ?? expectedPlaces(pairing, now.notePath, from);
    places.set(key, inNote);
    return inNote.get(now) ?? 0;
  };
  const list: Candidate[] = [];
  yield;
  for (const now of found) {
    for (const before of sharing(now)) {
      if (before.notePath === now.notePath) continue;
      const where = !before.missing && isLinked(before.notePath, now.notePath) ? "linked" : "elsewhere";
      const distance =
        where === "linked"
          ? Math.abs(before.ordinal - placeOf(now, before.notePath))
          : Number.POSITIVE_INFINITY;
      const candidate = compare(before, now, where, distance, halvesFor, new Set());
      if (candidate !== undefined) list.push(candidate);
    }
    yield;
  }
  return list;
}

function compare(
  before: KnownCard,
  now: FoundCard,
  where: Candidate["where"],
  distance: number,
  halvesFor: (card: FoundCard) => Halves,
  shared: ReadonlySet<string>,
): Candidate | undefined {
  const [old, fresh] = [halvesFor(before), halvesFor(now)];
  const isShared = shared.has(fresh.given.text);
  const likeness = cardSimilarity(old, fresh, isShared);
  const hasSameId = now.blockId !== undefined && now.blockId === before.blockId;
  if (!hasSameId && likeness < POSSIBLE[where] - (distance === 0 ? SAME_PLACE : 0)) return undefined;
  const mayBeCertain =
    before.kind === now.kind || (!isShared && old.given.text !== "" && old.given.text === fresh.given.text);
  return { before, now, likeness, distance, where, mayBeCertain };
}

function halvesCache(): (card: FoundCard) => Halves {
  const made = new Map<FoundCard, Halves>();
  return (card) => {
    const halves = made.get(card) ?? halvesOf(card.text);
    made.set(card, halves);
    return halves;
  };
}

function freeByNote(
  pairing: Pairing,
  isWanted: Wanted,
): Map<string, { known: KnownCard[]; found: FoundCard[] }> {
  const notes = new Map<string, { known: KnownCard[]; found: FoundCard[] }>();
  for (const card of pairing.freeFound()) {
    if (!isWanted(card)) continue;
    const note = notes.get(card.notePath) ?? { known: [], found: [] };
    note.found.push(card);
    notes.set(card.notePath, note);
  }
  for (const card of pairing.freeKnown()) if (isWanted(card)) notes.get(card.notePath)?.known.push(card);
  return notes;
}

/** What is given on more than one card of a note, before or now. */
function sharedQuestions(
  pairing: Pairing,
  notePath: string,
  halvesFor: (card: FoundCard) => Halves,
): Set<string> {
  const shared = new Set<string>();
  for (const cards of [
    pairing.knownIn(notePath).filter(({ missing }) => !missing),
    pairing.foundIn(notePath),
  ]) {
    const seen = new Set<string>();
    for (const card of cards) {
      const { given } = halvesFor(card);
      if (seen.has(given.text)) shared.add(given.text);
      seen.add(given.text);
    }
  }
  return shared;
}

/** In a large change: the known cards around a card's old place, and a few that share a half with it. */
function neighbourhood(
  known: readonly KnownCard[],
  places: ReadonlyMap<FoundCard, number>,
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

/** Whether cards of one note went to another: some of them unchanged, or the one is emptied and the other is new. */
function linkedNotes(pairing: Pairing): (from: string, to: string) => boolean {
  const moves = new Set<string>();
  for (const card of pairing.found) {
    const from = pairing.knownOf(card);
    if (from !== undefined && !from.missing && from.notePath !== card.notePath) {
      moves.add(`${from.notePath}\0${card.notePath}`);
    }
  }
  return (from, to) =>
    moves.has(`${from}\0${to}`) ||
    (pairing.foundIn(from).length === 0 && pairing.knownIn(to).every(({ missing }) => missing));
}

/** @returns for a card the known ones that share the most of its rarest words */
function rareWordIndex(known: readonly KnownCard[]): (now: FoundCard) => KnownCard[] {
  const withWord = new Map<string, KnownCard[]>();
  for (const card of known) {
    for (const word of wordsOf(card)) {
      const cards = withWord.get(word);
      if (cards === undefined) withWord.set(word, [card]);
      else cards.push(card);
    }
  }
  return (now) => {
    const groups = [...wordsOf(now)]
      .flatMap((word) => [withWord.get(word) ?? []])
      .filter(({ length }) => length > 0 && length <= CARDS_PER_WORD)
      .sort((a, b) => a.length - b.length)
      .slice(0, RARE_WORDS);
    const shared = new Map<KnownCard, number>();
    for (const card of groups.flat()) shared.set(card, (shared.get(card) ?? 0) + 1);
    return [...shared]
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_SHARING)
      .map(([card]) => card);
  };
}

/** Its block id is one; where words have no spaces between them, each two neighbouring letters are one. */
function wordsOf({ text, blockId }: FoundCard): Set<string> {
  const words = new Set<string>();
  for (const word of text
    .slice(0, WORDS_FROM)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (!UNSPACED.test(word)) words.add(word);
    else for (let at = 0; at < word.length - 1; at++) words.add(word.slice(at, at + 2));
  }
  if (blockId !== undefined) words.add(`^${blockId}`);
  return words;
}
