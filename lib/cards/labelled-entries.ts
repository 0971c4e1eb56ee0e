/**
 * A note that is a list of things with ids: each a heading that is its id, and under it paragraphs that begin with a bold
 * label, such as `**Believed.** Every head has the same slope.` What follows without a label belongs to the one before.
 */

import type { Heading, Paragraph, RootContent } from "mdast";
import { parseMarkdown } from "@/lib/markdown/parse.ts";
import type { Markdown } from "./types.ts";

export interface Entry {
  id: string;
  /** of its heading, 1–6 */
  depth: number;
  /** of its heading, counted from 1 */
  line: number;
  /** what stands under it before the first label */
  opening: Markdown;
  /** by label in lower case, without its full stop */
  parts: ReadonlyMap<string, EntryPart>;
}

export interface EntryPart {
  text: Markdown;
  line: number;
}

const ID = /^[A-Za-z]+\d+(?:-\d+)?$/;

/** In the order of the note. A heading that is no id ends the entry above it and begins none. */
export function readEntries(text: Markdown): Entry[] {
  const entries: Entry[] = [];
  let open: OpenEntry | undefined;
  for (const node of parseMarkdown(text).children) {
    if (node.type === "heading") {
      const id = sourceOf(node, text)
        .replace(/^\s*#+\s*/, "")
        .trim();
      open = ID.test(id) ? new OpenEntry(id, node) : undefined;
      if (open !== undefined) entries.push(open);
    } else open?.add(node, text);
  }
  return entries;
}

class OpenEntry implements Entry {
  readonly id: string;
  readonly depth: number;
  readonly line: number;
  readonly parts = new Map<string, EntryPart>();
  opening = "";
  #last: EntryPart | undefined;

  constructor(id: string, heading: Heading) {
    this.id = id;
    this.depth = heading.depth;
    this.line = heading.position?.start.line ?? 0;
  }

  add(node: RootContent, text: Markdown): void {
    const labelled = node.type === "paragraph" ? labelOf(node, text) : undefined;
    const words = labelled?.text ?? sourceOf(node, text);
    if (labelled !== undefined) {
      this.#last = { text: words, line: node.position?.start.line ?? this.line };
      this.parts.set(labelled.label, this.#last);
    } else if (this.#last !== undefined) this.#last.text = `${this.#last.text}\n\n${words}`;
    else this.opening = [this.opening, words].filter((part) => part !== "").join("\n\n");
  }
}

function labelOf(paragraph: Paragraph, text: Markdown): { label: string; text: Markdown } | undefined {
  const [first] = paragraph.children;
  const end = first?.position?.end.offset;
  if (first?.type !== "strong" || end === undefined) return undefined;
  const [, label] = /^(?:\*\*|__)(.+?)[.:](?:\*\*|__)$/.exec(sourceOf(first, text)) ?? [];
  if (label === undefined) return undefined;
  return { label: label.toLowerCase(), text: text.slice(end, paragraph.position?.end.offset).trim() };
}

function sourceOf(node: RootContent, text: Markdown): Markdown {
  return text.slice(node.position?.start.offset, node.position?.end.offset);
}
