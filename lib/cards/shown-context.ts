/** What of a card's context its sides are shown under. */

import { parseMarkdown } from "@/lib/markdown/parse.ts";
import type { Markdown } from "./types.ts";

/**
 * The headings directly above the question. A paragraph that is glued above those belongs to the card's block, as in
 * Obsidian, but a reader takes it for the section before: it stays in the note.
 */
export function shownContext(context: Markdown): Markdown {
  if (context === "") return "";
  const blocks = parseMarkdown(context).children;
  const above = blocks.findLastIndex(({ type }) => type !== "heading");
  if (above === blocks.length - 1) return context;
  return context.slice(blocks[above + 1]?.position?.start.offset);
}
