/** Where links lead: notes and files of the vault, places in the text, other sites, demos, or nowhere and then why. */

import type { Element, ElementContent } from "hast";
import { decode, readAddress, samesitePath, wikiTarget } from "./address.ts";
import type { RenderContext, ResolvedNote } from "./context.ts";
import type { EmbedPlaces } from "./embeds.ts";
import { addClass, element, hasClass, isElement, mapChildren, type Parent, text, textOf } from "./hast.ts";
import { blockId, headingId } from "./headings.ts";
import { resolveImage } from "./images.ts";
import { unresolved, webCard } from "./link-card.ts";

export interface LinkScope {
  context: RenderContext;
  /** ids in the text at hand, without prefix */
  ids: ReadonlySet<string>;
  /** is given each link that stands for an embedded note */
  embeds: EmbedPlaces;
}

/** Gives every link and image its address. What can't be reached stays as words that say why. */
export function resolveLinks(parent: Parent, scope: LinkScope, insideLink = false): void {
  mapChildren(parent, (child) => {
    if (child.type !== "element") return child;
    if (isElement(child, "img")) return resolveImage(child, scope, insideLink);
    resolveLinks(child, scope, insideLink || isElement(child, "a"));
    return isElement(child, "a") ? resolveLink(child, scope) : child;
  });
}

function resolveLink(link: Element, scope: LinkScope): ElementContent {
  const { dataWiki, href } = link.properties;
  delete link.properties.dataWiki;
  if (typeof dataWiki === "string") return resolveWikiLink(link, dataWiki, scope);
  return typeof href === "string" ? resolveHref(link, href, scope) : link;
}

function resolveWikiLink(link: Element, written: string, scope: LinkScope): ElementContent {
  const target = wikiTarget(written);
  const words = textOf(link) === written ? [text(wordsOfTarget(target))] : link.children;
  if (target.startsWith("#")) return resolveFragment(element("a", {}, words), target.slice(1), scope);
  const note = scope.context.resolveNote(target, "wiki");
  const found = note ?? scope.context.resolveFile(target, "wiki");
  if (found !== null) {
    const wikiLink = element("a", { className: ["wiki-link"], href: found.href }, words);
    if (note !== null && note.title !== textOf(wikiLink)) wikiLink.properties.title = note.title;
    return note === null ? wikiLink : markLack(wikiLink, note);
  }
  const address = readAddress(target);
  if (address.kind === "web") return element("a", { href: address.href }, words);
  return unresolved(words, `No note or file in this vault is named “${target}”`);
}

/** The note is there to go to; that its heading or block is not, the link tells. */
function markLack(link: Element, { title, lacks }: ResolvedNote): Element {
  if (lacks === undefined) return link;
  addClass(link, "lacks-place");
  link.properties.title = `“${title}” has ${lacks}`;
  return link;
}

/** `Note#Heading` reads "Note › Heading". */
function wordsOfTarget(target: string): string {
  return target
    .split(/#\^?/)
    .filter((part) => part !== "")
    .join(" › ");
}

function resolveHref(link: Element, href: string, scope: LinkScope): ElementContent {
  const address = readAddress(href);
  switch (address.kind) {
    case "fragment":
      return resolveFragment(link, address.id, scope);
    case "web":
      return hasClass(link, "link-card")
        ? webCard(address.href, address.host, textOf(link))
        : leadTo(link, address.href);
    case "mail":
      return leadTo(link, address.href);
    case "demo":
      return leadTo(link, `/lab/${address.widget}${address.query}`);
    case "computed":
      return element(
        "span",
        {
          className: ["computed"],
          ...(scope.context.hidesComputations !== true && { title: `= ${address.expression}` }),
        },
        link.children,
      );
    case "path": {
      const { path, fragment } = address;
      return resolvePath(link, fragment === undefined ? path : `${path}#${fragment}`, scope.context);
    }
    case "image":
      return unresolved(link.children, "This address holds an image, which only an image can show");
    case "refused": {
      const note = scope.context.resolveNote(decode(href), "path"); // a note's name may hold a colon
      return note === null
        ? unresolved(wordsOf(link, href), `This address ${address.why}`)
        : leadTo(link, note.href);
    }
    default:
      return address satisfies never;
  }
}

function resolveFragment(link: Element, id: string, scope: LinkScope): ElementContent {
  if (id === "") return leadTo(link, "#");
  const { idPrefix, resolveNote } = scope.context;
  const names = id.startsWith("^") ? [blockId(id.slice(1))] : [id, headingId(id)];
  const here = names.find((name) => scope.ids.has(name));
  if (here !== undefined) return leadTo(link, `#${idPrefix}${here}`);
  const elsewhere = resolveNote(`#${id}`);
  return elsewhere === null
    ? unresolved(link.children, `Nothing here is named “${id}”`)
    : elsewhere.lacks === undefined
      ? leadTo(link, elsewhere.href)
      : unresolved(link.children, `This note has ${elsewhere.lacks}`);
}

function resolvePath(link: Element, target: string, context: RenderContext): ElementContent {
  const note = context.resolveNote(target, "path");
  if (note !== null) return markLack(leadTo(link, note.href), note);
  const file = context.resolveFile(target, "path");
  if (file !== null) return leadTo(link, file.href);
  const page = /\.(?:md|markdown)(?:#|$)/i.test(target) ? undefined : samesitePath(target);
  return page === undefined
    ? unresolved(wordsOf(link, target), `No note or file in this vault is named “${target}”`)
    : leadTo(link, page);
}

function leadTo(link: Element, href: string): Element {
  link.properties.href = href;
  return link;
}

function wordsOf(link: Element, otherwise: string): ElementContent[] {
  return link.children.length > 0 ? link.children : [text(otherwise)];
}
