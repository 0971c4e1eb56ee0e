/** Embedded notes: what `![[Note#Heading]]` names is set off in the text as a quotation that says where it is from. */

import type { Element, ElementContent, Root } from "hast";
import type { EmbeddedNote, RenderContext } from "./context.ts";
import {
  childrenOf,
  eachElement,
  element,
  hasClass,
  isBlank,
  isElement,
  mapChildren,
  type Parent,
  text,
} from "./hast.ts";
import { withoutMarks } from "./marker.ts";

/** Embeds in embeds; a deeper one is a link. */
const MAX_DEPTH = 4;
/** Of one text, those in its embeds included. */
const MAX_EMBEDS = 50;
/** Characters of one embed; what is longer is cut at a paragraph and says so. */
const MAX_LENGTH = 20_000;
/** Characters of all embeds of one text. */
const MAX_TOTAL = 100_000;

/** Where in a nest of embeds a text stands, and what all of them together may still take. */
export interface Nest {
  /** the notes or sections around this text, outermost first */
  keys: readonly string[];
  /** put before every id, after the context's own prefix; "" in the text itself */
  idPrefix: string;
  left: { embeds: number; length: number };
}

export function outermost(): Nest {
  return { keys: [], idPrefix: "", left: { embeds: MAX_EMBEDS, length: MAX_TOTAL } };
}

/** Where each embed will be, as a link that stays where it can't be. */
export type EmbedPlaces = Map<Element, EmbeddedNote>;

/** Makes a tree of an embed's Markdown, which is not yet safe to show. */
export type MakeTree = (source: string, context: RenderContext, nest: Nest) => Root;

export function placeEmbeds(
  tree: Root,
  places: EmbedPlaces,
  context: RenderContext,
  nest: Nest,
  make: MakeTree,
): void {
  if (places.size > 0) place(tree, (link) => quotation(places.get(link), context, nest, make));
}

const CONTAINERS = "blockquote dd details div dl li ol section table tbody td tfoot th thead tr ul".split(
  " ",
);

type Expand = (link: Element) => Element | undefined;

/** Only where a block may stand: in a heading or among emphasised words an embed stays a link. */
function place(parent: Parent, expand: Expand): void {
  mapChildren(parent, (child) => {
    if (child.type !== "element") return child;
    if (isElement(child, "p")) return splitParagraph(child, expand);
    if (isElement(child, "a")) return expand(child) ?? child;
    if (isElement(child, ...CONTAINERS)) place(child, expand);
    return child;
  });
}

/** A paragraph holds no blocks: it ends before each embed and goes on after it. */
function splitParagraph(paragraph: Element, expand: Expand): ElementContent[] {
  const pieces: ElementContent[] = [];
  let words: ElementContent[] = [];
  let { properties } = paragraph;
  const endWords = () => {
    const kept = withoutOuterBreaks(words);
    if (kept.length > 0) {
      pieces.push(element("p", properties, kept));
      properties = {};
    }
    words = [];
  };
  for (const child of paragraph.children) {
    const quoted = isElement(child, "a") ? expand(child) : undefined;
    if (quoted === undefined) words.push(child);
    else {
      endWords();
      pieces.push(quoted);
    }
  }
  if (pieces.length === 0) return [paragraph];
  endWords();
  return pieces;
}

function withoutOuterBreaks(words: ElementContent[]): ElementContent[] {
  const isSpace = (node: ElementContent) => isBlank(node) || isElement(node, "br");
  const kept = words.slice(
    Math.max(
      0,
      words.findIndex((node) => !isSpace(node)),
    ),
    words.findLastIndex((node) => !isSpace(node)) + 1,
  );
  const [first, last] = [kept[0], kept.at(-1)];
  if (first?.type === "text") first.value = first.value.trimStart();
  if (last?.type === "text") last.value = last.value.trimEnd();
  return kept;
}

function quotation(
  embedded: EmbeddedNote | undefined,
  context: RenderContext,
  nest: Nest,
  make: MakeTree,
): Element | undefined {
  if (embedded === undefined) return undefined;
  const { key, href, title } = embedded;
  if (nest.keys.some((outer) => outer === key || outer.startsWith(`${key}#`))) {
    return element("p", { className: ["embed-source"] }, [
      text("This would embed itself here: "),
      sourceLink(href, title),
    ]);
  }
  const { left } = nest;
  if (nest.keys.length >= MAX_DEPTH || left.embeds <= 0 || left.length <= 0) return undefined;
  left.embeds--;
  const shown = cut(withoutMarks(embedded.text), Math.min(MAX_LENGTH, left.length));
  left.length -= shown.length;
  const idPrefix = `embed-${MAX_EMBEDS - left.embeds}-`;
  const outer = context.idPrefix.slice(0, context.idPrefix.length - nest.idPrefix.length);
  const inner = { ...context, ...embedded.context, idPrefix: outer + idPrefix, fragment: true };
  const content = make(shown, inner, { keys: [...nest.keys, key], idPrefix, left });
  const more = shown.length < embedded.text.length ? [text("There is more of it in ")] : [];
  return element("blockquote", { className: ["embed"] }, [
    ...childrenOf(content),
    element("p", { className: ["embed-source"] }, [...more, sourceLink(href, title)]),
  ]);
}

function sourceLink(href: string, title: string): Element {
  return element("a", { className: ["wiki-link"], href }, [text(title)]);
}

/** At the last blank line before the limit, else at the limit. */
function cut(source: string, limit: number): string {
  if (source.length <= limit) return source;
  const kept = source.slice(0, limit);
  const blank = Math.max(kept.lastIndexOf("\n\n"), kept.lastIndexOf("\n\r\n"));
  return blank > 0 ? kept.slice(0, blank) : kept;
}

/** An embed's headings are not the page's: they would break its outline. */
export function flattenHeadings(tree: Root): void {
  eachElement(tree, (node) => {
    if (!/^h[1-6]$/.test(node.tagName) || hasClass(node, "sr-only")) return;
    node.tagName = "p";
    node.properties = { className: ["embed-heading"] };
  });
}

/** Two embeds, or an embed and the text around it, must not share an id. */
export function prefixIds(tree: Root, prefix: string): void {
  if (prefix === "") return;
  eachElement(tree, ({ properties }) => {
    if (properties.id !== undefined) properties.id = prefix + String(properties.id);
    const { ariaDescribedBy: describing } = properties;
    if (Array.isArray(describing)) properties.ariaDescribedBy = describing.map((id) => prefix + String(id));
  });
}
