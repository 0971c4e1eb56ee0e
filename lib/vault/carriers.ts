/** What carries each part of a note: the cards, and the notes that are read, which link to it by its heading or id. */

import type { ParsedCard } from "@/lib/cards/types.ts";
import type { Database } from "@/lib/db/client.ts";
import { linksTo, type StoredLink } from "@/lib/db/links.ts";
import { readCardsOfNotes } from "@/lib/db/notes.ts";
import { linkKey, splitTarget } from "@/lib/markdown/link-target.ts";
import type { LinkIndex } from "./link-index.ts";

export type Carrier =
  | { kind: "card"; id: string; parsed: ParsedCard }
  | { kind: "note"; path: string; title: string };

export interface CardPlace {
  id: string;
  notePath: string;
  startLine: number;
  parsed: ParsedCard;
}

/** By the last part of each link, in lower case. A card or note is named once for each. */
export async function carriersOf(
  path: string,
  database: Database,
  index: LinkIndex,
): Promise<Map<string, Carrier[]>> {
  const note = index.targets.noteAt(path);
  if (note === null) return new Map();
  const keys = new Set([path, note.title, ...note.aliases].map(linkKey));
  const links = (await linksTo(database, [...keys])).filter(
    ({ notePath, target, style }) => notePath !== path && index.note(target, notePath, style)?.path === path,
  );
  const cards = await readCardsOfNotes(database, [...new Set(links.map(({ notePath }) => notePath))]);
  return groupCarriers(links, cards);
}

/** @param cards of the notes that the links stand in, by note, then in its order */
export function groupCarriers(
  links: readonly StoredLink[],
  cards: readonly CardPlace[],
): Map<string, Carrier[]> {
  const carriers = new Map<string, Carrier[]>();
  const named = new Set<string>();
  for (const link of links) {
    const fragment = splitTarget(link.target).fragments.at(-1)?.toLowerCase();
    if (fragment === undefined) continue;
    const carrier = carrierOf(link, cards);
    const key = `${fragment} ${carrier.kind === "card" ? carrier.id : carrier.path}`;
    if (named.has(key)) continue;
    named.add(key);
    carriers.set(fragment, [...(carriers.get(fragment) ?? []), carrier]);
  }
  return carriers;
}

/** A card answers for all lines from its own first to the next card's, since its notes stand below it. */
function carrierOf({ notePath, noteTitle, line }: StoredLink, cards: readonly CardPlace[]): Carrier {
  const card = cards.findLast((each) => each.notePath === notePath && each.startLine <= line);
  return card === undefined || card.parsed.aside
    ? { kind: "note", path: notePath, title: noteTitle }
    : { kind: "card", id: card.id, parsed: card.parsed };
}
