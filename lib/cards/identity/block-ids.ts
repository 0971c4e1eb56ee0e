/** Where a note takes Obsidian's `^ids` for its cards, so that each is known by name whatever becomes of its text. */

import type { Nodes } from "mdast";
import { applyEdits } from "@/lib/editing/apply-edits.ts";
import { eachNode } from "@/lib/markdown/each-node.ts";
import { parseMarkdown } from "@/lib/markdown/parse.ts";
import { groupBy } from "../group-by.ts";
import type { TextEdit } from "../problems/problem.ts";
import { isBlank, type SourceText, sourceText } from "../source-text.ts";
import type { ParsedCard, ParsedNote } from "../types.ts";

export interface BlockIds {
  /** in the order of the note; none touches another */
  edits: TextEdit[];
  /** cards that have no place for an id: line of each, counted from 1 */
  left: { line: number; why: string }[];
}

interface Wanted {
  /** the note's cards of one block */
  cards: ParsedCard[];
  id: string;
}

/** Letters of an id: enough that no two cards of a vault share them. */
const LETTERS = 8;
const PREFIX = "loci-";
const NO_PLACE = "an id written at its end would be read as a part of the card, or change another";
const SHARED = "its lines are lines of another card too, so an id would name both";
const IN_TABLE = "the card ends in a table, which takes no id";

/**
 * The id of a block, made from the id of its first card: the same whoever makes it.
 *
 * @param cardId UUIDv7, whose last digits are chance
 */
export function blockIdFor(cardId: string): string {
  const digits = cardId.replace(/[^0-9a-f]/gi, "").slice(-10);
  return PREFIX + BigInt(`0x0${digits}`).toString(36).padStart(LETTERS, "0");
}

/**
 * An id goes to the end of the block's last line of text, before its schedule, or onto a line of its own below code. The
 * text is read again with all ids in it: an id that is not read as one, or that changes anything else, is not written.
 *
 * @param note as `parse` reads `text`
 * @param idOf a card's id in Loci; undefined where it has none yet
 */
export function addBlockIds(
  text: string,
  note: ParsedNote,
  idOf: (card: ParsedCard) => string | undefined,
  parse: (text: string) => ParsedNote,
): BlockIds {
  const wanted = wantedIds(note, idOf);
  if (wanted.length === 0) return { edits: [], left: [] };
  const places = placesIn(text);
  const left: BlockIds["left"] = [];
  const standsAlone = apart(note);
  let open = wanted.flatMap((block) => {
    if (!standsAlone(block)) {
      left.push({ line: lineOf(block), why: SHARED });
      return [];
    }
    const edits = places(block);
    if (edits === "table") left.push({ line: lineOf(block), why: IN_TABLE });
    return edits === "table" ? [] : [{ block, edits }];
  });
  const accepted = new Map<Wanted, TextEdit>();
  const isRead = (edits: ReadonlyMap<Wanted, TextEdit>) =>
    readsAs(note, parse(applyEdits(text, [...edits.values()])), edits);
  for (let attempt = 0; open.length > 0; attempt++) {
    const tried = open.flatMap(({ block, edits }) => {
      const edit = edits[attempt];
      return edit === undefined ? [] : [[block, edit] as const];
    });
    acceptAll(tried, accepted, isRead);
    for (const { block, edits } of open) {
      if (!accepted.has(block) && edits.length <= attempt + 1)
        left.push({ line: lineOf(block), why: NO_PLACE });
    }
    open = open.filter(({ block, edits }) => !accepted.has(block) && edits.length > attempt + 1);
  }
  return {
    edits: [...accepted.values()].sort((a, b) => a.start - b.start),
    left: left.sort((a, b) => a.line - b.line),
  };
}

const lineOf = ({ cards }: Wanted) => cards[0]?.span.startLine ?? 1;

function wantedIds(note: ParsedNote, idOf: (card: ParsedCard) => string | undefined): Wanted[] {
  const taken = new Set(note.cards.flatMap(({ blockId }) => blockId ?? []));
  const wanted: Wanted[] = [];
  for (const cards of groupBy(note.cards, ({ block }) => block).values()) {
    const first = cards[0];
    const cardId = first && idOf(first);
    if (cardId === undefined || cards.some(({ blockId }) => blockId !== undefined)) continue;
    const made = blockIdFor(cardId);
    let id = made;
    for (let copy = 2; taken.has(id); copy++) id = `${made}-${copy}`;
    taken.add(id);
    wanted.push({ cards, id });
  }
  return wanted;
}

/** Whether no line of a block is a line of another block. */
function apart(note: ParsedNote): (block: Wanted) => boolean {
  const shared = new Set<number>();
  const blocks = [...groupBy(note.cards, ({ block }) => block).values()]
    .flatMap((cards) => cards[0] ?? [])
    .sort((a, b) => a.span.start - b.span.start);
  let last: ParsedCard | undefined;
  for (const card of blocks) {
    if (last !== undefined && card.span.startLine <= last.span.endLine)
      shared.add(card.block).add(last.block);
    if (last === undefined || card.span.endLine > last.span.endLine) last = card;
  }
  return ({ cards }) => !cards.some(({ block }) => shared.has(block));
}

