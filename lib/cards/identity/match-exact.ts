/** Pairs cards that say themselves who they are: by block id, or by a text that is the same. */

import { groupBy } from "../group-by.ts";
import type { FoundCard, KnownCard } from "./match-cards.ts";
import type { Pairing } from "./pairing.ts";
import { expectedPlaces } from "./places.ts";
import { cardSimilarity, halvesOf } from "./similarity.ts";

/** Below this two clozes of a block with the same id are two clozes. */
const SAME_HOLE = 0.4;
/** Below this an id that comes back in another note, after its block was gone, is another author's choice of a word. */
const SAME_BLOCK = 0.5;
/** Up to so many pairs of equal cards are told apart by their places; more are taken in their order. */
const PLACE_ALL = 20_000;

/**
 * An id counts where it names one block of a note now and named one before; copied with its block, it says nothing. An
 * id with the text it had comes first: `^summary` may stand in many notes.
 */
export function* matchByBlockId(pairing: Pairing): Generator<void, void> {
  if (pairing.found.every(({ blockId }) => blockId === undefined)) return;
  const withText = ({ blockId, fingerprint }: FoundCard) => blockId && `${blockId}\0${fingerprint}`;
  pairEqual(pairing, pairing.known, pairing.found, (card) => within(card, withText(card)));
  pairEqual(pairing, pairing.known, pairing.found, withText);
  yield;
  for (const keyOf of [inNote, anywhere]) {
    const knownWith = groupBy(pairing.known, keyOf);
    for (const [key, found] of groupBy(pairing.found, keyOf)) {
      if (key === undefined) continue;
      const all = knownWith.get(key) ?? [];
      const present = all.filter(({ missing }) => !missing);
      const known = present.length > 0 ? present : all;
      if (!isOneBlock(found) || !isOneBlock(known)) continue;
      if (present.length > 0 || areAlike(known, found)) matchWithinBlock(pairing, known, found);
      yield;
    }
  }
}

function within({ notePath }: FoundCard, key: string | undefined): string | undefined {
  return key && `${notePath}\0${key}`;
}

const inNote = (card: FoundCard) => within(card, card.blockId);
const anywhere = ({ blockId }: FoundCard) => blockId;

function isOneBlock(cards: readonly FoundCard[]): boolean {
  const first = cards[0];
  return (
    first !== undefined &&
    cards.every(({ notePath, block }) => notePath === first.notePath && block === first.block)
  );
}

function areAlike(known: readonly FoundCard[], found: readonly FoundCard[]): boolean {
  if (known[0]?.notePath === found[0]?.notePath) return true;
  return found.some((now) =>
    known.some((before) => cardSimilarity(halvesOf(before.text), halvesOf(now.text)) >= SAME_BLOCK),
  );
}

function matchWithinBlock(pairing: Pairing, known: readonly KnownCard[], found: readonly FoundCard[]): void {
  pairEqual(pairing, known, found, ({ fingerprint }) => fingerprint);
  pairEqual(pairing, known, found, ({ kind }) => (kind === "cloze" ? undefined : kind));
  const freeKnown = known.filter((card) => pairing.isFree(card));
  const freeFound = found.filter((card) => pairing.knownOf(card) === undefined);
  const candidates = freeKnown.flatMap((before) =>
    freeFound.map((now) => ({
      before,
      now,
      score: cardSimilarity(halvesOf(before.text), halvesOf(now.text)),
    })),
  );
  const only = known.length === 1 && found.length === 1;
  for (const { before, now, score } of candidates.sort((a, b) => b.score - a.score)) {
    if ((only || score >= SAME_HOLE) && pairing.isFree(before) && pairing.knownOf(now) === undefined)
      pairing.pair(before, now);
  }
}

/** The same text in the same note first, then in any; a renamed note's cards stay together. */
export function* matchByText(pairing: Pairing): Generator<void, void> {
  pairInNotes(pairing);
  yield;
  const knownWith = groupBy(pairing.freeKnown(), ({ fingerprint }) => fingerprint);
  const free = pairing.freeFound().filter(({ fingerprint }) => knownWith.has(fingerprint));
  const queues = new Map(
    [...knownWith].map(([text, cards]) => [text, groupBy(cards, ({ notePath }) => notePath)]),
  );
  const votes = new Map<string, number>();
  for (const { notePath, fingerprint } of free) {
    for (const from of queues.get(fingerprint)?.keys() ?? []) {
      const move = `${from}\0${notePath}`;
      votes.set(move, (votes.get(move) ?? 0) + 1);
    }
  }
  yield;
  for (const card of free) {
    const byNote = queues.get(card.fingerprint);
    let best: KnownCard[] | undefined;
    let bestVotes = 0;
    for (const [from, queue] of byNote ?? []) {
      const count = votes.get(`${from}\0${card.notePath}`) ?? 0;
      if (count > bestVotes) [best, bestVotes] = [queue, count];
    }
    const known = best?.shift();
    if (known === undefined) continue;
    pairing.pair(known, card);
    if (best?.length === 0) byNote?.delete(known.notePath);
  }
  // the second side of a two-way card that is now a card by itself, or the other way round
  pairEqual(pairing, pairing.known, pairing.found, (card) => within(card, card.text));
}

/** As many as before are paired in their order; of more or fewer each takes the one that stood nearest to it. */
function pairInNotes(pairing: Pairing): void {
  const key = (card: FoundCard) => within(card, card.fingerprint);
  const present = groupBy(
    pairing.known.filter((card) => !card.missing && pairing.isFree(card)),
    key,
  );
  const changed: [KnownCard[], FoundCard[]][] = [];
  const free = pairing.freeFound();
  for (const [text, found] of groupBy(free, key)) {
    const known = present.get(text);
    if (known === undefined) continue;
    if (known.length === found.length) pairInOrder(pairing, known, found);
    else changed.push([known, found]);
  }
  for (const [known, found] of changed) pairByPlace(pairing, known, found);
  pairEqual(pairing, pairing.known, free, key);
}

function pairInOrder(pairing: Pairing, known: readonly KnownCard[], found: readonly FoundCard[]): void {
  for (const [index, now] of found.entries()) {
    const before = known[index];
    if (before !== undefined) pairing.pair(before, now);
  }
}

function pairByPlace(pairing: Pairing, known: readonly KnownCard[], found: readonly FoundCard[]): void {
  if (known.length * found.length > PLACE_ALL) {
    pairInOrder(pairing, known, found);
    return;
  }
  const places = expectedPlaces(pairing, found[0]?.notePath ?? "");
  const candidates = found.flatMap((now) =>
    known.map((before) => ({
      before,
      now,
      distance: Math.abs(before.ordinal - (places.get(now) ?? now.ordinal)),
    })),
  );
  for (const { before, now } of candidates.sort((a, b) => a.distance - b.distance)) {
    if (pairing.isFree(before) && pairing.knownOf(now) === undefined) pairing.pair(before, now);
  }
}

/** Pairs free cards with the same key, in their order. */
function pairEqual(
  pairing: Pairing,
  known: readonly KnownCard[],
  found: readonly FoundCard[],
  key: (card: FoundCard) => string | undefined,
): void {
  const queues = groupBy(
    known.filter((card) => pairing.isFree(card)),
    key,
  );
  // taken from the end, which costs no shifting of what is left
  for (const queue of queues.values()) queue.reverse();
  for (const card of found) {
    if (pairing.knownOf(card) !== undefined) continue;
    const wanted = key(card);
    if (wanted === undefined) continue;
    const next = queues.get(wanted)?.pop();
    if (next !== undefined) pairing.pair(next, card);
  }
}
