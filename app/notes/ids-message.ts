/** What a note's page says after ids were asked for. */

import { amount } from "@/lib/stats/amount.ts";

/** @param search of the page's address, where the end is written */
export function idsMessage(search: Record<string, string | string[] | undefined>): string | null {
  const { ids } = search;
  if (typeof ids !== "string") return null;
  if (ids === "refused") {
    return typeof search.why === "string" ? `No id was written: ${search.why.slice(0, 500)}.` : null;
  }
  if (ids === "changed") return "No id was written: the file had just changed. Look at it, and ask again.";
  const count = Math.max(0, Math.trunc(Number(ids) || 0));
  const without = Math.max(0, Math.trunc(Number(search.without) || 0));
  const written = count === 0 ? "No id was written" : `${amount(count, "id")} written`;
  if (without === 0) return `${written}.`;
  return `${written}. ${amount(without, "card")} can have none: where a card ends in a table, or shares its lines with another, an id would change what it says.`;
}
