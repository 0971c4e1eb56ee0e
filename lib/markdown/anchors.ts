/** The places of a note that a link can name, `#Heading` and `#^block`, and the text that stands there. */

import type { Heading, Nodes, Paragraph, Parents, Root } from "mdast";
import { blockId, headingId } from "./headings.ts";
import { parseMarkdown } from "./parse.ts";

export interface HeadingAnchor {
  level: number;
  words: string;
  /** as `headingId` makes it, of equal headings too */
  name: string;
  /** as it is on the note's page */
  id: string;
  /** the heading and what stands under it, up to the next of its level or a higher one */
  start: number;
  end: number;
}

export interface BlockAnchor {
  /** without the caret */
  name: string;
  /** the paragraph, list item, table … that it names, its `^name` included */
  start: number;
  end: number;
  /** of the caret */
  offset: number;
}

export interface Anchors {
  headings: HeadingAnchor[];
  blocks: BlockAnchor[];
}

export interface Anchor {
  /** on the note's page, without its prefix */
  id: string;
  start: number;
  end: number;
}

const BLOCK_NAME = /(?:^|\s)\^([A-Za-z0-9-]+)\s*$/;
const NAME_IN_LINE = /[ \t]\^([A-Za-z0-9-]+)[ \t]*(?=\r\n?|\n)/g;

export function anchorsOf(text: string): Anchors {
  const root = parseMarkdown(text);
  return { headings: headingsOf(root, text), blocks: text.includes("^") ? blocksOf(root, text) : [] };
}

/**
 * @param fragments `["Heading", "Part"]` is the part under the heading; `["^name"]` a block
 * @returns null where the note has no such place
 */
export function findAnchor({ headings, blocks }: Anchors, fragments: readonly string[]): Anchor | null {
  const last = fragments.at(-1);
  if (last?.startsWith("^")) {
    const name = last.slice(1).toLowerCase();
    const block = blocks.find((one) => one.name.toLowerCase() === name);
    return block === undefined ? null : { id: blockId(block.name), start: block.start, end: block.end };
  }
  let found: HeadingAnchor | undefined;
  let within = { start: 0, end: Number.POSITIVE_INFINITY };
  for (const fragment of fragments) {
    const name = headingId(fragment);
    found = headings.find(
      (heading) =>
        (heading.name === name || heading.id === name) &&
        heading !== found &&
        heading.start >= within.start &&
        heading.end <= within.end,
    );
    if (found === undefined) return null;
    within = found;
  }
  return found === undefined ? null : { id: found.id, start: found.start, end: found.end };
}

function headingsOf(root: Root, text: string): HeadingAnchor[] {
  const headings: HeadingAnchor[] = [];
  const counts = new Map<string, number>();
  /** those whose section is not over yet */
  let open: HeadingAnchor[] = [];
  const visit = (parent: Parents) => {
    for (const node of parent.children) {
      if (node.type === "heading") {
        const heading = { level: node.depth, ...nameOf(node, counts), ...rangeOf(node) };
        headings.push(heading);
        if (parent.type !== "root") continue; // in a quote or a list it stands for itself
        for (const above of open) if (above.level >= node.depth) above.end = heading.start;
        open = [...open.filter(({ level }) => level < node.depth), heading];
      } else if ("children" in node) visit(node);
    }
  };
  visit(root);
  for (const heading of open) heading.end = text.length;
  return headings;
}

/** As `nameHeadings` does it: equal ones are counted, and one with a `^name` has that for its id. */
function nameOf(heading: Heading, counts: Map<string, number>): { words: string; name: string; id: string } {
  const all = wordsOf(heading);
  const block = heading.children.at(-1)?.type === "text" ? BLOCK_NAME.exec(all) : null;
  const words = (block === null ? all : all.slice(0, block.index)).trim();
  const name = headingId(words) || "section";
  if (block?.[1] !== undefined) return { words, name, id: blockId(block[1]) };
  const count = counts.get(name) ?? 0;
  counts.set(name, count + 1);
  return { words, name, id: count === 0 ? name : `${name}-${count}` };
}

function blocksOf(root: Root, text: string): BlockAnchor[] {
  const blocks: BlockAnchor[] = [];
  const visit = (parent: Parents) => {
    let previous: Nodes | undefined;
    for (const node of parent.children) {
      if (node.type === "paragraph" || node.type === "heading") nameBlock(node, parent, previous);
      else if ("children" in node) visit(node);
      previous = node;
    }
  };
  const nameBlock = (node: Paragraph | Heading, parent: Parents, previous: Nodes | undefined) => {
    const last = node.children.at(-1);
    if (last?.type !== "text") return;
    const range = rangeOf(last);
    const written = text.slice(range.start, range.end);
    const match = BLOCK_NAME.exec(written);
    if (node.type === "paragraph") linesWithin(node, blocks, text);
    if (match?.[1] === undefined) return;
    const isAlone = node.children.length === 1 && match[0].trim() === written.trim();
    const inItem = parent.type === "listItem" && parent.children[0] === node;
    const named = isAlone && previous !== undefined ? previous : inItem ? parent : node;
    const offset = range.start + match.index + match[0].indexOf("^");
    blocks.push({ name: match[1], offset, ...rangeOf(named) });
  };
  visit(root);
  return blocks.sort((a, b) => a.offset - b.offset);
}

/** Cards of one line each may stand in one paragraph, every one with a name of its own. */
function linesWithin(paragraph: { children: Nodes[] }, blocks: BlockAnchor[], text: string): void {
  for (const child of paragraph.children) {
    if (child.type !== "text") continue;
    const { start, end } = rangeOf(child);
    for (const { 0: found, 1: name = "", index } of text.slice(start, end).matchAll(NAME_IN_LINE)) {
      const offset = start + index + 1;
      const lineStart = Math.max(text.lastIndexOf("\n", offset), text.lastIndexOf("\r", offset)) + 1;
      blocks.push({ name, offset, start: lineStart, end: start + index + found.trimEnd().length });
    }
  }
}

function wordsOf(node: Nodes): string {
  if ("children" in node) return node.children.map(wordsOf).join("");
  return "value" in node && node.type !== "html" ? node.value : "";
}

function rangeOf(node: Nodes): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
