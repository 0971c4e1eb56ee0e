/** `$…$` and `$$…$$`. A dollar that is money stays text, as in lib/markdown/dollars.ts. */

import type { BlockContext, InlineContext, Line, MarkdownConfig } from "@lezer/markdown";
import { noteTags } from "./tags.ts";

const DOLLAR = 36;
const BACKSLASH = 92;

export const maths: MarkdownConfig = {
  defineNodes: [
    { name: "InlineMath", style: noteTags.maths },
    { name: "BlockMath", block: true, style: noteTags.maths },
  ],
  parseInline: [{ name: "InlineMath", parse: parseInline, before: "Escape" }],
  parseBlock: [
    {
      name: "BlockMath",
      parse: parseBlock,
      before: "FencedCode",
      endLeaf: (_, line) => opensBlock(line.text.slice(line.pos)),
    },
  ],
};

function parseInline(cx: InlineContext, next: number, pos: number): number {
  if (next === BACKSLASH && cx.char(pos + 1) === DOLLAR) return pos + 2; // an escaped dollar opens nothing
  if (next !== DOLLAR) return -1;
  const double = cx.char(pos + 1) === DOLLAR;
  const width = double ? 2 : 1;
  if (!double && /\s/.test(cx.slice(pos + 1, pos + 2) || " ")) return -1;
  for (let at = pos + width; at < cx.end; at++) {
    if (cx.char(at) === BACKSLASH) at++;
    else if (cx.char(at) === DOLLAR && closes(cx, at, double)) {
      return cx.addElement(cx.elt("InlineMath", pos, at + width));
    }
  }
  return -1;
}

function closes(cx: InlineContext, at: number, double: boolean): boolean {
  if (double) return cx.char(at + 1) === DOLLAR;
  return !/\s/.test(cx.slice(at - 1, at)) && !/\d/.test(cx.slice(at + 1, Math.min(at + 2, cx.end)));
}

/** Two dollars with no closing pair on their line. */
function opensBlock(text: string): boolean {
  return text.startsWith("$$") && !text.includes("$$", 2);
}

function parseBlock(cx: BlockContext, line: Line): boolean {
  if (!opensBlock(line.text.slice(line.pos))) return false;
  const start = cx.lineStart + line.pos;
  const { basePos } = line;
  let end = cx.lineStart + line.text.length;
  while (cx.nextLine()) {
    if (line.basePos < basePos) break; // its list or quote has ended
    end = cx.lineStart + line.text.length;
    if (line.text.trimEnd().endsWith("$$")) {
      cx.nextLine();
      break;
    }
  }
  cx.addElement(cx.elt("BlockMath", start, end));
  return true;
}
