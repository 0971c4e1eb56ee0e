/** What is added after sanitising, because no author may write it: focus stops, roles, `rel`, formulas and demos. */

import type { Element, ElementContent } from "hast";
import type { RenderContext } from "./context.ts";
import { renderDemoBlock } from "./demo.ts";
import { childrenOf, element, hasClass, isElement, type Parent, textOf } from "./hast.ts";
import { AUDIO_FILE, VIDEO_FILE } from "./images.ts";
import { renderFormula } from "./math.ts";
import { scrollable } from "./tables.ts";

export function finish(parent: Parent, context: RenderContext): void {
  const children = childrenOf(parent);
  parent.children = children.map((child, index) => {
    if (child.type !== "element") return child;
    if (hasClass(child, "language-math")) return inlineFormula(child, index, children);
    if (isElement(child, "pre")) return finishBlock(child, context);
    finish(child, context);
    return isElement(child, "table") ? scrollable(child) : decorate(child);
  });
}

function finishBlock(pre: Element, context: RenderContext): ElementContent {
  if (pre.properties.dataInfo !== undefined) return renderDemoBlock(pre, context);
  const [code] = pre.children;
  if (isElement(code, "code") && hasClass(code, "math-display")) return displayFormula("div", code);
  finish(pre, context);
  pre.properties.tabIndex = 0; // so that the keyboard can scroll a long line
  return decorate(pre);
}

function inlineFormula(code: Element, index: number, siblings: ElementContent[]): ElementContent {
  const isDisplay = code.properties.dataDisplay !== undefined && hasOwnLine(index, siblings);
  return isDisplay ? displayFormula("span", code) : renderFormula(textOf(code), false);
}

/** `$$…$$` is display mathematics when nothing else stands on its line, and inline within a sentence (GitBook's way). */
function hasOwnLine(index: number, siblings: ElementContent[]): boolean {
  const before = siblings[index - 1];
  const after = siblings[index + 1];
  const startsLine =
    before === undefined ||
    isElement(before, "br") ||
    (before.type === "text" && /\n\s*$/.test(before.value));
  const endsLine =
    after === undefined || isElement(after, "br") || (after.type === "text" && /^\s*\n/.test(after.value));
  return startsLine && endsLine;
}

/** Wide formulas scroll, so they must be reachable by keyboard. */
function displayFormula(tagName: "div" | "span", code: Element): Element {
  return element(tagName, { className: ["math-display"], role: "group", ariaLabel: "Formula", tabIndex: 0 }, [
    renderFormula(textOf(code), true),
  ]);
}

/** A sound or film of the vault, played where it stands; nothing of it is loaded before that is asked. */
function player(link: Element, href: string): Element {
  const path = href.replace(/[?#].*$/s, "");
  const tagName = AUDIO_FILE.test(path) ? "audio" : VIDEO_FILE.test(path) ? "video" : undefined;
  if (tagName === undefined || !href.startsWith("/media/")) return link;
  const properties = {
    className: ["player"],
    controls: true,
    preload: "none",
    src: href,
    ariaLabel: textOf(link),
  };
  return element(tagName, properties, [element("a", { href }, link.children)]);
}

function decorate(node: Element): Element {
  const { properties } = node;
  if (Array.isArray(properties.className) && properties.className.length === 0) delete properties.className;
  switch (node.tagName) {
    case "a": {
      const href = String(properties.href ?? "");
      if (/^https?:/.test(href)) properties.rel = ["noopener", "noreferrer", "nofollow"];
      if (/^\/lab\/[a-z]/.test(href)) properties.dataDemoLink = "";
      if (hasClass(node, "player")) return player(node, href);
      break;
    }
    case "img":
      properties.loading = "lazy";
      properties.decoding = "async";
      break;
    case "input":
      properties.ariaLabel = properties.checked ? "Done" : "To do";
      break;
    case "div":
      if (hasClass(node, "callout")) properties.role = "note";
      break;
  }
  return node;
}
