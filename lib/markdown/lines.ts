/** Lines inside a paragraph: a line feed that a reader sees, and lists whose bullets were typed as characters. */

import type { Element, ElementContent } from "hast";
import {
  childrenOf,
  element,
  isBlank,
  isElement,
  mapChildren,
  type Parent,
  splitLines,
  text,
} from "./hast.ts";

/** Elements whose text is words: a line feed in them is the author's own, not space between blocks. */
const WORDS = ["p", "li", "dt", "dd", "td", "th", "summary", "h1", "h2", "h3", "h4", "h5", "h6"];
const BLOCKS = [
  "p",
  "ul",
  "ol",
  "pre",
  "blockquote",
  "table",
  "div",
  "details",
  "dl",
  "section",
  "hr",
  "figure",
];

/** Turns the line feeds of Markdown into `<br>`, as Obsidian shows them. */
export function breakLines(parent: Parent, insideWords = false): void {
  for (const child of childrenOf(parent)) {
    if (child.type !== "element" || isElement(child, "pre", "code")) continue;
    breakLines(child, isElement(child, ...WORDS) || (insideWords && !isElement(child, ...BLOCKS)));
  }
  if (insideWords) breakOwnText(parent);
}

function breakOwnText(parent: Parent): void {
  const children = childrenOf(parent);
  parent.children = children.flatMap((child, index) => {
    if (child.type !== "text" || !child.value.includes("\n")) return [child];
    let { value } = child;
    // beside a block, a break or the edge of the parent, a line feed separates nothing
    if (isEdge(children[index - 1])) value = withoutOuterFeed(value, value.trimStart());
    if (isEdge(children[index + 1])) value = withoutOuterFeed(value, value.trimEnd());
    return value
      .split("\n")
      .flatMap((line, at) => [...(at === 0 ? [] : [element("br")]), ...(line === "" ? [] : [text(line)])]);
  });
}

function isEdge(neighbour: ElementContent | undefined): boolean {
  return neighbour === undefined || isElement(neighbour, "br", ...BLOCKS);
}

/** A pattern such as `\n\s*$` would take time that grows with the square of the space. */
function withoutOuterFeed(value: string, trimmed: string): string {
  return value.split("\n").length > trimmed.split("\n").length ? trimmed : value;
}

/** A paragraph of lines that begin with `•`, as text copied from a page has, becomes a list. */
export function listBullets(parent: Parent): void {
  mapChildren(parent, (child) => {
    if (child.type !== "element" || isElement(child, "pre", "code")) return child;
    listBullets(child);
    return isElement(child, "p") ? asList(child) : child;
  });
}

function asList(paragraph: Element): ElementContent[] {
  const lines = splitLines(paragraph.children);
  const firstBullet = lines.findIndex(isBulleted);
  if (firstBullet === -1) return [paragraph];
  const items: Element[] = [];
  for (const line of lines.slice(firstBullet)) {
    if (isBulleted(line)) items.push(element("li", {}, withoutBullet(line)));
    else items.at(-1)?.children.push(text("\n"), ...line);
  }
  const opening = lines
    .slice(0, firstBullet)
    .flatMap((line, at) => (at === 0 ? line : [text("\n"), ...line]));
  const list = element("ul", {}, items);
  return opening.every(isBlank) ? [list] : [element("p", {}, opening), list];
}

function isBulleted(line: ElementContent[]): boolean {
  return line[0]?.type === "text" && /^\s*[•‣◦]\s/.test(line[0].value);
}

function withoutBullet([first, ...rest]: ElementContent[]): ElementContent[] {
  return first?.type === "text" ? [text(first.value.replace(/^\s*[•‣◦]\s+/, "")), ...rest] : rest;
}
