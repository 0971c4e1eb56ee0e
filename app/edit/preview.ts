/** What the editor shows beside a text that is not saved: its cards, its problems, and how it will look. */

import { questionInWords } from "@/app/cards/card-sides.ts";
import { matchStored } from "@/app/notes/match-stored.ts";
import { type Part, partsOf } from "@/app/notes/parts.ts";
import { renderNote } from "@/app/notes/render-note.ts";
import { reviewSides, widgetsOf } from "@/app/review/show-card.ts";
import type {
  FoundCardLine,
  PreviewedCard,
  PreviewReply,
  PreviewRequest,
} from "@/components/editor/protocol.ts";
import type { ParsedCard, ParsedNote } from "@/lib/cards/types.ts";
import type { StoredCard } from "@/lib/db/notes.ts";
import type { Instant, StudyDay } from "@/lib/scheduling/types.ts";
import type { LinkIndex } from "@/lib/vault/link-index.ts";

/** Characters of a note that are set as its page. The page itself shows longer parts; here each pause of a key waits. */
const PART_LENGTH = 20_000;

/** Questions whose words are kept: from one pause of the keys to the next all but one are the same. */
const KEPT_LABELS = 5_000;
const labels = new Map<string, string>();

/** What a preview needs to know beside the text. */
export interface Surroundings {
  links: LinkIndex;
  /** the cards that the database has of this note */
  stored: readonly StoredCard[];
  now: Instant;
  today: StudyDay;
}

/** @param note the text of the request, read as the vault reads it */
export function preview(request: PreviewRequest, note: ParsedNote, around: Surroundings): PreviewReply {
  const { path, text, at, view } = request;
  return {
    cards: note.cards.map(foundLine),
    problems: note.problems,
    shown: cardsAt(note.cards, at).map((card, index) =>
      previewed(card, `preview-${index}`, path, around.links),
    ),
    note: view === "note" ? pageOf(note, text, at, around) : null,
  };
}

function foundLine(card: ParsedCard): FoundCardLine {
  const { kind, decks, span, aside } = card;
  return {
    kind,
    label: labelOf(card),
    deck: decks[0] ?? "",
    startLine: span.startLine,
    endLine: span.endLine,
    aside,
  };
}

function labelOf(card: ParsedCard): string {
  const asked = card.kind === "cloze" ? JSON.stringify([card.text, card.holes]) : card.question;
  const kept = labels.get(asked);
  if (kept !== undefined) return kept;
  if (labels.size >= KEPT_LABELS) labels.clear();
  const label = questionInWords(card);
  labels.set(asked, label);
  return label;
}

/** The cards of the block that the cursor stands in or at the end of. */
function cardsAt(cards: readonly ParsedCard[], at: number): ParsedCard[] {
  const touched = cards.filter(({ span }) => span.start <= at && at <= span.end);
  // between two blocks that touch, the one that begins here is meant
  const block = touched.at(-1)?.block;
  return touched.filter((card) => card.block === block);
}

function previewed(card: ParsedCard, id: string, path: string, links: LinkIndex): PreviewedCard {
  return { ...reviewSides(card, id, path, links), widgets: widgetsOf(card) };
}

function pageOf(note: ParsedNote, text: string, at: number, around: Surroundings): PreviewReply["note"] {
  const stored = matchStored(note.cards, around.stored);
  const present = { kind: "present" as const, text, parsed: note, problems: note.problems, stored };
  const { title, html } = renderNote(
    present,
    partAt(text, note.cards, at),
    around.links,
    around.now,
    around.today,
  );
  return { title: title?.html ?? escaped(note.title), html };
}

function partAt(text: string, cards: readonly ParsedCard[], at: number): Part {
  const parts = partsOf(text, cards, PART_LENGTH);
  return parts.find(({ end }) => at <= end) ?? { start: 0, end: text.length };
}

function escaped(title: string): string {
  return title.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
