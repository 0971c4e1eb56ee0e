/** Which dollars are mathematics and which are money. */

import type { Nodes, Parents, Root } from "mdast";
import { eachNode } from "./each-node.ts";

/**
 * Offsets of the dollars that the parser took for a mark of mathematics and a reader would not.
 *
 * A single dollar opens a formula before something that isn't a space, and closes one after something that isn't a
 * space and before something that isn't a digit (the rule of Obsidian and Pandoc, so `$5 and $6` is money). A pair of
 * dollars on its own line that nothing closes is text too.
 */
export function dollarsOfText(root: Root, text: string): number[] {
  const offsets: number[] = [];
  eachNode(root, (node) => {
    if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") {
      for (const offset of unpaired(node, text)) offsets.push(offset);
    } else if (node.type === "math" && !isClosed(source(node, text))) {
      for (let at = startOf(node); text[at] === "$"; at++) offsets.push(at);
    }
  });
  return offsets;
}

/** Dollars of one paragraph that neither open nor close a formula; none when the parser has paired them well. */
function unpaired(block: Parents, text: string): number[] {
  const dollars: number[] = [];
  let wellPaired = true;
  eachNode(block, (node) => {
    if (node.type === "text") {
      const written = source(node, text);
      if (!written.includes("$")) return;
      for (const match of written.matchAll(/(?<!\$)\$(?!\$)/g)) {
        const at = startOf(node) + match.index;
        if (!isEscaped(text, at)) dollars.push(at);
      }
    } else if (node.type === "inlineMath" && text[startOf(node) + 1] !== "$") {
      const [open, close] = [startOf(node), endOf(node) - 1];
      dollars.push(open, close);
      if (!mayOpen(text, open) || !mayClose(text, close)) wellPaired = false;
    }
  });
  if (wellPaired) return [];
  dollars.sort((a, b) => a - b);

  const loose: number[] = [];
  for (let i = 0; i < dollars.length; i++) {
    const [open = 0, close] = dollars.slice(i, i + 2);
    if (close !== undefined && mayOpen(text, open) && mayClose(text, close)) i++;
    else loose.push(open);
  }
  return loose;
}

function mayOpen(text: string, at: number): boolean {
  return !/\s/.test(text[at + 1] ?? " ");
}

function mayClose(text: string, at: number): boolean {
  return !/\s/.test(text[at - 1] ?? " ") && !/\d/.test(text[at + 1] ?? "");
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === "\\") backslashes++;
  return backslashes % 2 === 1;
}

/** A display formula ends with a line that holds nothing but dollars (after the marks of its quote). */
function isClosed(formula: string): boolean {
  const lastLine = formula.slice(Math.max(formula.lastIndexOf("\n"), formula.lastIndexOf("\r")) + 1);
  return lastLine.length < formula.length && /^[\s>]*\${2,}\s*$/.test(lastLine);
}

function source(node: Nodes, text: string): string {
  return text.slice(startOf(node), endOf(node));
}

function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

function endOf(node: Nodes): number {
  return node.position?.end.offset ?? 0;
}