/** Takes as many as can be read; where some can't, halves tell which. */
function acceptAll(
  tried: readonly (readonly [Wanted, TextEdit])[],
  accepted: Map<Wanted, TextEdit>,
  isRead: (edits: ReadonlyMap<Wanted, TextEdit>) => boolean,
): void {
  if (tried.length === 0) return;
  if (isRead(new Map([...accepted, ...tried]))) {
    for (const [block, edit] of tried) accepted.set(block, edit);
    return;
  }
  if (tried.length === 1) return;
  const middle = tried.length >> 1;
  acceptAll(tried.slice(0, middle), accepted, isRead);
  acceptAll(tried.slice(middle), accepted, isRead);
}

/** Whether the note says what it said, and each card of `edits` has its id. */
function readsAs(before: ParsedNote, after: ParsedNote, edits: ReadonlyMap<Wanted, TextEdit>): boolean {
  if (before.cards.length !== after.cards.length || before.problems.length !== after.problems.length)
    return false;
  const given = new Map<ParsedCard, string>();
  for (const { cards, id } of edits.keys()) for (const card of cards) given.set(card, id);
  return (
    saysAll(before) === saysAll(after) &&
    before.cards.every((card, index) => {
      const now = after.cards[index];
      return (
        now !== undefined && now.blockId === (given.get(card) ?? card.blockId) && says(card) === says(now)
      );
    })
  );
}

function saysAll({ title, meta, tags, problems }: ParsedNote): string {
  return JSON.stringify([title, meta, tags, problems.map(({ rule }) => rule)]);
}

/** All of a card but where it stands and what it is called. */
function says(card: ParsedCard): string {
  const { span, blockId, demos, ...rest } = card;
  const options = rest.kind === "choice" ? rest.options.map(({ start, end, ...option }) => option) : [];
  return JSON.stringify([{ ...rest, options }, demos.map(({ line, ...demo }) => demo)]);
}

/** @returns for a block the edits that may give it its id, the best first */
function placesIn(text: string): (wanted: Wanted) => TextEdit[] | "table" {
  const source = sourceText(text);
  const { tables, verbatim } = surveyLines(text, source);
  return ({ cards, id }) => {
    const span = cards[0]?.span;
    if (span === undefined) return [];
    const edits: TextEdit[] = [];
    let line = span.endLine - 1;
    const first = span.startLine - 1;
    while (line > first && !holdsText(source, line)) line--;
    if (tables.has(line)) return "table";
    const inVerbatim = verbatim.get(line);
    if (inVerbatim === undefined) {
      edits.push(atLineEnd(source, line, id), onOwnLine(source, line, id));
      return edits;
    }
    edits.push(onOwnLine(source, line, id));
    let above = inVerbatim - 1;
    while (above > first && isBlank(source.line(above))) above--;
    if (above >= first && !tables.has(above) && !verbatim.has(above))
      edits.push(atLineEnd(source, above, id));
    return edits;
  };
}

const SCHEDULE = /<!--\s*SR:.*?-->/g;

/** A line of nothing but the schedule, or of the callout that the plugin keeps it in, is none of the card's text. */
function holdsText(source: SourceText, line: number): boolean {
  const written = source.line(line);
  if (/^[\s>]*\[!sr\|card-metadata\]/i.test(written)) return false;
  return !/^[\s>]*$/.test(written.replace(SCHEDULE, "").replace(/-->$/, ""));
}

function atLineEnd(source: SourceText, line: number, id: string): TextEdit {
  const written = source.line(line).replace(/\s*(?:<!--\s*SR:.*)?$/, "");
  const at = source.lineStart(line) + written.length;
  return { start: at, end: at, insert: ` ^${id}` };
}

/** Below the line, inside the quote that it stands in. */
function onOwnLine(source: SourceText, line: number, id: string): TextEdit {
  const at = source.lineEnd(line);
  const lineEnd =
    /^\r\n?|^\n/.exec(source.text.slice(at, at + 2))?.[0] ?? /\r\n?|\n/.exec(source.text)?.[0] ?? "\n";
  const quote = /^(?:[ \t]*>[ \t]?)*/.exec(source.line(line))?.[0] ?? "";
  return { start: at, end: at, insert: `${lineEnd}${quote}^${id}` };
}

/** Lines of tables, and of fences and formulas with the first line of each. */
function surveyLines(
  text: string,
  source: SourceText,
): { tables: ReadonlySet<number>; verbatim: ReadonlyMap<number, number> } {
  const tables = new Set<number>();
  const verbatim = new Map<number, number>();
  const linesOf = (node: Nodes): [first: number, last: number] => [
    source.lineAt(node.position?.start.offset ?? 0),
    source.lineAt(node.position?.end.offset ?? 0),
  ];
  eachNode(parseMarkdown(text), (node) => {
    if (node.type !== "table" && node.type !== "code" && node.type !== "math") return;
    const [first, last] = linesOf(node);
    for (let line = first; line <= last; line++) {
      if (node.type === "table") tables.add(line);
      else verbatim.set(line, first);
    }
  });
  return { tables, verbatim };
}
