/** The order in which a question's options are shown. */

import { fnv32 } from "@/lib/scheduling/hash.ts";

/** Each order is as likely as any other (Fisher and Yates). @param random gives numbers in [0, 1) */
export function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const left = [...items];
  const order: Item[] = [];
  while (left.length > 0) order.push(...left.splice(Math.floor(random() * left.length), 1));
  return order;
}

/**
 * The seed of a card's next showing: the same after a reload, another one after the next review.
 *
 * @param head id of the last event of the card that counts
 * @returns a whole number below 2³²
 */
export function cardSeed(cardId: string, head: string | null): number {
  return fnv32(`${cardId} ${head ?? ""}`);
}
