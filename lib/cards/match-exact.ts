/** Pairs cards that say themselves who they are: by block id, or by a text that is the same. */

import { groupBy } from "./group-by.ts";
import type { FoundCard, KnownCard } from "./match-cards.ts";
import type { Pairing } from "./pairing.ts";
import { cardSimilarity, halvesOf } from "./similarity.ts";

/** Below this two clozes of a block with the same id are two clozes. */
const SAME_HOLE = 0.4;

/** An id counts where it names one block now and named one block before; copied with its block, it says nothing. */
export function* matchByBlockId(pairing: Pairing): Generator<void, void> {
  const knownWith = groupBy(pairing.known, ({ blockId }) => blockId);
  for (const [blockId, found] of groupBy(pairing.found, (card) => card.blockId)) {
    if (blockId === undefined) continue;
    const all = knownWith.get(blockId) ?? [];
    const present = all.filter(({ missing }) => !missing);
    const known = present.length > 0 ? present : all;
    if (isOneBlock(found) && isOneBlock(known)) {
      matchWithinBlock(pairing, known, found);
      yield;
    }
  }
}

function isOneBlock(cards: readonly FoundCard[]): boolean {
  const first = cards[0];
  if (first === undefined || cards.some(({ notePath }) => notePath !== first.notePath)) return false;
  const whole = cards.filter(({ kind }) => kind !== "cloze" && kind !== "reversed").length;
  return whole === (cards.some(({ kind }) => kind === "cloze") ? 0 : 1);
}

function matchWithinBlock(pairing: Pairing, known: readonly KnownCard[], found: readonly FoundCard[]): void {
  pairEqual(pairing, known, found, ({ fingerprint }) => fingerprint);
  pairEqual(pairing, known, found, ({ kind }) => (kind === "cloze" ? undefined : kind));
  const [freeKnown, freeFound] = [
    known.filter((card) => pairing.isFree(card)),
    found.filter(isFree(pairing)),
  ];
  const candidates = freeKnown.flatMap((before) =>
    freeFound.map((now) => ({
      before,
      now,
      score: cardSimilarity(halvesOf(before.text), halvesOf(now.text)),
    })),
  );
  for (const { before, now, score } of candidates.sort((a, b) => b.score - a.score)) {
    const only = freeKnown.length === 1 && freeFound.length === 1;
    if ((only || score >= SAME_HOLE) && pairing.isFree(before) && isFree(pairing)(now))
      pairing.pair(before, now);
  }
}

/** The same text in the same note first, then in any; a renamed note's cards stay together. */
export function* matchByText(pairing: Pairing): Generator<void, void> {
  pairEqual(
    pairing,
    pairing.known,
    pairing.found,
    ({ notePath, fingerprint }) => `${notePath}\0${fingerprint}`,
  );
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
    const wanted = key(card);
    if (wanted === undefined || pairing.knownOf(card) !== undefined) continue;
    const next = queues.get(wanted)?.pop();
    if (next !== undefined) pairing.pair(next, card);
  }
}

function isFree(pairing: Pairing): (card: FoundCard) => boolean {
  return (card) => pairing.knownOf(card) === undefined;
}
