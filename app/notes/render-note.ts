/** A note's text as the HTML of its page: prose, cards where they stand, and the contents. */

import { cardContext, noteContext } from "@/app/review/show-card.ts";
import type { ParsedCard } from "@/lib/cards/types.ts";
import type { StoredCard } from "@/lib/db/notes.ts";
import type { RenderContext } from "@/lib/markdown/context.ts";
import { renderMarkdown } from "@/lib/markdown/render.ts";
import type { Instant, StudyDay } from "@/lib/scheduling/types.ts";
import { memoryInWords } from "@/lib/stats/memory-words.ts";
import { editHref, type LinkIndex, NOTE_ID_PREFIX } from "@/lib/vault/link-index.ts";
import { questionInWords } from "../cards/card-sides.ts";
import { demoFigure } from "../cards/demo-figure.ts";
import { type CardRow, cardFigure, type SideContext } from "./card-figure.ts";
import type { LoadedNote } from "./load-note.ts";
import { type OutlineEntry, outlineOf, settleOutline, takeTitle } from "./outline.ts";
import type { Part } from "./parts.ts";
import { type CardBlock, placeCards, setCards } from "./set-cards.ts";

export interface RenderedNote {
  /** the heading that opens the note, where it is the note's title */
  title: { id: string; html: string } | null;
  html: string;
  outline: OutlineEntry[];
}

export function renderNote(
  { text, parsed, stored }: Extract<LoadedNote, { kind: "present" }>,
  part: Part,
  links: LinkIndex,
  now: Instant,
  today: StudyDay,
): RenderedNote {
  const { path, cards, meta } = parsed;
  const known = new Map(cards.map((card, index) => [card, stored[index] ?? null]));
  const { source, blocks, marker } = setCards(text, cards, part);
  const figures = blocks.map((block, index) =>
    cardFigure(
      block,
      rowsOf(block, known, now, today),
      sidesOf(`card-${part.start}-${index}`, path, links),
      editHref(path, block.cards[0].span.startLine),
    ),
  );
  const context: RenderContext = {
    ...noteContext(path, links),
    fragment: part.start > 0,
    renderDemo: demoFigure,
  };
  const html = placeCards(renderMarkdown(source, context), marker, figures);
  const opening = part.start === 0 ? titleIn(html, meta.title) : null;
  const body = settleOutline(opening?.rest ?? html);
  return {
    title: opening && { id: opening.id, html: opening.title },
    html: body,
    outline: outlineOf(body, NOTE_ID_PREFIX),
  };
}

/** The opening heading, where the frontmatter names no other title: the page says it once, above everything. */
function titleIn(html: string, named: string | undefined): ReturnType<typeof takeTitle> {
  const opening = takeTitle(html);
  const words = opening?.title.replace(/<[^>]*>/g, "").trim();
  return named === undefined || named === words ? opening : null;
}

function sidesOf(id: string, path: string, links: LinkIndex): SideContext {
  return (side) => ({
    ...cardContext(`${id}-${side}-`, path, links),
    demo: "figure",
    renderDemo: demoFigure,
  });
}

function stateInWords({ parsed, memory }: StoredCard, now: Instant, today: StudyDay): string {
  return parsed.aside && memory.kind === "new" ? "not in review" : memoryInWords(memory, now, today);
}

function rowsOf(
  { cards }: CardBlock,
  known: ReadonlyMap<ParsedCard, StoredCard | null>,
  now: Instant,
  today: StudyDay,
): CardRow[] {
  return cards.map((card) => {
    const stored = known.get(card) ?? null;
    return {
      id: stored?.id ?? null,
      question: questionInWords(card),
      state: stored === null ? "not read yet" : stateInWords(stored, now, today),
    };
  });
}
