/** Markdown text → syntax tree. Everything in Loci that reads Markdown goes through this one function. */

import type { Nodes, Root } from "mdast";
import { type Features, markdownToMdast, type Point } from "satteri";
import { dollarsOfText } from "./dollars.ts";
import { eachNode } from "./each-node.ts";
import { type Protected, protect } from "./protect.ts";

/** Wiki links are on because notes come from Obsidian; typographic replacement is off: text stays as written. */
const features: Features = { gfm: true, frontmatter: true, math: true, wikilinks: true };

/** Hiding a dollar can uncover code or a formula that the wrong pair had covered; more than a few rounds never help. */
const MAX_ROUNDS = 4;

/**
 * CommonMark with GFM, math, YAML frontmatter and wiki links (`[[A|b]]` is a `link` whose source begins with `[[`).
 * `==highlight==` is not known to the tree: it stays text.
 *
 * Every node has a position; its offsets are UTF-16 units into `text`, so `text.slice(start, end)` is the node's source.
 * Where it differs from remark, notes written by people are the reason:
 * - `$5 and $6` is money, not a formula (`dollars.ts`);
 * - `$$` that is never closed is text and doesn't swallow the rest of the note;
 * - containers deeper than 100 levels, and character references after the first 1000 of a paragraph, stay text, since
 *   the parser's time and memory grow with the square of both (`protect.ts`).
 */
export function parseMarkdown(text: string): Root {
  const source = protect(text);
  let root = parse(source);
  for (let round = 1; round < MAX_ROUNDS && source.text.includes("$"); round++) {
    const dollars = dollarsOfText(root, source.text);
    if (dollars.length === 0) break;
    source.hide(dollars);
    root = parse(source);
  }
  if (/^[ \t>]+<!--|[-+*.)][ \t]+<!--/m.test(source.text)) mendComments(root, source.text);
  if (source.bom || source.hidden) restore(root, source);
  return root;
}

function parse(source: Protected): Root {
  // satteri types the root as any node, but a whole document is always a root.
  return markdownToMdast(source.text, { features }) as Root;
}

/**
 * satteri lets a comment that ends a list item take in the line's end, and the item the start of the next one.
 * Ends are set right from the last node back to the first, so that an item sees its children mended.
 */
function mendComments(root: Root, text: string): void {
  const nodes: Nodes[] = [];
  eachNode(root, (node) => nodes.push(node));
  for (const node of nodes.reverse()) {
    if (node.type !== "listItem" && node.type !== "list" && node.type !== "footnoteDefinition") continue;
    const last = node.children.at(-1);
    if (last?.position === undefined || node.position === undefined) continue;
    if (last.type === "html" && /[\r\n]$/.test(last.value)) {
      last.value = last.value.replace(/[\r\n]+$/, "");
      moveBack(last.position.end, text);
      Object.assign(node.position.end, last.position.end);
    } else if (endOf(last) < endOf(node) && (last.type === "listItem" || last.type === "list")) {
      Object.assign(node.position.end, last.position.end);
    }
  }
}

/** Puts an end that stands after line ends before them. */
function moveBack(end: Point, text: string): void {
  const { offset: from = 0 } = end;
  let offset = from;
  while (/[\r\n]/.test(text[offset - 1] ?? "")) offset--;
  const lines = text.slice(offset, from).match(/\r\n?|\n/g)?.length ?? 0;
  const lineStart = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  Object.assign(end, { offset, line: end.line - lines, column: offset - lineStart + 1 });
}

function endOf(node: Nodes): number {
  return node.position?.end.offset ?? 0;
}

/** Puts back what `protect` hid, and counts the byte order mark that the parser is not given. */
function restore(root: Root, source: Protected): void {
  eachNode(root, (node) => {
    if (source.bom && node.position !== undefined) {
      for (const point of [node.position.start, node.position.end]) {
        if (point.offset !== undefined) point.offset++;
        if (point.line === 1) point.column++;
      }
    }
    if (source.hidden) {
      const fields: Record<string, unknown> = Object(node);
      for (const [name, value] of Object.entries(fields)) {
        if (typeof value === "string") fields[name] = source.reveal(value);
      }
    }
  });
  // the root covers the whole file, its byte order mark included
  if (root.position !== undefined) Object.assign(root.position.start, { offset: 0, column: 1 });
}
