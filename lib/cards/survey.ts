/** One walk over a note's tree: what of its text is no place for a card marker, and where its landmarks stand. */

import type { Code, Html, Nodes, Root } from "mdast";
import { eachNode } from "@/lib/markdown/each-node.ts";
import { markupRanges, type Range } from "./html-ranges.ts";
import type { SourceText } from "./source-text.ts";
import { type Tag, tagsIn } from "./tags.ts";

export interface Survey {
  /** code, mathematics, markup, frontmatter, definitions: no marker of any kind */
  opaque: Range[];
  /** links and table rows: a separator inside would tear them */
  unsplittable: Range[];
  /** addresses, the brackets of links, thematic breaks: a cloze inside would tear them */
  unhidable: Range[];
  /** the bars of tables: no cloze reaches over one */
  bars: number[];
  /** lines inside fences, display formulas and comments, after the first: a blank one ends nothing */
  verbatim: Set<number>;
  /** lines that are wholly HTML comment, from column 0 on */
  commentLines: Set<number>;
  /** headings and thematic breaks of the note itself, first line → last line */
  headings: Map<number, number>;
  breaks: Set<number>;
  /** of the body, in order */
  tags: Tag[];
  schedules: Range[];
  demos: DemoFence[];
  /** every fenced block that names a language, by its first line */
  fences: { language: string; line: number }[];
  /** fences and comments that nothing closes */
  unclosed: { line: number; what: "fence" | "comment" }[];
  /** last line of the YAML or TOML at the note's start */
  frontmatterEnd: number | undefined;
  /** text of the first heading of depth 1 */
  firstHeading: string | undefined;
}

export interface DemoFence {
  /** the first word after `demo`; "" when there is none */
  widget: string;
  yaml: string;
  firstLine: number;
  lastLine: number;
}

export function survey(root: Root, source: SourceText): Survey {
  const { text } = source;
  const found: Survey = {
    opaque: [],
    unsplittable: [],
    unhidable: [],
    bars: [],
    verbatim: new Set(),
    commentLines: new Set(),
    headings: new Map(),
    breaks: new Set(),
    tags: [],
    schedules: [],
    demos: [],
    fences: [],
    unclosed: [],
    frontmatterEnd: undefined,
    firstHeading: undefined,
  };
  let linkEnd = 0;
  let title: { end: number; words: string[] } | undefined;
  let code: { tag: string; start: number } | undefined;

  eachNode(root, (node) => {
    const { start, end } = rangeOf(node);
    switch (node.type) {
      case "text":
        if (start >= linkEnd) for (const tag of tagsIn(text, start, end)) found.tags.push(tag);
        break;
      case "inlineCode":
      case "inlineMath":
      case "definition":
        found.opaque.push({ start, end });
        break;
      case "thematicBreak":
        found.unhidable.push({ start, end });
        break;
      case "code":
        surveyCode(node, source, found);
        break;
      case "math":
        found.opaque.push({ start, end });
        markVerbatim(start, end, source, found);
        break;
      case "yaml":
      case "toml":
        found.opaque.push({ start, end });
        found.frontmatterEnd = source.lineAt(end);
        break;
      case "html":
        surveyHtml(node, source, found);
        code = codeTag(node, code, found);
        break;
      case "link":
      case "linkReference":
        linkEnd = end;
        // a bare address ends where the author says: `https://a.b::a site` is a card
        if (text[start] === "[" || text[start] === "<") found.unsplittable.push({ start, end });
        found.unhidable.push(...aroundLabel(node, text));
        break;
      case "image":
      case "imageReference":
      case "footnoteReference":
        found.opaque.push({ start, end });
        break;
      case "tableRow":
        // after a table, GFM takes lines without any bar for more rows; an author who writes `?` there means a card
        if (!text.slice(start, end).includes("|")) break;
        found.unsplittable.push({ start, end });
        if (text[end - 1] === "|") found.bars.push(end - 1);
        break;
      case "tableCell":
        code = undefined;
        if (text[start] === "|") found.bars.push(start);
        break;
      case "paragraph":
        code = undefined;
        break;
      case "heading":
        code = undefined;
        if (node.depth === 1 && title === undefined) title = { end, words: [] };
        break;
    }
    if (title !== undefined && start < title.end && "value" in node) title.words.push(node.value);
  });
  for (const node of root.children) surveyTop(node, source, found);
  found.firstHeading = title?.words.join("").trim();
  return found;
}

