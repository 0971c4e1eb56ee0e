/** GitBook's blocks: `{% hint %}` becomes a callout, `{% embed %}` a link card. */

import type { Element, ElementContent } from "hast";
import { callout } from "./callouts.ts";
import { childrenOf, element, isElement, type Parent, text, textOf } from "./hast.ts";
import type { Marker } from "./marker.ts";
import type { GitBookTag } from "./set-off.ts";

/** Deeper hints are shown as written, so that the tree stays as shallow as `tame` left it, or nearly. */
const MAX_NESTING = 50;

/** Turns the marks that `setOffTags` wrote into what they stand for. A tag without its partner is shown as written. */
export function foldTags(root: Parent, tags: GitBookTag[], marker: Marker): void {
  if (tags.length === 0) return; // a tree without marks needs no walk
  fold(root, tags, marker);
  restore(root, tags, marker);
}

function fold(parent: Parent, tags: GitBookTag[], marker: Marker): void {
  const folded: ElementContent[] = [];
  /** hints that are still open, and where in `folded` their content begins */
  const open: { tag: GitBookTag; at: number }[] = [];
  let embeds = 0;
  for (const child of childrenOf(parent)) {
    const tag = tagOf(child, tags, marker);
    const hint = tag?.name === "endhint" ? open.pop() : undefined;
    if (hint !== undefined) {
      folded.push(asCallout(hint.tag, folded.splice(hint.at)));
    } else if (tag?.name === "hint" && open.length < MAX_NESTING) {
      open.push({ tag, at: folded.length });
    } else if (tag?.name === "embed") {
      embeds++;
      folded.push(asCard(tag));
    } else if (tag?.name === "endembed" && embeds > 0) {
      embeds--; // what stood between is the embed's caption and stays below it
    } else {
      if (tag === undefined && child.type === "element") fold(child, tags, marker);
      folded.push(tag === undefined ? child : element("p", {}, [text(tag.source)]));
    }
  }
  for (const { tag, at } of open.toReversed()) folded.splice(at, 0, element("p", {}, [text(tag.source)]));
  parent.children = folded;
}

/** A tag that didn't end up as a paragraph, because its line was code or a cell after all, is words. */
function restore(parent: Parent, tags: GitBookTag[], marker: Marker): void {
  for (const child of childrenOf(parent)) {
    if (child.type === "text") {
      child.value = marker.replace(child.value, ({ index }) => tags[index]?.source ?? "");
    } else if (child.type === "element") {
      for (const [name, value] of Object.entries(child.properties)) {
        if (typeof value === "string") child.properties[name] = marker.replace(value, () => "");
      }
      restore(child, tags, marker);
    }
  }
}

function tagOf(node: ElementContent, tags: GitBookTag[], marker: Marker): GitBookTag | undefined {
  if (!isElement(node, "p")) return undefined;
  const [mark, ...rest] = marker.split(textOf(node).trim());
  return typeof mark === "object" && rest.length === 0 ? tags[mark.index] : undefined;
}

function asCallout(hint: GitBookTag, body: ElementContent[]): Element {
  const style = hint.attributes.style ?? "info";
  return callout(style, [text(style.charAt(0).toUpperCase() + style.slice(1))], body);
}

/** The address alone; `resolveLinks` makes the card, since it knows which addresses are safe. */
function asCard(embed: GitBookTag): Element {
  const link = element("a", { className: ["link-card"], href: embed.attributes.url ?? "" });
  return element("p", {}, [link]);
}
