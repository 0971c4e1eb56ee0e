/** What rendering must be told about the world around a piece of Markdown. */

import type { Markdown } from "@/lib/cards/types.ts";
import type { LinkStyle } from "./note-links.ts";

export interface ResolvedNote {
  href: string;
  title: string;
  /** the note is there, and the place in it is not: `no heading “Why”` */
  lacks?: string;
}

/** A note, or the part of one, that another shows as if it stood there. */
export interface EmbeddedNote {
  /** path and place, so that a note that embeds itself is known: `folder/Note.md#why` */
  key: string;
  href: string;
  title: string;
  /** without frontmatter */
  text: Markdown;
  /** how links in it are resolved: they are its own note's */
  context: Pick<RenderContext, "resolveNote" | "resolveFile" | "resolveEmbed">;
}

export interface RenderContext {
  /**
   * Finds the note that a link means: `Note`, `folder/Note`, `../Note.md`, each possibly with `#Heading` or `#^block`
   * (see `headingId`), or `#Heading` alone when the text at hand has no such heading.
   */
  resolveNote(target: string, style?: LinkStyle): ResolvedNote | null;
  /** Finds an image or another file of the vault. The href must be a path on this site, such as `/media/fig.png`. */
  resolveFile(target: string, style?: LinkStyle): { href: string } | null;
  /** The text of a note that is embedded; where it is absent or gives null, an embedded note is a link card. */
  resolveEmbed?(target: string, style?: LinkStyle): EmbeddedNote | null;
  /**
   * Put before every id, so that two cards on a page don't share one and an author can't take one of the app's.
   * Letters, digits and hyphens, beginning with a letter and ending with a hyphen: `note-`.
   */
  idPrefix: string;
  /** Moves headings down, so that a card's `#` doesn't break the outline of its page. At most `h6` is reached. */
  headingOffset?: number;
  /** A card's side or its notes: a first line of `---` is a rule there, since only a whole note has frontmatter. */
  fragment?: boolean;
  /**
   * How a single line feed in a paragraph reads: as a new line (Obsidian's own view, the default) or as a space
   * (CommonMark's, for text that is wrapped by hand).
   */
  lineFeed?: "line" | "space";
  /** `line`: a button that the review page opens the demo with. `figure`: the demo's picture. Else a link to the lab. */
  demo?: "line" | "figure";
  /** Words of a demo's button or link, such as the question it answers. The widget's name when absent. */
  demoLabel?(name: string, yaml: string): string;
  /** What a number is the value of is not told: among options to choose from it would tell the right one. */
  hidesComputations?: boolean;
  /** HTML of our own making; it is shown unsanitised. */
  renderDemo?(name: string, yaml: string): { html: string } | { error: string };
}

/** @throws {RangeError} if the prefix could let an author's id reach one of the app's */
export function checkIdPrefix(prefix: string): void {
  if (!/^[A-Za-z][A-Za-z0-9-]*-$/.test(prefix)) {
    throw new RangeError(
      `idPrefix must be letters, digits and hyphens ending with a hyphen, got "${prefix}"`,
    );
  }
}