function surveyTop(node: Nodes, source: SourceText, found: Survey): void {
  const { start, end } = rangeOf(node);
  if (node.type === "heading") found.headings.set(source.lineAt(start), source.lineAt(end));
  if (node.type === "thematicBreak") found.breaks.add(source.lineAt(start));
}

function surveyCode(node: Code, source: SourceText, found: Survey): void {
  const { start, end } = rangeOf(node);
  found.opaque.push({ start, end });
  const fence = /^(?:`{3,}|~{3,})/.exec(source.text.slice(start, start + 80))?.[0];
  if (fence === undefined) return; // indented code: a blank line in it ends a card as anywhere
  markVerbatim(start, end, source, found);
  const firstLine = source.lineAt(start);
  const lastLine = source.lineAt(end);
  const closing = source
    .line(lastLine)
    .replace(/^[\s>]*/, "")
    .trimEnd();
  if (
    lastLine === firstLine ||
    !closing.startsWith(fence) ||
    closing.replaceAll(fence.charAt(0), "") !== ""
  ) {
    found.unclosed.push({ line: firstLine, what: "fence" });
  }
  if (node.lang) found.fences.push({ language: node.lang, line: firstLine });
  if (node.lang === "demo") {
    const widget = node.meta?.trim().split(/\s/)[0] ?? "";
    found.demos.push({ widget, yaml: node.value, firstLine, lastLine });
  }
}

function surveyHtml(node: Html, source: SourceText, found: Survey): void {
  const { start, end } = rangeOf(node);
  const html = source.text.slice(start, end);
  for (const range of markupRanges(html, start)) {
    found.opaque.push(range);
    const piece = source.text.slice(range.start, range.end);
    if (piece.includes("\n") || piece.includes("\r")) markVerbatim(range.start, range.end, source, found);
    if (!piece.startsWith("<!--")) continue;
    if (/^<!--\s*SR:/.test(piece) && piece.endsWith("-->")) {
      found.schedules.push(range);
      continue;
    }
    if (!piece.endsWith("-->")) found.unclosed.push({ line: source.lineAt(range.start), what: "comment" });
    const firstLine = source.lineAt(range.start);
    const lastLine = source.lineAt(range.end);
    const tail = source.text.slice(range.end, source.lineEnd(lastLine));
    if (range.start !== source.lineStart(firstLine) || tail.trim() !== "") continue;
    for (let line = firstLine; line <= lastLine; line++) found.commentLines.add(line);
  }
}

/** Between `<code>` and `</code>` in a line is code too, though the tree has text there. */
function codeTag(
  node: Html,
  open: { tag: string; start: number } | undefined,
  found: Survey,
): { tag: string; start: number } | undefined {
  const { start, end } = rangeOf(node);
  const [, slash, tag = ""] = /^<(\/?)(code|kbd|samp|pre)\b[^<>]*>$/i.exec(node.value) ?? [];
  if (slash === undefined) return open;
  if (slash === "") return open ?? { tag: tag.toLowerCase(), start };
  if (open?.tag === tag.toLowerCase()) found.opaque.push({ start: open.start, end });
  return open?.tag === tag.toLowerCase() ? undefined : open;
}

/** A link's brackets and address; all of an address shown as it is, and of a wiki link. */
function aroundLabel(node: Nodes & { children: Nodes[] }, text: string): Range[] {
  const { start, end } = rangeOf(node);
  const first = node.children[0];
  const last = node.children.at(-1);
  if (first === undefined || last === undefined || text[start] !== "[" || text[start + 1] === "[")
    return [{ start, end }];
  return [
    { start, end: rangeOf(first).start },
    { start: rangeOf(last).end, end },
  ];
}

function markVerbatim(start: number, end: number, source: SourceText, found: Survey): void {
  const last = source.lineAt(end);
  for (let line = source.lineAt(start) + 1; line <= last; line++) found.verbatim.add(line);
}

function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
