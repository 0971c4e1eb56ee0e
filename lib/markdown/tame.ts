/** Brings a tree from the HTML parser into bounds, so that later steps may be plain recursive functions. */

import type { Element, ElementContent, Nodes, Properties, Root } from "hast";
import { element, type Parent, text } from "./hast.ts";
import { ALLOWED_ELEMENTS, REMOVED_ELEMENTS } from "./schema.ts";

/** Deeper elements give up their tags and keep their words. Lists take two levels for each of the parser's 100. */
const MAX_DEPTH = 250;

interface Frame {
  children: readonly Nodes[];
  next: number;
  into: Parent;
  depth: number;
}

/** Is given every text and every attribute's value. */
export type Clean = (value: string, where: "text" | "attribute") => string;

/**
 * A copy in which there are only texts and allowed elements, nested at most 250 deep, with neighbouring texts joined.
 * Unknown elements are replaced by what they hold here, and not by hast-util-sanitize, which spreads their children as
 * arguments of a call and so fails where there are very many.
 */
export function tame(root: Root, clean: Clean): Root {
  const tamed: Root = { type: "root", children: [] };
  const frames: Frame[] = [{ children: root.children, next: 0, into: tamed, depth: 0 }];
  for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
    const node = frame.children[frame.next++];
    if (node === undefined) {
      frames.pop();
    } else if (node.type === "text") {
      append(frame.into, clean(node.value, "text"));
    } else if (node.type === "element" && !REMOVED_ELEMENTS.has(node.tagName)) {
      let { into, depth } = frame;
      if (ALLOWED_ELEMENTS.has(node.tagName) && depth < MAX_DEPTH) {
        const copy = element(node.tagName, cleanProperties(node, clean));
        (into.children as ElementContent[]).push(copy);
        into = copy;
        depth++;
      }
      frames.push({ children: node.children, next: 0, into, depth });
    }
  }
  return tamed;
}

function append(parent: Parent, value: string): void {
  const last = parent.children.at(-1);
  if (last?.type === "text") last.value += value;
  else if (value !== "") (parent.children as ElementContent[]).push(text(value));
}

function cleanProperties(node: Element, clean: Clean): Properties {
  const properties: Properties = {};
  for (const [name, value] of Object.entries(node.properties)) {
    if (typeof value === "string") properties[name] = clean(value, "attribute");
    else if (Array.isArray(value)) {
      properties[name] = value.map((item) => (typeof item === "string" ? clean(item, "attribute") : item));
    } else if (value !== undefined) properties[name] = value;
  }
  return properties;
}
