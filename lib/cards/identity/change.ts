/** How much a card's text changed: whether what is remembered of it still holds, or its learner should see both. */

import type { CardKind } from "../types.ts";
import { halfSimilarity, halvesOf } from "./similarity.ts";

/** `large`: another question or another answer, as far as letters can tell. */
export type Change = "none" | "small" | "large";

interface Said {
  kind: CardKind;
  /** from `identityText` */
  text: string;
}

/** From here on a half is the old one with a few letters changed. */
const SMALL = 0.6;
/** A half that keeps all the old words may grow this many times as long, or by a few words; or shrink as much. */
const GROWTH = 3;
const FEW_WORDS = 20;

export function changeBetween(before: Said, now: Said): Change {
  if (!asksAlike(before.kind, now.kind)) return "large";
  if (before.text === now.text) return "none";
  const [old, fresh] = [halvesOf(before.text), halvesOf(now.text)];
  const isSmall =
    isSmallChange(old.given.text, fresh.given.text, halfSimilarity(old.given, fresh.given)) &&
    isSmallChange(old.asked.text, fresh.asked.text, halfSimilarity(old.asked, fresh.asked));
  return isSmall ? "small" : "large";
}

/** The two sides of a two-way card are asked as a one-way card is. */
function asksAlike(a: CardKind, b: CardKind): boolean {
  const isTwoSided = (kind: CardKind) => kind === "basic" || kind === "reversed";
  return a === b || (isTwoSided(a) && isTwoSided(b));
}

function isSmallChange(before: string, now: string, similarity: number): boolean {
  if (before === now) return true;
  if (!holdsAll(numbersIn(before), numbersIn(now))) return false;
  return similarity >= SMALL || isLonger(before, now) || isLonger(now, before);
}

/** Another number is another answer, however alike the rest; a number more or less is not. */
function numbersIn(text: string): string[] {
  return text.match(/\d+/g) ?? [];
}

/** Whether one of two lists has all that the other has. */
function holdsAll(a: readonly string[], b: readonly string[]): boolean {
  const left = [...(a.length >= b.length ? a : b)];
  for (const item of a.length >= b.length ? b : a) {
    const at = left.indexOf(item);
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return true;
}

/** Whether all words of the shorter text stand in the longer one, in their order. */
function isLonger(short: string, long: string): boolean {
  const words = wordsIn(short);
  const most = Math.max(short.length * GROWTH, short.length + FEW_WORDS);
  if (words.length === 0 || long.length > most) return false;
  let at = 0;
  for (const word of wordsIn(long)) if (word === words[at]) at++;
  return at === words.length;
}

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
