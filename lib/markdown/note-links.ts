/** The links and embeds of a note that lead into the vault, as written. What they lead to depends on the whole vault. */

import type { Definition, Image, Link, Nodes, Root } from "mdast";
import { readAddress, wikiTarget } from "./address.ts";
import { eachNode } from "./each-node.ts";

/** `[[Note]]`, or `[words](path)`: the two are looked up in a different order. */
export type LinkStyle = "wiki" | "path";

export interface NoteLink {
  /** without alias and, in a path, percent-decoded: `folder/Note#Heading` */
  target: string;
  style: LinkStyle;
  embed: boolean;
  /** of the whole link, counted from 1 */
  line: number;
  column: number;
  /** where the target as written stands in the note's text, UTF-16 units, end exclusive */
  start: number;
  end: number;
}

/** In the order of the text. */
export function linksIn(root: Root, text: string): NoteLink[] {
  if (!/\[\[|\]\(|\]:/.test(text)) return [];
  const links: NoteLink[] = [];
  eachNode(root, (node) => {
    if (node.type !== "link" && node.type !== "image" && node.type !== "definition") return;
    const link = readLink(node, text);
    if (link !== undefined) links.push(link);
  });
  return links;
}

function readLink(node: Link | Image | Definition, text: string): NoteLink | undefined {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return undefined;
  const embed = node.type === "image";
  const written = text.slice(start.offset, end.offset);
  const place = { embed, line: start.line, column: start.column };
  if (written.startsWith(embed ? "![[" : "[[")) {
    const target = wikiTarget(node.url);
    if (target === "" || readAddress(target).kind === "web") return undefined;
    return { target, style: "wiki", ...place, ...wikiPlace(target, written, start.offset) };
  }
  const address = readAddress(node.url);
  const span = destinationOf(node, written);
  const at = { start: start.offset + span.start, end: start.offset + span.end };
  switch (address.kind) {
    case "fragment":
      return address.id === "" ? undefined : { target: `#${address.id}`, style: "path", ...place, ...at };
    case "path": {
      const fragment = address.fragment === undefined ? "" : `#${address.fragment}`;
      return { target: address.path + fragment, style: "path", ...place, ...at };
    }
    default:
      return undefined;
  }
}

/** The parser puts U+FFFD for what is no character: then the place is all that stands before the alias. */
function wikiPlace(target: string, written: string, offset: number): { start: number; end: number } {
  const at = written.indexOf(target);
  if (at >= 0) return { start: offset + at, end: offset + at + target.length };
  const opening = written.indexOf("[[") + 2;
  const inside = /^[^|\]]*/.exec(written.slice(opening))?.[0] ?? "";
  return { start: offset + opening, end: offset + opening + inside.length };
}

/** Where the address stands in `[words](address "title")` or `[name]: address`; the whole link where that is unclear. */
function destinationOf(node: Nodes, written: string): { start: number; end: number } {
  const mark = node.type === "definition" ? "]:" : "](";
  const opening = written.lastIndexOf(mark);
  const rest = opening < 0 ? "" : written.slice(opening + mark.length);
  const blank = rest.length - rest.trimStart().length;
  const [found = "", inBrackets] = /^(?:<([^<>\n]*)>|[^\s<]\S*)/.exec(rest.trimStart()) ?? [];
  if (found === "") return { start: 0, end: written.length };
  const start = opening + mark.length + blank;
  if (inBrackets !== undefined) return { start: start + 1, end: start + 1 + inBrackets.length };
  // without a title the closing bracket is glued to the address
  const closed = mark === "](" && start + found.length === written.length;
  return { start, end: start + found.length - (closed ? 1 : 0) };
}
