/** Markdown as one line of words, for titles, list rows and labels. */

import type { ElementContent } from "hast";
import type { Markdown } from "@/lib/cards/types.ts";
import type { RenderContext } from "./context.ts";
import { childrenOf, isElement, type Parent } from "./hast.ts";
import { toTree } from "./pipeline.ts";

/** Only words are wanted, so it doesn't matter where links lead. */
const nowhere: RenderContext = {
  resolveNote: () => null,
  resolveFile: () => null,
  idPrefix: "plain-",
  fragment: true,
};

/** Elements that a reader would see inside a line. */
const INLINE = new Set(
  "a abbr b cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup u var wbr".split(
    " ",
  ),
);

/** Characters that Markdown, or our additions to it, could mean something by. Text without them is words already. */
const MEANINGFUL = /[\\`*_[\]<>&$#~|={}%!^:@\n\r•]|^\s*(?:[-+]|\d+[.)])\s|^\s{4}|www/;

/** Formulas and code are given as their source, images as their words; comments, footnotes, demos and markup are left out. */
export function plainText(source: Markdown): string {
  if (!MEANINGFUL.test(source)) return collapse(source);
  const words: string[] = [];
  collect(toTree(source, nowhere), words);
  return collapse(words.join(""));
}

function collect(parent: Parent, words: string[]): void {
  for (const child of childrenOf(parent)) collectNode(child, words);
}

function collectNode(node: ElementContent, words: string[]): void {
  if (node.type === "text") words.push(node.value);
  if (node.type !== "element" || isFootnote(node) || isDemo(node)) return;
  const isInline = INLINE.has(node.tagName);
  if (!isInline) words.push(" ");
  if (isElement(node, "img") && typeof node.properties.alt === "string") words.push(node.properties.alt);
  collect(node, words);
  if (!isInline) words.push(" ");
}

function isFootnote(node: ElementContent): boolean {
  if (isElement(node, "section")) return node.properties.dataFootnotes !== undefined;
  return (
    isElement(node, "sup") &&
    isElement(node.children[0], "a") &&
    node.children[0].properties.dataFootnoteRef !== undefined
  );
}

/** Its parameters are no words. */
function isDemo(node: ElementContent): boolean {
  return isElement(node, "pre") && node.properties.dataInfo !== undefined;
}

function collapse(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}
