/**
 * Puts GitBook tags and loosely written formulas on lines of their own, where a CommonMark parser sees them as blocks:
 * `{% endhint %}` straight after a list would otherwise be the last words of its last item.
 */

import type { Nodes, Root } from "mdast";
import type { Markdown } from "@/lib/cards/types.ts";
import { eachNode } from "./each-node.ts";
import type { Marker } from "./marker.ts";
import { parseMarkdown } from "./parse.ts";

export interface GitBookTag {
  name: string;
  attributes: Record<string, string>;
  /** as written, for a tag that turns out to have no partner */
  source: string;
}

interface Replacement extends Range {
  /** given what must stand before each of its lines but the first */
  write(prefix: string): string;
}

const TAG = /\{%[ \t]*(hint|endhint|embed|endembed)\b([^\n{]*?)%\}/g;

/**
 * Replaces each tag by a paragraph that holds only the mark `gitbook`, whose index is the tag's place in `tags`.
 *
 * @param clean is given what stands in a tag after its name
 */
export function setOffTags(
  source: Markdown,
  marker: Marker,
  clean: (value: string) => string,
): { source: Markdown; tags: GitBookTag[] } {
  const found = [...source.matchAll(TAG)];
  if (found.length === 0) return { source, tags: [] };
  const tags: GitBookTag[] = [];
  const replacements: Replacement[] = [];
  const isOpaque = opaqueAt(parseMarkdown(source));
  for (const match of found) {
    if (isOpaque(match.index)) continue;
    const mark = marker.write("gitbook", tags.length);
    tags.push({ name: match[1] ?? "", attributes: attributesOf(clean(match[2] ?? "")), source: match[0] });
    replacements.push({ start: match.index, end: match.index + match[0].length, write: () => mark });
  }
  return { source: setOff(source, replacements), tags };
}

/**
 * Obsidian takes `$$` for display mathematics wherever it stands; to the parser a formula of several lines opens and
 * closes with a line of its own, and words on the opening line are no part of it. This moves the dollars of
 * `$$\begin{aligned}…` and `…\end{aligned}$$` to such lines.
 */
export function setOffFormulas(source: Markdown): Markdown {
  if (!/\$\$[^\n$]*\n/.test(source)) return source;
  const root = parseMarkdown(source);
  const formulas = [...withWordsOnFence(root, source), ...unpaired(root, source)];
  const replacements = formulas.map(({ start, end }) => {
    const body = source.slice(start + 2, end - 2).replace(/^[ \t]*\n[ \t>]*|\n[ \t>]*$/g, "");
    return { start, end, write: (prefix: string) => `$$\n${prefix}${body}\n${prefix}$$` };
  });
  return setOff(
    source,
    replacements.sort((a, b) => a.start - b.start),
  );
}

interface Range {
  start: number;
  end: number;
}

/** Formulas that the parser has found whole, but for the words after the opening dollars. */
function withWordsOnFence(root: Root, source: string): Range[] {
  const found: Range[] = [];
  eachNode(root, (node) => {
    const range = rangeOf(node);
    if (node.type !== "math" || !node.meta || range === undefined) return;
    if (/\$\$$/.test(source.slice(range.start, range.end))) found.push(range);
  });
  return found;
}

/** Pairs of `$$` that mean nothing to the parser, with several lines and no empty one between them. */
function unpaired(root: Root, source: string): Range[] {
  const found: Range[] = [];
  const isOpaque = opaqueAt(root);
  let open: number | undefined;
  for (const { index } of source.matchAll(/(?<![\\$])\$\$(?!\$)/g)) {
    const formula = open === undefined ? "" : source.slice(open + 2, index);
    if (isOpaque(index)) {
      open = undefined;
    } else if (
      open !== undefined &&
      /\S/.test(formula) &&
      /\n/.test(formula) &&
      !/\n[ \t>]*\n/.test(formula)
    ) {
      found.push({ start: open, end: index + 2 });
      open = undefined;
    } else {
      open = index;
    }
  }
  return found;
}

const CONTAINERS = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t])))*[ \t]*/;
const LIST_MARK = /[-+*]|\d{1,9}[.)]/g;

/** Writes each replacement as a block: an empty line before and after it, inside the quotes and lists it stands in. */
function setOff(source: string, replacements: Replacement[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, write } of replacements) {
    const line = source.slice(source.lastIndexOf("\n", start - 1) + 1, start);
    const containers = CONTAINERS.exec(line)?.[0] ?? "";
    const prefix = containers.replace(LIST_MARK, (mark) => " ".repeat(mark.length));
    const newLine = `\n${prefix}`;
    pieces.push(source.slice(from, start));
    if (line !== containers) pieces.push(newLine, newLine);
    else if (prefix === containers) pieces.push(newLine); // a new list item begins a block by itself
    pieces.push(write(prefix));
    const restOfLine = /[^\n]*/y;
    restOfLine.lastIndex = end;
    pieces.push(newLine);
    if (restOfLine.exec(source)?.[0].trim() !== "") pieces.push(newLine);
    from = end;
  }
  pieces.push(source.slice(from));
  return pieces.join("");
}

function attributesOf(written: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = "", double, single] of written.matchAll(/([\w-]+)=(?:"([^"]*)"|'([^']*)')/g)) {
    attributes[name] = double ?? single ?? "";
  }
  return attributes;
}

/** Whether an offset lies in code, mathematics, HTML or frontmatter. To be asked with rising offsets. */
function opaqueAt(root: Root): (offset: number) => boolean {
  const ranges: Range[] = [];
  eachNode(root, (node) => {
    const range = rangeOf(node);
    if (OPAQUE.has(node.type) && range !== undefined) ranges.push(range);
  });
  let next = 0;
  return (offset) => {
    while (next < ranges.length && (ranges[next]?.end ?? 0) <= offset) next++;
    return offset >= (ranges[next]?.start ?? Number.POSITIVE_INFINITY);
  };
}

const OPAQUE = new Set(["code", "inlineCode", "math", "inlineMath", "html", "yaml", "toml"]);

function rangeOf({ position }: Nodes): Range | undefined {
  const start = position?.start.offset;
  const end = position?.end.offset;
  return start === undefined || end === undefined ? undefined : { start, end };
}
