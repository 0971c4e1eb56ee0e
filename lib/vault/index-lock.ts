/** Who decides which card is which, and writes that down, does so alone. */

import { oneAtATime } from "./one-at-a-time.ts";

export function aloneWithIndex<T>(work: () => Promise<T>): Promise<T> {
  return oneAtATime("index of cards", work);
}
