/** Images of the vault, and everything else that `![…](…)` and `![[…]]` may ask for. */

import type { Element, ElementContent } from "hast";
import { readAddress, wikiTarget } from "./address.ts";
import type { ResolvedNote } from "./context.ts";
import { addClass, element, text } from "./hast.ts";
import { unresolved, vaultCard, webCard } from "./link-card.ts";
import type { LinkScope } from "./links.ts";
import type { LinkStyle } from "./note-links.ts";

const IMAGE_FILE = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp)$/i;
/** Played where they stand: `finish` makes the player, which no author may write. */
export const AUDIO_FILE = /\.(?:mp3|m4a|ogg|oga|opus|wav|flac|aac)$/i;
export const VIDEO_FILE = /\.(?:mp4|webm|ogv|mov)$/i;

/** @param insideLink whether a link surrounds it, so that what is no image can't be a link of its own */
export function resolveImage(image: Element, scope: LinkScope, insideLink: boolean): ElementContent {
  const { dataWiki, src, alt } = image.properties;
  const { words, width, height } = readAlt(typeof alt === "string" ? alt : "");
  const size = { width: width ?? image.properties.width, height: height ?? image.properties.height };
  if (typeof dataWiki === "string") {
    const target = wikiTarget(dataWiki);
    return embed({ target, style: "wiki", words: words === target ? "" : words, size }, scope, insideLink);
  }
  const address = readAddress(typeof src === "string" ? src : "");
  switch (address.kind) {
    case "image":
      return picture(address.href, words, size);
    case "path":
      return embed({ target: targetOf(address), style: "path", words, size }, scope, insideLink);
    case "web":
      return card(webCard(address.href, address.host, words), insideLink);
    case "refused":
      return unresolved([text(words || "image")], `The address of this image ${address.why}`);
    default:
      return unresolved([text(words || "image")], "This is not the address of an image");
  }
}

interface Wanted {
  /** a path, and for a note perhaps `#Heading` */
  target: string;
  style: LinkStyle;
  words: string;
  size: Size;
}

interface Size {
  width: Element["properties"]["width"];
  height: Element["properties"]["height"];
}

function targetOf({ path, fragment }: { path: string; fragment?: string }): string {
  return fragment === undefined ? path : `${path}#${fragment}`;
}

function embed(wanted: Wanted, scope: LinkScope, insideLink: boolean): ElementContent {
  const { target, style, words, size } = wanted;
  const path = target.replace(/#.*$/s, "");
  const isImage = IMAGE_FILE.test(path);
  const isFile = isImage || AUDIO_FILE.test(path) || VIDEO_FILE.test(path);
  const note = isFile ? null : scope.context.resolveNote(target, style);
  if (note !== null) return embeddedNote(wanted, note, scope, insideLink);
  const file = scope.context.resolveFile(target, style);
  const name = words || target.slice(target.lastIndexOf("/") + 1);
  if (file === null) {
    const what = isFile ? "file" : "note or file";
    return unresolved([text(name)], `No ${what} in this vault is named “${target}”`);
  }
  if (isImage) return picture(file.href, words, size);
  const link = card(vaultCard(file.href, name), insideLink);
  if (isFile && !insideLink) addClass(link, "player");
  return link;
}

function embeddedNote(
  { target, style, words }: Wanted,
  { href, title, lacks }: ResolvedNote,
  { context, embeds }: LinkScope,
  insideLink: boolean,
): ElementContent {
  if (lacks !== undefined) return unresolved([text(words || title)], `“${title}” has ${lacks}`);
  const link = card(vaultCard(href, words || title), insideLink);
  const embedded = insideLink ? null : (context.resolveEmbed?.(target, style) ?? null);
  if (embedded !== null) embeds.set(link, embedded);
  return link;
}

function picture(src: string, alt: string, { width, height }: Size): Element {
  return element("img", {
    src,
    alt,
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
  });
}

function card(link: Element, insideLink: boolean): Element {
  return insideLink ? element("span", {}, link.children) : link;
}

/** Obsidian writes an image's size into its words: `a cat|200`, `a cat|200x100`, or the size alone. */
function readAlt(alt: string): { words: string; width?: number; height?: number } {
  const match = /^(?:(.*)\|)?\s*(\d{1,4})(?:x(\d{1,4}))?\s*$/s.exec(alt);
  if (match === null) return { words: alt };
  const [, words = "", width, height] = match;
  return { words, width: Number(width), ...(height === undefined ? {} : { height: Number(height) }) };
}
