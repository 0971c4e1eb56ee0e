/** Markdown → HTML that is safe to show: what every page of Loci shows of a note or a card comes from here. */

import type { Markdown } from "@/lib/cards/types.ts";
import type { RenderContext } from "./context.ts";
import { renderWith } from "./pipeline.ts";

export type { RenderContext, ResolvedNote } from "./context.ts";
export { blockId, headingId } from "./headings.ts";

/**
 * The HTML of a note or a part of one. It holds nothing that runs, loads from another site, styles the page or takes
 * an id of the app's, whatever the source says; a mistake in the source is shown where it stands. Formulas are KaTeX's
 * HTML with MathML, whose stylesheet the page must bring.
 *
 * @throws {RangeError} if `context.idPrefix` isn't letters, digits and hyphens ending with a hyphen
 */
export function renderMarkdown(source: Markdown, context: RenderContext): string {
  return renderWith(source, context);
}
