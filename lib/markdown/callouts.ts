/** Callouts: Obsidian's `> [!note]- Title`, and the block that GitBook's hints become too. */

import type { Element, ElementContent } from "hast";
import { element, isBlank, isElement, mapChildren, type Parent, splitLines, text } from "./hast.ts";

/** Obsidian's names and their aliases, by the seven kinds that look different here. Any other name is a note. */
const KINDS: Record<string, string[]> = {
  note: ["note", "info", "todo", "abstract", "summary", "tldr"],
  tip: ["tip", "hint", "important", "success", "check", "done"],
  question: ["question", "help", "faq"],
  warning: ["warning", "caution", "attention"],
  danger: ["danger", "error", "bug", "failure", "fail", "missing"],
  example: ["example"],
  quote: ["quote", "cite"],
};

const kindOf = new Map(Object.entries(KINDS).flatMap(([kind, names]) => names.map((name) => [name, kind])));

/**
 * `<div class="callout">` with a title and a body, or `<details>` for one that folds.
 *
 * @param fold "-" begins closed, "+" begins open, "" doesn't fold
 */
export function callout(name: string, title: ElementContent[], body: ElementContent[], fold = ""): Element {
  const properties = {
    className: ["callout"],
    dataCallout: kindOf.get(name.toLowerCase()) ?? "note",
    ...(fold === "+" ? { open: true } : {}),
  };
  const heading = element(fold === "" ? "p" : "summary", { className: ["callout-title"] }, title);
  const content = body.some((node) => !isBlank(node))
    ? [element("div", { className: ["callout-body"] }, body)]
    : [];
  return element(fold === "" ? "div" : "details", properties, [heading, ...content]);
}

/** Turns every quote that begins with `[!name]` into a callout. */
export function foldCallouts(parent: Parent): void {
  mapChildren(parent, (child) => {
    if (child.type !== "element" || isElement(child, "pre", "code")) return child;
    foldCallouts(child);
    return isElement(child, "blockquote") ? (asCallout(child) ?? child) : child;
  });
}

function asCallout(quote: Element): Element | undefined {
  const [paragraph, ...rest] = quote.children.filter((node, index) => index > 0 || !isBlank(node));
  if (!isElement(paragraph, "p")) return undefined;
  const [titleLine = [], ...lines] = splitLines(paragraph.children);
  const first = titleLine[0];
  const match = first?.type === "text" ? /^\[!([\w-]+)\]([+-]?)[ \t]*/.exec(first.value) : null;
  if (first?.type !== "text" || match === null) return undefined;
  const [mark, name = "note", fold = ""] = match;

  const title = [text(first.value.slice(mark.length)), ...titleLine.slice(1)].filter(
    (node) => !isBlank(node),
  );
  const opening = lines.flatMap((line, index) => (index === 0 ? line : [text("\n"), ...line]));
  return callout(
    name,
    title.length > 0 ? title : [text(asTitle(name))],
    [...(opening.length > 0 ? [element("p", {}, opening)] : []), ...rest],
    fold,
  );
}

function asTitle(name: string): string {
  const words = name.replaceAll("-", " ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
