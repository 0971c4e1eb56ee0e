/** Which decks a note's cards are in. */

import { matchesPath } from "./obsidian/path-pattern.ts";
import { firstAtLeast } from "./sorted.ts";
import { isUnder } from "./tags.ts";
import type { NoteMeta, ReadingOptions } from "./types.ts";

/** A tag of the body; lines are counted from 0. */
export interface PlacedTag {
  name: string;
  line: number;
}

/** A block's lines and the decks that its opening tags name. */
export interface PlacedBlock {
  firstLine: number;
  lastLine: number;
  openingDecks: string[];
}

export interface NoteTags {
  path: string;
  title: string;
  meta: NoteMeta;
  /** of the body, in order */
  tags: PlacedTag[];
}

/** Whether a note's cards are read at all: it has a flashcards tag, or names its deck, or folders are decks. */
export function isDeckNote(note: NoteTags, options: ReadingOptions): boolean {
  if (isLeftOut(note, options)) return false;
  const { path, meta, tags } = note;
  const names = [...meta.tags, ...tags.map(({ name }) => name)];
  if (meta.deck !== undefined || meta.kind === "deck") return true;
  if (options.convertFoldersToDecks && folderOf(path) !== "") return true;
  return names.some((name) => isUnder(name, options.flashcardTags));
}

/** Whether somebody said that this note is to be no deck. */
export function isLeftOut({ path, meta, tags }: NoteTags, options: ReadingOptions): boolean {
  const names = [...meta.tags, ...tags.map(({ name }) => name)];
  return (
    names.some((name) => isUnder(name, options.flashcardTagsToIgnore)) ||
    options.noteFoldersToIgnore.some((pattern) => matchesPath(path, pattern))
  );
}

/**
 * The decks of each block, at least one: the note's own deck; else the folder, where folders are decks; else the tags
 * that open the block; else those of the last tagged line above that is no part of a card; else the frontmatter's; else
 * the first flashcards tag of the note, even below.
 *
 * @param blocks in the note's order
 */
export function decksOfBlocks(note: NoteTags, blocks: PlacedBlock[], options: ReadingOptions): string[][] {
  const { path, title, meta } = note;
  if (meta.deck !== undefined) return blocks.map(() => [meta.deck ?? title]);
  if (options.convertFoldersToDecks && folderOf(path) !== "") return blocks.map(() => [folderOf(path)]);

  const flashcards = note.tags.filter(({ name }) => isUnder(name, options.flashcardTags));
  const tagLines = groupByLine(flashcards.filter(({ line }) => !isInsideBlock(line, blocks)));
  const fromFrontmatter = [...new Set(meta.tags.filter((name) => isUnder(name, options.flashcardTags)))];
  const first = flashcards[0]?.name ?? title;
  return blocks.map(({ firstLine, openingDecks }) => {
    if (openingDecks.length > 0) return openingDecks;
    const above = tagLines[firstAtLeast(tagLines, firstLine, ({ line }) => line) - 1];
    return above?.decks ?? (fromFrontmatter.length > 0 ? fromFrontmatter : [first]);
  });
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function isInsideBlock(line: number, blocks: PlacedBlock[]): boolean {
  const block = blocks[firstAtLeast(blocks, line, ({ lastLine }) => lastLine)];
  return block !== undefined && block.firstLine <= line;
}

function groupByLine(tags: PlacedTag[]): { line: number; decks: string[] }[] {
  const lines: { line: number; decks: string[] }[] = [];
  for (const { name, line } of tags) {
    const last = lines.at(-1);
    if (last?.line !== line) lines.push({ line, decks: [name] });
    else if (!last.decks.includes(name)) last.decks.push(name);
  }
  return lines;
}
