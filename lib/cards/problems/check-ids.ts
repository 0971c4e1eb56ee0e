/** Block ids that two places have: links lead to the first of them, and an id shared by two cards tells neither apart. */

import { anchorsOf, type BlockAnchor } from "@/lib/markdown/anchors.ts";
import type { SourceText } from "../source-text.ts";
import type { Problem } from "./problem.ts";
import type { Report } from "./report.ts";

/** A line that ends with `^name`. */
const NAMED_LINE = /(?:^|[ \t])\^([A-Za-z0-9-]+)[ \t]*$/gm;

/** Within one note. The tree is asked only where the text holds an id twice, which few do. */
export function reportRepeatedIds(source: SourceText, report: Report): void {
  const { text } = source;
  if (!text.includes("^") || !holdsRepeated(text)) return;
  const first = new Map<string, BlockAnchor>();
  for (const block of anchorsOf(text).blocks) {
    const before = first.get(block.name);
    if (before === undefined) {
      first.set(block.name, block);
      continue;
    }
    const line = source.lineAt(before.offset) + 1;
    const start = /[ \t]/.test(text[block.offset - 1] ?? "") ? block.offset - 1 : block.offset;
    report.atOffset(block.offset, {
      rule: "duplicate-id",
      severity: "warning",
      message: `the id ^${block.name} stands on line ${line} already, where links to it lead`,
      remedy: "give this block another id, or none",
      length: block.name.length + 1,
      fixes: [
        {
          label: `Take ^${block.name} away here`,
          edits: [{ start, end: block.offset + block.name.length + 1, insert: "" }],
        },
      ],
    });
  }
}

function holdsRepeated(text: string): boolean {
  const seen = new Set<string>();
  for (const [, name = ""] of text.matchAll(NAMED_LINE)) {
    if (seen.has(name)) return true;
    seen.add(name);
  }
  return false;
}

/** A card that has an id. */
export interface NamedCard {
  path: string;
  /** counted from 1 */
  line: number;
  blockId: string;
}

/** Over several notes; what one note repeats is its own problem. */
export function checkSharedIds(cards: readonly NamedCard[]): Problem[] {
  const first = new Map<string, NamedCard>();
  const problems = new Map<string, Problem>();
  for (const card of cards) {
    const before = first.get(card.blockId);
    if (before === undefined) first.set(card.blockId, card);
    else if (before.path !== card.path) problems.set(`${card.path} ${card.blockId}`, sharedId(card, before));
  }
  return [...problems.values()];
}

function sharedId({ path, line, blockId }: NamedCard, other: NamedCard): Problem {
  return {
    path,
    line,
    column: 1,
    severity: "warning",
    rule: "duplicate-id",
    message: `a card in ${other.path}, line ${other.line}, has the id ^${blockId} too`,
    remedy:
      "give one of them another id, or none: an id that two cards have finds neither again after an edit",
  };
}
