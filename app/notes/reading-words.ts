/** What a reading of the vault changed: as numbers in an address, and in words. */

import { amount } from "@/lib/stats/amount.ts";

export interface ReadingChange {
  /** notes parsed in this reading */
  read: number;
  /** notes and cards more than before; fewer where negative */
  notes: number;
  cards: number;
}

const FIELDS = ["read", "notes", "cards"] as const;

export function writeChange(change: ReadingChange): string {
  return new URLSearchParams(FIELDS.map((name) => [name, String(change[name])])).toString();
}

/** @returns null where the address says nothing, or nothing that a reading could */
export function readChange(search: Record<string, string | string[] | undefined>): ReadingChange | null {
  const numbers = FIELDS.map((name) => {
    const value = search[name];
    return typeof value === "string" && /^-?\d{1,7}$/.test(value) ? Number(value) : null;
  });
  const [read, notes, cards] = numbers;
  return read == null || notes == null || cards == null || read < 0 ? null : { read, notes, cards };
}

export function changeInWords({ read, notes, cards }: ReadingChange): string {
  if (read === 0 && notes === 0 && cards === 0) return "The vault was read. Nothing has changed.";
  const parts = [
    read > 0 && `${amount(read, "note")} had changed`,
    notes > 0 && `${amount(notes, "note")} came in`,
    notes < 0 && `${amount(-notes, "note")} left`,
    cards > 0 && `there ${cards === 1 ? "is" : "are"} ${amount(cards, "card")} more`,
    cards < 0 && `there ${cards === -1 ? "is" : "are"} ${amount(-cards, "card")} less`,
  ].filter((part) => part !== false);
  const kept =
    notes < 0 || cards < 0 ? " What you remember of cards that left is kept, and comes back with them." : "";
  return `The vault was read: ${parts.join("; ")}.${kept}`;
}
