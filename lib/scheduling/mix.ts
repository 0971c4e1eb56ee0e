/** Orders that a reload keeps: a shuffle that a seed decides, and two lists spread evenly into one. */

import { seededRandom } from "./seeded-random.ts";

/**
 * A shuffle in which each item's place hangs on the seed and its own id alone: take one away and the others
 * keep their order.
 */
export function seededOrder<T extends { id: string }>(items: readonly T[], seed: string): T[] {
  return items
    .map((item) => ({ item, place: seededRandom(`${seed}:${item.id}`)() }))
    .sort((a, b) => a.place - b.place || (a.item.id < b.item.id ? -1 : 1))
    .map(({ item }) => item);
}

/**
 * Both lists in one, each in its own order and spread over the whole.
 *
 * @param done how many of each went before: with them counted, the rest of a mixture is mixed as the whole was,
 *   and a queue built anew after each card goes on where it stood
 */
export function mixEvenly<T>(
  first: readonly T[],
  second: readonly T[],
  done: { first: number; second: number } = { first: 0, second: 0 },
): T[] {
  const places = (items: readonly T[], before: number) =>
    items.map((item, i) => ({ item, place: (before + i + 0.5) / (before + items.length) }));
  // Sorting is stable, so of two equal places the one of the first list comes first.
  return [...places(first, done.first), ...places(second, done.second)]
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
