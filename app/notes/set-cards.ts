/** Takes the card blocks out of a note's text and leaves a mark where each stood, so that the rest is plain Markdown. */

import type { Markdown, ParsedCard } from "@/lib/cards/types.ts";
import { type Marker, markerFor } from "@/lib/markdown/marker.ts";
import type { Part } from "./parts.ts";

/** The cards that one block of the note makes. */
export interface CardBlock {
  cards: [ParsedCard, ...ParsedCard[]];
  /** the list or quote mark that stays in the note, and so is no part of what the card shows there */
  lead: string;
}

export interface SetNote {
  source: Markdown;
  /** in the order of the marks' indices */
  blocks: CardBlock[];
  marker: Marker;
}

const MARK = "card";

const CONTAINERS = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t])))*[ \t]*/;

/**
 * @param cards of the whole text, in its order
 * @param part the stretch that is wanted; it cuts no card
 */
export function setCards(
  text: Markdown,
  cards: readonly ParsedCard[],
  part: Part = { start: 0, end: text.length },
): SetNote {
  const marker = markerFor(text);
  const blocks: CardBlock[] = [];
  const pieces: string[] = [];
  let from = part.start;
  for (const block of groupBlocks(cards.filter(({ span }) => span.start >= from && span.end <= part.end))) {
    const [{ span, context }] = block;
    const start = span.start + contextLength(text.slice(span.start, span.end), context);
    if (start < from) continue; // no two blocks share a line, but no text may be shown twice if they did
    const { keep, lead } = containerOf(text.slice(start, span.end));
    const mark = keep + marker.write(MARK, blocks.length);
    pieces.push(text.slice(from, start), lead === "" ? `\n${mark}\n` : mark);
    blocks.push({ cards: block, lead });
    from = span.end;
  }
  pieces.push(text.slice(from, part.end));
  return { source: pieces.join(""), blocks, marker };
}

function groupBlocks(cards: readonly ParsedCard[]): [ParsedCard, ...ParsedCard[]][] {
  const groups: [ParsedCard, ...ParsedCard[]][] = [];
  for (const card of cards) {
    const last = groups.at(-1);
    if (last?.[0].block === card.block) last.push(card);
    else groups.push([card]);
  }
  return groups;
}

/** The headings over a question are the note's own: they stay in its text, its outline and its contents. */
function contextLength(block: string, context: Markdown): number {
  if (context === "") return 0;
  let end = 0;
  for (const expected of context.split("\n")) {
    const line = /[^\r\n]*(?:\r\n?|\n|$)/y;
    line.lastIndex = end;
    const written = line.exec(block)?.[0] ?? "";
    if (written.trim() !== expected.trim()) return 0; // something else stands between, such as a tag
    end += written.length;
  }
  return end;
}

/** What stays before the mark, so that a card in a list stands in that list. */
function containerOf(block: string): { keep: string; lead: string } {
  const containers = CONTAINERS.exec(block)?.[0] ?? "";
  const lead = containers.trim();
  const indent = /^[ \t]*/.exec(block)?.[0] ?? "";
  const isOneItem = block
    .split(/\r\n?|\n/)
    .slice(1)
    .every((line) => CONTAINERS.exec(line)?.[0].trim() === "");
  return lead !== "" && isOneItem ? { keep: containers, lead } : { keep: indent, lead: "" };
}

/** The card as the note shows it: without the list mark that stands in the note already. */
export function withoutLead(card: ParsedCard, lead: string): ParsedCard {
  if (lead === "") return card;
  if (card.kind === "cloze") {
    const cut = leadLength(card.text, lead);
    const holes = card.holes.map((hole) => ({ ...hole, start: hole.start - cut, end: hole.end - cut }));
    return { ...card, text: card.text.slice(cut), holes };
  }
  return { ...card, question: card.question.slice(leadLength(card.question, lead)) };
}

function leadLength(side: Markdown, lead: string): number {
  const indent = side.length - side.trimStart().length;
  if (!side.startsWith(lead, indent)) return 0;
  const rest = side.slice(indent + lead.length);
  return side.length - rest.trimStart().length;
}

/**
 * Puts each block's HTML where its mark is. A mark that the text swallowed leaves its card at the end: a card that
 * can't be placed is shown all the same.
 */
export function placeCards(html: string, marker: Marker, cards: readonly string[]): string {
  const left = new Set(cards.keys());
  const placed: string[] = [];
  let inParagraph = false;
  let splits = false;
  for (const piece of marker.split(html)) {
    if (typeof piece === "string") {
      placed.push(splits ? piece.replace(/^<br>\s*/, "") : piece);
      splits = false;
      inParagraph = endsInParagraph(piece) ?? inParagraph;
    } else if (left.delete(piece.index)) {
      const card = cards[piece.index] ?? "";
      splits = inParagraph;
      if (splits) {
        // a paragraph holds no blocks: it ends before the card and goes on after it
        const before = placed.pop() ?? "";
        placed.push(before.replace(/<br>\s*$/, ""), `</p>${card}<p>`);
      } else placed.push(card);
    }
  }
  const all = placed.join("").replaceAll("<p></p>", "");
  return all + [...left].map((index) => cards[index]).join("");
}

/** null where nothing is said: neither opens nor closes here */
function endsInParagraph(html: string): boolean | null {
  const opens = Math.max(html.lastIndexOf("<p>"), html.lastIndexOf("<p "));
  const closes = html.lastIndexOf("</p>");
  return opens === closes ? null : opens > closes;
}
