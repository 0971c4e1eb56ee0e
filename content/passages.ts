/** The vault as its tests see it: every note read, and cut into the stretches that one card or one page is answerable for. */

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseNote } from "@/lib/cards/parse-note.ts";
import type { ParsedNote } from "@/lib/cards/types.ts";

export interface VaultNote extends ParsedNote {
  text: string;
}

/** A card with its notes, or what a page says outside its cards. */
export interface Passage {
  /** the card's block id, or the page's path */
  id: string;
  path: string;
  text: string;
  /** of the passage's first character, counted from 1 */
  line: number;
}

const root = fileURLToPath(new URL(".", import.meta.url));

/** By path, as the app introduces them. */
export const notes: VaultNote[] = readdirSync(root, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".md"))
  .sort()
  .map((path) => {
    const text = readFileSync(root + path, "utf8");
    return { ...parseNote(path, text), text };
  });

export const passages: Passage[] = notes.flatMap(({ path, text, cards }) => {
  const starts = [...new Map(cards.map((card) => [card.block, card])).values()].map((card) => ({
    id: card.blockId ?? `${path}:${card.span.startLine}`,
    start: card.span.start,
  }));
  return [{ id: path, start: 0 }, ...starts].map(({ id, start }, index, all) => ({
    id,
    path,
    text: text.slice(start, all[index + 1]?.start),
    line: lineAt(text, start),
  }));
});

/** The line of an offset, counted from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
