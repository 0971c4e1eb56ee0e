/** Gets from the server what can be completed, before it is needed, and again when it has grown old. */

import type { OfferedPlaces, Offers } from "./offers.ts";
import type { Known } from "./sources.ts";

const OLD_AFTER_MS = 20_000;

/** @param path of the note that is written */
export function askServer(path: string): Known {
  let offers: Offers | null = null;
  let asked = Number.NEGATIVE_INFINITY;

  async function refresh(): Promise<void> {
    asked = performance.now();
    // without an answer nothing is offered, or what was known before
    offers = await get<Offers>({}).catch(() => offers);
  }

  void refresh();
  return {
    offers() {
      if (performance.now() - asked > OLD_AFTER_MS) void refresh();
      return offers;
    },
    placesOf: (target) =>
      get<OfferedPlaces>({ note: target, from: path }).catch(() => ({ headings: [], blocks: [] })),
  };
}

async function get<T>(search: Record<string, string>): Promise<T> {
  const response = await fetch(`/api/completions?${new URLSearchParams(search)}`);
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as T;
}
