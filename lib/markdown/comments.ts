/** Obsidian's `%%comments%%`: never shown. HTML comments are gone before, with everything that isn't a text or element. */

import type { Element, ElementContent } from "hast";
import { childrenOf, isBlank, isElement, mapChildren, type Parent, text, textOf } from "./hast.ts";

const MARK = "%%";

/** Removes comments, within a paragraph or over several blocks. A mark without a partner stays text. */
export function removeComments(parent: Parent): void {
  removeBlocks(parent);
  removeInline(parent);
  mapChildren(parent, (child) => {
    if (child.type !== "element" || isElement(child, "pre", "code")) return child;
    const wasEmpty = child.children.length === 0;
    removeComments(child);
    return isElement(child, "p") && !wasEmpty && child.children.every(isBlank) ? undefined : child;
  });
}

/** A block that opens with `%%` and doesn't close it hides everything down to the block that ends with `%%`. */
function removeBlocks(parent: Parent): void {
  const kept: ElementContent[] = [];
  const children = childrenOf(parent);
  let mayClose = true;
  for (let index = 0; index < children.length; index++) {
    const child = children[index];
    if (child === undefined) continue;
    const end = mayClose && opensComment(child) ? closingBlock(children, index) : "no comment";
    if (typeof end === "number") {
      index = end;
    } else {
      kept.push(child);
      if (end === undefined) mayClose = false; // nor will anything close a later one
    }
  }
  parent.children = kept;
}

function opensComment(node: ElementContent): node is Element {
  if (!isElement(node, "p")) return false;
  const first = node.children[0];
  return first?.type === "text" && first.value.trimStart().startsWith(MARK) && count(ownText(node)) % 2 === 1;
}

function closingBlock(children: ElementContent[], opening: number): number | undefined {
  for (let index = opening + 1; index < children.length; index++) {
    const child = children[index];
    if (child?.type === "element" && !isElement(child, "pre") && textOf(child).trimEnd().endsWith(MARK))
      return index;
  }
  return undefined;
}

function removeInline(parent: Parent): void {
  let marks = count(ownText(parent));
  if (marks < 2) return;
  let inside = false;
  mapChildren(parent, (child) => {
    if (child.type !== "text") return inside ? undefined : child;
    const shown: string[] = [];
    child.value.split(MARK).forEach((piece, index) => {
      if (index > 0) {
        if (inside || marks > 1) inside = !inside;
        else shown.push(MARK); // the last of an odd number
        marks--;
      }
      if (!inside) shown.push(piece);
    });
    const value = shown.join("");
    return value === "" ? undefined : text(value);
  });
}

/** The text that is a direct child, as far as comments go: not that of code or of emphasis. */
function ownText(parent: Parent): string {
  return childrenOf(parent)
    .map((child) => (child.type === "text" ? child.value : " "))
    .join("");
}

function count(value: string): number {
  return value.split(MARK).length - 1;
}
