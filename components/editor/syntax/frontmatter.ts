/** Front matter at the top of a note: YAML between `---`, or TOML between `+++`, which is kept plain. */

import { tags } from "@lezer/highlight";
import type { BlockContext, Line, MarkdownConfig } from "@lezer/markdown";

export const frontmatter: MarkdownConfig = {
  defineNodes: [
    { name: "Frontmatter", block: true },
    { name: "FrontmatterContent" },
    { name: "TomlContent", style: tags.meta },
    { name: "FrontmatterMark", style: tags.processingInstruction },
  ],
  parseBlock: [{ name: "Frontmatter", parse, before: "HorizontalRule" }],
};

function parse(cx: BlockContext, line: Line): boolean {
  if (cx.lineStart !== 0 || cx.depth > 1) return false;
  const [, fence] = /^(---|\+\+\+)[ \t]*$/.exec(line.text) ?? [];
  if (fence === undefined) return false;
  const marks = [cx.elt("FrontmatterMark", 0, line.text.length)];
  const start = line.text.length + 1;
  while (cx.nextLine()) {
    if (line.text.trimEnd() !== fence) continue;
    const end = cx.lineStart + line.text.length;
    const body = fence === "---" ? "FrontmatterContent" : "TomlContent";
    if (cx.lineStart > start) marks.push(cx.elt(body, start, cx.lineStart - 1));
    marks.push(cx.elt("FrontmatterMark", cx.lineStart, end));
    cx.addElement(cx.elt("Frontmatter", 0, end, marks));
    cx.nextLine();
    return true;
  }
  // never closed: the parser has moved past it all, so it is told as one block without colours of its own
  cx.addElement(cx.elt("Frontmatter", 0, cx.lineStart + line.text.length, marks));
  return true;
}
