/** What the editor and the server tell each other. Plain data, both ways. */

import type { Problem } from "@/lib/cards/problem.ts";
import type { CardKind } from "@/lib/cards/types.ts";
import type { WidgetCall } from "@/lib/widgets/definition.ts";

/** A version of a file: hash of its bytes, as the index keeps it. */
export type Version = string;

export interface PreviewRequest {
  path: string;
  /** with LF alone at line ends, as the editor holds it */
  text: string;
  /** UTF-16 offset of the cursor: the card around it is shown as the review would */
  at: number;
  /** what is looked at: a long note need not be set as a page while its author looks at one card */
  view: PreviewView;
}

export type PreviewView = "card" | "note";

/** A card found in the text, for the margin. */
export interface FoundCardLine {
  kind: CardKind;
  /** the question in words */
  label: string;
  deck: string;
  /** counted from 1 */
  startLine: number;
  endLine: number;
  aside: boolean;
}

/** The card under the cursor: sanitised HTML, as in the review. */
export interface PreviewedCard {
  context: string;
  question: string;
  answer: string;
  notes: string;
  label: string;
  widgets: WidgetCall[];
}

export interface PreviewReply {
  cards: FoundCardLine[];
  /** with their fixes; offsets are into the text that was sent */
  problems: Problem[];
  /** each card of the block under the cursor; empty between cards */
  shown: PreviewedCard[];
  /** the note as its page would show it, of a long one the part around the cursor; null when a card is looked at */
  note: { title: string; html: string } | null;
}

export interface SaveRequest {
  path: string;
  text: string;
  /** what the editor began from; null makes a new note and refuses to touch one that is there */
  base: Version | null;
}

export type SaveReply =
  /** `replaced`: what an undo of this save goes back to; null for a new note */
  | { outcome: "saved"; version: Version; replaced: string | null }
  /** the file says something else by now; nothing was written. `disk` is null where it is gone */
  | { outcome: "conflict"; disk: { text: string; version: Version } | null; base: string | null }
  | { outcome: "refused"; problem: Problem };
