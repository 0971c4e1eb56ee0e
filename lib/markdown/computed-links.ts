/** Numbers that a note ties to a computation: `[54,410](calc:wavelength(63,128))`, as written. */

import type { Link, Root } from "mdast";
import { readAddress } from "./address.ts";
import { eachNode } from "./each-node.ts";

export interface ComputedLink {
  expression: string;
  /** source of the link's words */
  words: string;
  /** of the words in the note's text, UTF-16 units */
  start: number;
  /** of the whole link, counted from 1 */
  line: number;
  column: number;
}

/** In the order of the text. */
export function computedLinksIn(root: Root, text: string): ComputedLink[] {
  if (!/calc:/i.test(text)) return [];
  const links: ComputedLink[] = [];
  eachNode(root, (node) => {
    const link = node.type === "link" ? readLink(node, text) : undefined;
    if (link !== undefined) links.push(link);
  });
  return links;
}

function readLink(node: Link, text: string): ComputedLink | undefined {
  const address = readAddress(node.url);
  const place = node.position?.start;
  if (address.kind !== "computed" || place?.offset === undefined) return undefined;
  const [first, last] = [node.children[0], node.children.at(-1)];
  const start = first?.position?.start.offset ?? place.offset;
  const words = text.slice(start, last?.position?.end.offset ?? start);
  return { expression: address.expression, words, start, line: place.line, column: place.column };
}
