/** Obsidian's marks inside a line: `==highlight==`, `#tag` and the `^name` that ends a block. */

import type { Element, ElementContent } from "hast";
import { childrenOf, element, isElement, mapChildren, type Parent, text, textOf } from "./hast.ts";
import { blockId } from "./headings.ts";

export function markInline(parent: Parent): void {
  nameBlocks(parent);
  mark(parent);
}

function mark(parent: Parent): void {
  highlight(parent);
  mapChildren(parent, (child) => {
    if (child.type === "text") return isElement(parent, "a") ? child : tags(child.value);
    if (child.type === "element" && !isElement(child, "pre", "code")) mark(child);
    return child;
  });
}

/** Pairs each `==` that stands before a word with the next that stands after one. */
function highlight(parent: Parent): void {
  if (!childrenOf(parent).some((child) => child.type === "text" && child.value.includes("=="))) return;
  const done: ElementContent[] = [];
  let opened: number | undefined;
  for (const child of childrenOf(parent)) {
    if (child.type !== "text") {
      done.push(child);
      continue;
    }
    let from = 0;
    for (const { index } of child.value.matchAll(/(?<!=)==(?!=)/g)) {
      const isOpening = opened === undefined;
      const neighbour = child.value[isOpening ? index + 2 : index - 1];
      if (neighbour !== undefined && /\s/.test(neighbour)) continue;
      if (index > from) done.push(text(child.value.slice(from, index)));
      from = index + 2;
      if (opened === undefined) {
        opened = done.length;
      } else {
        done.push(element("mark", {}, done.splice(opened)));
        opened = undefined;
      }
    }
    if (from < child.value.length) done.push(text(child.value.slice(from)));
  }
  if (opened !== undefined) done.splice(opened, 0, text("==")); // nothing closed the last one
  parent.children = done;
}

/** A `#` after a space, and a name that isn't only digits. */
const TAG = /(?<=^|[\s(])#([\p{L}\p{N}_/-]+)/gu;

function tags(value: string): ElementContent[] {
  const pieces: ElementContent[] = [];
  let from = 0;
  for (const match of value.matchAll(TAG)) {
    if (/^\d+$/.test(match[1] ?? "")) continue;
    if (match.index > from) pieces.push(text(value.slice(from, match.index)));
    pieces.push(element("span", { className: ["tag"] }, [text(match[0])]));
    from = match.index + match[0].length;
  }
  if (from < value.length) pieces.push(text(value.slice(from)));
  return pieces;
}

const BLOCK_NAME = /(?:^|\s)\^([A-Za-z0-9-]+)\s*$/;

/** `^name` at the end of a block names it; alone in a paragraph, it names the block above. It isn't shown. */
function nameBlocks(parent: Parent): void {
  let previous: Element | undefined;
  mapChildren(parent, (child) => {
    if (child.type !== "element" || isElement(child, "pre", "code")) {
      if (child.type === "element") previous = child;
      return child;
    }
    const last = isElement(child, "p", "li", "h1", "h2", "h3", "h4", "h5", "h6")
      ? lastText(child)
      : undefined;
    const name = last === undefined ? undefined : BLOCK_NAME.exec(last.value);
    if (last !== undefined && name?.[1] !== undefined) {
      last.value = last.value.slice(0, name.index);
      const isAlone = isElement(child, "p") && textOf(child).trim() === "" && child.children.length === 1;
      const named = isAlone ? previous : child;
      if (named !== undefined) named.properties.id ??= blockId(name[1]);
      if (isAlone && previous !== undefined) return undefined;
    }
    nameBlocks(child);
    previous = child;
    return child;
  });
}

/** The text that ends a block's own line: not that of a list or quote inside it. */
function lastText(block: Element): { value: string } | undefined {
  const inline = block.children.filter(
    (node) => !isElement(node, "ul", "ol", "p", "blockquote", "pre", "table"),
  );
  const last = inline.findLast((node) => node.type !== "text" || node.value.trim() !== "");
  return last?.type === "text" ? last : undefined;
}
