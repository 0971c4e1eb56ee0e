/** A link that stands by itself: an embed, or an image that we don't load because it lies on another site. */

import type { Element, ElementContent } from "hast";
import { element, text } from "./hast.ts";

/** The card of a page on another site. Nothing is fetched, so all it can show is the address and the author's words. */
export function webCard(href: string, host: string, words: string): Element {
  const shown = words.trim() === "" ? pathOf(href) : words;
  const title =
    shown === "" ? [] : [text(" "), element("span", { className: ["link-card-title"] }, [text(shown)])];
  return card(href, [element("span", { className: ["link-card-host"] }, [text(host)]), ...title]);
}

/** The card of a note or file in the vault. */
export function vaultCard(href: string, title: string): Element {
  return card(href, [element("span", { className: ["link-card-title"] }, [text(title)])]);
}

function card(href: string, children: ElementContent[]): Element {
  return element("a", { className: ["link-card"], href }, children);
}

/** Words that would have been a link, and why they are none. */
export function unresolved(words: ElementContent[], why: string): Element {
  return element("span", { className: ["unresolved"], title: why }, words);
}

function pathOf(href: string): string {
  const { pathname, search } = new URL(href);
  const path = pathname.replace(/\/$/, "") + search;
  try {
    return decodeURI(path);
  } catch {
    return path; // not UTF-8: shown as written
  }
}
