/** Images of the vault, and everything else that `![…](…)` and `![[…]]` may ask for. */

import type { Element, ElementContent } from "hast";
import { readAddress, wikiTarget } from "./address.ts";
import type { RenderContext } from "./context.ts";
import { element, text } from "./hast.ts";
import { unresolved, vaultCard, webCard } from "./link-card.ts";

const IMAGE_FILE = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp)$/i;

/** @param insideLink whether a link surrounds it, so that what is no image can't be a link of its own */
export function resolveImage(image: Element, context: RenderContext, insideLink: boolean): ElementContent {
  const { dataWiki, src, alt } = image.properties;
  const { words, width, height } = readAlt(typeof alt === "string" ? alt : "");
  const size = { width: width ?? image.properties.width, height: height ?? image.properties.height };
  if (typeof dataWiki === "string") {
    const target = wikiTarget(dataWiki);
    return embed(target, words === target ? "" : words, size, context, insideLink);
  }
  const address = readAddress(typeof src === "string" ? src : "");
  switch (address.kind) {
    case "image":
      return picture(address.href, words, size);
    case "path":
      return embed(address.path, words, size, context, insideLink);
    case "web":
      return card(webCard(address.href, address.host, words), insideLink);
    case "refused":
      return unresolved([text(words || "image")], `The address of this image ${address.why}`);
    default:
      return unresolved([text(words || "image")], "This is not the address of an image");
  }
}

function embed(
  target: string,
  words: string,
  size: { width: Element["properties"]["width"]; height: Element["properties"]["height"] },
  context: RenderContext,
  insideLink: boolean,
): ElementContent {
  const isImage = IMAGE_FILE.test(target.replace(/#.*$/s, ""));
  const note = isImage ? null : context.resolveNote(target);
  if (note !== null) return card(vaultCard(note.href, words || note.title), insideLink);
  const file = context.resolveFile(target);
  const name = words || target.slice(target.lastIndexOf("/") + 1);
  if (file === null)
    return unresolved(
      [text(name)],
      `No ${isImage ? "file" : "note or file"} in this vault is named “${target}”`,
    );
  return isImage ? picture(file.href, words, size) : card(vaultCard(file.href, name), insideLink);
}

function picture(
  src: string,
  alt: string,
  { width, height }: { width: Element["properties"]["width"]; height: Element["properties"]["height"] },
): Element {
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
