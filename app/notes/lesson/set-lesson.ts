/** Takes out of a lesson's text what it sets apart: demos, which come alive, and cards by themselves, for the margin. */

import type { RootContent } from "mdast";
import type { Markdown } from "@/lib/cards/types.ts";
import type { StoredCard } from "@/lib/db/notes.ts";
import { wikiTarget } from "@/lib/markdown/address.ts";
import type { Marker } from "@/lib/markdown/marker.ts";
import { parseMarkdown } from "@/lib/markdown/parse.ts";
import type { LessonDemo } from "./lesson-demo.ts";

export interface MarginGroup {
  kind: "margin";
  cards: StoredCard[];
  /** how many blocks of the text they may stand beside, counted from the one before them */
  rows: number;
}

export type SetApart = { kind: "demo"; demo: LessonDemo } | MarginGroup;

export interface SetLesson {
  source: Markdown;
  /** in the order of the text; the first has the mark `first` */
  parts: SetApart[];
}

export interface FindApart {
  /** null for a block that can't be shown, which stays in the text and says so */
  demo(name: string, yaml: string): LessonDemo | null;
  /** the card that an embed means; null where it means anything else, which stays in the text */
  card(target: string): StoredCard | null;
}

const MARK = "apart";

/** Enough for any card; a row that nothing stands in has no height. */
const MOST_ROWS = 8;

/**
 * Only what stands at the top level of the lesson.
 *
 * @param source of `setCards`, with its marker
 * @param first index of the first mark to write
 */
export function setLesson(source: Markdown, marker: Marker, first: number, find: FindApart): SetLesson {
  const parts: SetApart[] = [];
  const pieces: string[] = [];
  let from = 0;
  let margin: MarginGroup | null = null;
  for (const node of parseMarkdown(source).children) {
    const demo: LessonDemo | null = demoOf(node, find);
    const card: StoredCard | null = demo === null ? cardOf(node, source, find) : null;
    if (demo === null && card === null) {
      if (margin !== null && isShown(node)) margin.rows = Math.min(MOST_ROWS, margin.rows + 1);
      continue;
    }
    const before = source.slice(from, node.position?.start.offset);
    from = node.position?.end.offset ?? from;
    if (card !== null && margin?.rows === 1) {
      // two in a row share one place: the second would push the text apart
      margin.cards.push(card);
      pieces.push(before);
      continue;
    }
    // the block that the next group stands beside is its own
    if (card !== null && margin !== null) margin.rows = Math.max(1, margin.rows - 1);
    pieces.push(before, `\n\n${marker.write(MARK, first + parts.length)}\n\n`);
    // a demo cuts the text, and with it the margin
    margin = card === null ? null : { kind: "margin", cards: [card], rows: 1 };
    if (demo !== null) parts.push({ kind: "demo", demo });
    else if (margin !== null) parts.push(margin);
  }
  pieces.push(source.slice(from));
  return { source: pieces.join(""), parts };
}

function demoOf(node: RootContent, find: FindApart): LessonDemo | null {
  if (node.type !== "code" || node.lang !== "demo") return null;
  return find.demo(node.meta?.trim().split(/\s+/)[0] ?? "", node.value);
}

/** Of a paragraph that is one `![[…]]`. */
function cardOf(node: RootContent, source: Markdown, find: FindApart): StoredCard | null {
  if (node.type !== "paragraph" || node.children.length !== 1) return null;
  const [only] = node.children;
  if (only?.type !== "image" || !source.startsWith("![[", only.position?.start.offset)) return null;
  return find.card(wikiTarget(only.url));
}

function isShown({ type }: RootContent): boolean {
  return type !== "definition" && type !== "footnoteDefinition" && type !== "yaml" && type !== "html";
}
