/** What the editor and the server tell each other. Plain data, both ways. */

import type { Problem } from "@/lib/cards/problems/problem.ts";
import type { CardKind } from "@/lib/cards/types.ts";
import type { Version } from "@/lib/editing/saving.ts";
import type { WidgetCall } from "@/lib/widgets/definition.ts";

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

export type { SaveReply, Version } from "@/lib/editing/saving.ts";

/** Answer to `GET /api/notes/source?path=…`. A path without a file is a note that may be made. */
export type SourceReply =
  | { outcome: "source"; text: string; version: Version; isNew: false }
  | { outcome: "source"; text: ""; version: null; isNew: true }
  | { outcome: "refused"; problem: Problem };

/** Takes a save back: the file gets the very bytes again that `replaced` names. Answered with a SaveReply. */
export interface UndoSaveRequest {
  path: string;
  /** of the save's reply */
  replaced: string;
  version: Version;
}
