/** Marks of cards and of Obsidian. They only colour: what is a card is for lib/cards to say. */

import { tags } from "@lezer/highlight";
import type { InlineContext, MarkdownConfig } from "@lezer/markdown";
import { noteTags } from "./tags.ts";

const code = (character: string) => character.charCodeAt(0);
const cloze = { resolve: "Cloze", mark: "ClozeMark" };

export const cardMarks: MarkdownConfig = {
  defineNodes: [
    { name: "Cloze", style: { "Cloze/...": noteTags.cloze } },
    { name: "ClozeMark", style: tags.processingInstruction },
    { name: "CardSeparator", style: noteTags.separator },
    { name: "WikiLink", style: { "WikiLink/...": noteTags.wikiLink } },
    { name: "WikiLinkMark", style: tags.processingInstruction },
    { name: "BlockId", style: noteTags.blockId },
    { name: "Hashtag", style: noteTags.hashtag },
  ],
  parseInline: [
    { name: "Cloze", parse: parseCloze, after: "Emphasis" },
    { name: "CardSeparator", parse: parseSeparator },
    { name: "WikiLink", parse: parseWikiLink, before: "Link" },
    { name: "BlockId", parse: parseBlockId },
    { name: "Hashtag", parse: parseHashtag },
  ],
};

function parseCloze(cx: InlineContext, next: number, pos: number): number {
  if (next !== code("=") || cx.char(pos + 1) !== code("=") || cx.char(pos + 2) === code("=")) return -1;
  const spaceAfter = /^(\s|$)/.test(cx.slice(pos + 2, Math.min(pos + 3, cx.end)));
  const spaceBefore = pos === cx.offset || /\s/.test(cx.slice(pos - 1, pos));
  return cx.addDelimiter(cloze, pos, pos + 2, !spaceAfter, !spaceBefore);
}

function parseSeparator(cx: InlineContext, next: number, pos: number): number {
  if (next === code(":")) {
    const run = /^:+/.exec(cx.slice(pos, cx.end))?.[0].length ?? 0;
    if (run < 2) return -1;
    return run > 3 ? pos + run : cx.addElement(cx.elt("CardSeparator", pos, pos + run));
  }
  if (next !== code("?") || !beginsLine(cx, pos)) return -1;
  const [run] = /^\?{1,2}(?=[ \t]*(?:\n|$))/.exec(cx.slice(pos, cx.end)) ?? [];
  return run === undefined ? -1 : cx.addElement(cx.elt("CardSeparator", pos, pos + run.length));
}

function parseWikiLink(cx: InlineContext, next: number, pos: number): number {
  if (next !== code("[") || cx.char(pos + 1) !== code("[")) return -1;
  const [whole] = /^\[\[[^[\]\n]+\]\]/.exec(cx.slice(pos, cx.end)) ?? [];
  if (whole === undefined) return -1;
  const end = pos + whole.length;
  const marks = [cx.elt("WikiLinkMark", pos, pos + 2), cx.elt("WikiLinkMark", end - 2, end)];
  return cx.addElement(cx.elt("WikiLink", pos, end, marks));
}

function parseBlockId(cx: InlineContext, next: number, pos: number): number {
  if (next !== code("^") || !(beginsLine(cx, pos) || /\s/.test(cx.slice(pos - 1, pos)))) return -1;
  const [id] = /^\^[A-Za-z0-9-]+(?=[ \t]*(?:\n|$))/.exec(cx.slice(pos, cx.end)) ?? [];
  return id === undefined ? -1 : cx.addElement(cx.elt("BlockId", pos, pos + id.length));
}

function parseHashtag(cx: InlineContext, next: number, pos: number): number {
  if (next !== code("#") || !(beginsLine(cx, pos) || /\s/.test(cx.slice(pos - 1, pos)))) return -1;
  const [tag] = /^#(?=[^\s#]*[\p{L}_/-])[\p{L}\p{M}\p{N}_/-]+/u.exec(cx.slice(pos, cx.end)) ?? [];
  return tag === undefined ? -1 : cx.addElement(cx.elt("Hashtag", pos, pos + tag.length));
}

/** Whether only blanks stand before it on its line. */
function beginsLine(cx: InlineContext, pos: number): boolean {
  return /(?:^|\n)[ \t]*$/.test(cx.slice(cx.offset, pos));
}
