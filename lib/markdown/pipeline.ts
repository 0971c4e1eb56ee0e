/** The order in which Markdown becomes safe HTML. Each step is a file; this one only says what follows what. */

import type { Root } from "hast";
import { sanitize } from "hast-util-sanitize";
import { toHtml } from "hast-util-to-html";
import type { Markdown } from "@/lib/cards/types.ts";
import { foldCallouts } from "./callouts.ts";
import { type ClozeMarks, hideInAttribute, showMarks } from "./cloze-marks.ts";
import { removeComments } from "./comments.ts";
import { checkIdPrefix, type RenderContext } from "./context.ts";
import { type EmbedPlaces, flattenHeadings, type Nest, outermost, placeEmbeds, prefixIds } from "./embeds.ts";
import { finish } from "./finish.ts";
import { foldTags } from "./gitbook.ts";
import { collectIds, nameHeadings } from "./headings.ts";
import { markInline } from "./inline-marks.ts";
import { breakLines, listBullets } from "./lines.ts";
import { resolveLinks } from "./links.ts";
import { markerFor } from "./marker.ts";
import { schemaFor } from "./schema.ts";
import { setOffFormulas, setOffTags } from "./set-off.ts";
import { alignCells } from "./tables.ts";
import { toHast } from "./to-hast.ts";

/** @param cloze the holes whose marks stand in `source` */
export function renderWith(source: Markdown, context: RenderContext, cloze?: ClozeMarks): string {
  checkIdPrefix(context.idPrefix);
  const tree = sanitize(toTree(source, context, cloze), schemaFor(context.idPrefix)) as Root; // a root stays a root
  if (cloze !== undefined) showMarks(tree, cloze);
  finish(tree, context);
  return toHtml(tree, { allowDangerousHtml: true }); // only `finish` makes raw nodes
}

/** The tree that an author's words mean. It is not safe to show: author HTML is in it as written. */
export function toTree(
  source: Markdown,
  context: RenderContext,
  cloze?: ClozeMarks,
  nest: Nest = outermost(),
): Root {
  const text = source.startsWith("\ufeff") ? source.slice(1) : source;
  const marker = markerFor(text);
  const inAttribute = (value: string) => (cloze === undefined ? value : hideInAttribute(value, cloze));
  // only a first line can open frontmatter
  const { source: tagged, tags } = setOffTags(context.fragment ? `\n${text}` : text, marker, inAttribute);
  const tree = toHast(setOffFormulas(tagged), (value, where) =>
    where === "attribute" ? inAttribute(value) : value,
  );
  foldTags(tree, tags, marker);
  removeComments(tree);
  foldCallouts(tree);
  listBullets(tree);
  markInline(tree);
  if (nest.keys.length > 0) flattenHeadings(tree);
  else nameHeadings(tree, context.headingOffset ?? 0);
  const embeds: EmbedPlaces = new Map();
  resolveLinks(tree, { context, ids: collectIds(tree), embeds });
  alignCells(tree);
  if (context.lineFeed !== "space") breakLines(tree);
  prefixIds(tree, nest.idPrefix);
  placeEmbeds(tree, embeds, context, nest, (embedded, its, inner) => toTree(embedded, its, undefined, inner));
  return tree;
}
