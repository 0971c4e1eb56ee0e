/** A line of frontmatter as HTML: it may hold a link or a formula. */

import { noteContext } from "@/app/review/show-card.ts";
import { renderMarkdown } from "@/lib/markdown/render.ts";
import type { LinkIndex } from "@/lib/vault/link-index.ts";

/** @param path of its note */
export function renderField(field: string, path: string, links: LinkIndex, idPrefix = "field-"): string {
  return field === "" ? "" : renderMarkdown(field, { ...noteContext(path, links), idPrefix, fragment: true });
}
