/** Which misconception a text names: `See [[misconceptions#m3|m3]].` */

import type { Markdown } from "@/lib/cards/types.ts";
import { linkKey, splitTarget } from "@/lib/markdown/link-target.ts";
import { linksIn } from "@/lib/markdown/note-links.ts";
import { parseMarkdown } from "@/lib/markdown/parse.ts";

/** Name of the note, in the form that links are compared in; its folder is the vault's affair. */
export const MISCONCEPTIONS = "misconceptions";

/** @returns id of the first one that is named; null where there is none */
export function misconceptionIn(text: Markdown): string | null {
  if (!/misconceptions/i.test(text)) return null;
  for (const { target } of linksIn(parseMarkdown(text), text)) {
    const [id] = splitTarget(target).fragments;
    if (id !== undefined && linkKey(target) === MISCONCEPTIONS) return id;
  }
  return null;
}

/** A reason without the sentence at its end that only names the misconception, for where its whole name stands below. */
export function withoutReference(why: Markdown, id: string): Markdown {
  const [said, named] = why.split(/\s*See \[\[misconceptions#([^|\]]+)(?:\|[^\]]*)?\]\]\.\s*$/i);
  return named === id && said !== undefined ? said : why;
}
