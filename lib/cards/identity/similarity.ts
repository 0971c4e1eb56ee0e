/** How alike two cards are, between 0 and 1. */

/** A half of a card, made ready to be compared many times. */
interface Half {
  text: string;
  /** how often each pair of neighbouring UTF-16 units stands in it; made when first needed */
  pairs: Map<number, number> | undefined;
}

/** The halves of a card: what is given, and what is asked for. */
export interface Halves {
  given: Half;
  asked: Half;
}

/** Longer halves are compared by this much of their beginning. */
const COMPARED = 4000;
/** Up to this length two texts are compared letter by letter, above it by pairs of letters. */
const SHORT = 40;
/** How like a card is whose question is a part of the other's, with the same answer; and how long that part must be. */
const PART = 0.85;
const SHORTEST_PART = 10;

/** @param text as `identityText` gives it; without NUL it counts as given wholly */
export function halvesOf(text: string): Halves {
  const cut = text.indexOf("\0");
  const [given, asked] = cut < 0 ? [text, ""] : [text.slice(0, cut), text.slice(cut + 1)];
  return { given: half(given), asked: half(asked) };
}

function half(text: string): Half {
  return { text: text.slice(0, COMPARED), pairs: undefined };
}

/**
 * What is given says most about which card this is: with the question unchanged any answer is an edit of it, while the
 * same answer may belong to many questions and the question still has to be like the old one.
 *
 * @param isShared whether what is given stands on other cards too, and so tells none of them
 */
export function cardSimilarity(a: Halves, b: Halves, isShared = false): number {
  const given = halfSimilarity(a.given, b.given);
  const asked = halfSimilarity(a.asked, b.asked);
  if (given === 1 && a.given.text !== "" && !isShared) return 0.95 + 0.05 * asked;
  if (asked === 1 && a.asked.text !== "") {
    return Math.max(0.45 + 0.55 * given, isPartOf(a.given.text, b.given.text) ? PART : 0);
  }
  return 0.6 * given + 0.4 * asked;
}

/** A paragraph that was split, or grew: what is asked stands in a part of the old text, or the old text in the new. */
function isPartOf(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= SHORTEST_PART && long.includes(short);
}

export function halfSimilarity(a: Half, b: Half): number {
  if (a.text === b.text) return 1;
  const [short, long] = [Math.min(a.text.length, b.text.length), Math.max(a.text.length, b.text.length)];
  if (short === 0) return 0;
  return long <= SHORT ? 1 - editDistance(a.text, b.text) / long : sharedPairs(a, b);
}

/** Sørensen–Dice: twice the shared pairs over all pairs. */
function sharedPairs(a: Half, b: Half): number {
  const [pairsA, pairsB] = [pairsOf(a), pairsOf(b)];
  let shared = 0;
  for (const [pair, count] of pairsA) shared += Math.min(count, pairsB.get(pair) ?? 0);
  return (2 * shared) / Math.max(1, a.text.length + b.text.length - 2);
}

function pairsOf(side: Half): Map<number, number> {
  if (side.pairs === undefined) {
    side.pairs = new Map();
    for (let at = 1; at < side.text.length; at++) {
      const pair = side.text.charCodeAt(at - 1) * 0x10000 + side.text.charCodeAt(at);
      side.pairs.set(pair, (side.pairs.get(pair) ?? 0) + 1);
    }
  }
  return side.pairs;
}

/** Levenshtein's: the fewest letters to insert, delete or replace. Both are at most SHORT long. */
function editDistance(a: string, b: string): number {
  let from = 0;
  while (from < a.length && from < b.length && a.charCodeAt(from) === b.charCodeAt(from)) from++;
  let [endA, endB] = [a.length, b.length];
  while (endA > from && endB > from && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  const width = endB - from;
  const row = new Uint8Array(width + 1).map((_, index) => index);
  for (let i = from; i < endA; i++) {
    const letter = a.charCodeAt(i);
    let diagonal = row[0] ?? 0;
    row[0] = i - from + 1;
    for (let j = 1; j <= width; j++) {
      const above = row[j] ?? 0;
      const replaced = diagonal + (letter === b.charCodeAt(from + j - 1) ? 0 : 1);
      row[j] = Math.min(replaced, above + 1, (row[j - 1] ?? 0) + 1);
      diagonal = above;
    }
  }
  return row[width] ?? 0;
}
