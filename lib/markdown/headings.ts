/** Headings: their level on the page, and an id that links can name. */

import { eachElement, type Parent, textOf } from "./hast.ts";

const LEVELS = ["h1", "h2", "h3", "h4", "h5", "h6"];

/**
 * The id of a heading, before the context's prefix: "What RoPE rotates?" → `what-rope-rotates`. Obsidian's links name
 * a heading by its words (`[[Note#What RoPE rotates?]]`), so a note's address for it is `#` + its prefix + this.
 */
export function headingId(words: string): string {
  return words
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]+/gu, "")
    .replace(/\s+/g, "-");
}

/** The id of a paragraph or list item that ends with Obsidian's `^name`. */
export function blockId(name: string): string {
  return `block-${name}`;
}

/** Moves headings down by `offset` levels and gives each an id of its own. */
export function nameHeadings(root: Parent, offset: number): void {
  const counts = new Map<string, number>();
  eachElement(root, (node) => {
    const level = LEVELS.indexOf(node.tagName);
    if (level === -1) return;
    node.tagName = LEVELS[Math.min(level + offset, LEVELS.length - 1)] ?? node.tagName;
    if (node.properties.id !== undefined) return;
    const id = headingId(textOf(node)) || "section";
    const count = counts.get(id) ?? 0;
    counts.set(id, count + 1);
    node.properties.id = count === 0 ? id : `${id}-${count}`;
  });
}

/** Every id in the tree; of two equal ones the later loses its own, since a link can only reach the first. */
export function collectIds(root: Parent): Set<string> {
  const ids = new Set<string>();
  eachElement(root, (node) => {
    if (node.properties.id === undefined) return;
    const id = String(node.properties.id);
    if (ids.has(id)) delete node.properties.id;
    else ids.add(id);
  });
  return ids;
}
