/** The few words we need for building and reading hast, the HTML tree. */

import type { Element, ElementContent, Properties, Root, Text } from "hast";

export type Parent = Root | Element;

export function element(
  tagName: string,
  properties: Properties = {},
  children: ElementContent[] = [],
): Element {
  return { type: "element", tagName, properties, children };
}

export function text(value: string): Text {
  return { type: "text", value };
}

/** The name is part of the guarded type, so that an element of another name is still known to be an element. */
export function isElement<Name extends string>(
  node: { type: string } | undefined,
  ...tagNames: Name[]
): node is Element & { tagName: Name } {
  return node?.type === "element" && tagNames.some((name) => name === (node as Element).tagName);
}

export function isBlank(node: { type: string; value?: string }): boolean {
  return node.type === "text" && /^\s*$/.test(node.value ?? "");
}

export function hasClass(node: Element, name: string): boolean {
  return classesOf(node).includes(name);
}

export function addClass(node: Element, name: string): void {
  node.properties.className = [...classesOf(node), name];
}

function classesOf(node: Element): string[] {
  const { className } = node.properties;
  return Array.isArray(className) ? className.map(String) : [];
}

/** All text below a node, in reading order. */
export function textOf(node: Parent | ElementContent): string {
  if (node.type === "text") return node.value;
  return node.type === "root" || node.type === "element" ? childrenOf(node).map(textOf).join("") : "";
}

/** Children of a parent that can hold content; a root's doctype, which we never keep, is left out of the type. */
export function childrenOf(parent: Parent): ElementContent[] {
  return parent.children as ElementContent[];
}

/** Replaces each child by what `change` gives: nothing, itself or several nodes. */
export function mapChildren(
  parent: Parent,
  change: (child: ElementContent) => ElementContent | ElementContent[] | undefined,
): void {
  const changed: ElementContent[] = [];
  for (const child of childrenOf(parent)) {
    const result = change(child);
    if (Array.isArray(result)) for (const node of result) changed.push(node);
    else if (result !== undefined) changed.push(result);
  }
  parent.children = changed;
}

/** Visits every element, parents first. Recursion is safe on our trees: `tame` bounds their depth. */
export function eachElement(parent: Parent, visit: (node: Element) => void): void {
  for (const child of childrenOf(parent)) {
    if (child.type !== "element") continue;
    visit(child);
    eachElement(child, visit);
  }
}

/** Splits inline content at the line feeds of its own text. A `<br>` and the line feed after it are one break. */
export function splitLines(children: ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  let afterBreak = false;
  for (const child of children) {
    if (isElement(child, "br")) {
      lines.push([]);
      afterBreak = true;
      continue;
    }
    if (child.type !== "text") {
      lines.at(-1)?.push(child);
    } else {
      const [first = "", ...more] = (afterBreak ? child.value.replace(/^\r?\n/, "") : child.value).split(
        /\r?\n/,
      );
      if (first !== "") lines.at(-1)?.push(text(first));
      for (const line of more) lines.push(line === "" ? [] : [text(line)]);
    }
    afterBreak = false;
  }
  return lines;
}
