/** A note's text as the HTML of its page: prose, cards where they stand, and the contents. */

import { cardContext, noteContext } from "@/app/review/show-card.ts";
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
import { type CardBlock, placeCards, type SetNote, setCards } from "./set-cards.ts";

export type PresentNote = Extract<LoadedNote, { kind: "present" }>;

export interface RenderedNote {
  /** the heading that opens the note, where it is the note's title */
  title: { id: string; html: string } | null;
  html: string;
  outline: OutlineEntry[];
}

export function renderNote(
  note: PresentNote,
  part: Part,
  links: LinkIndex,
  now: Instant,
  today: StudyDay,
): RenderedNote {
  const { source, blocks, marker } = setCards(note.text, note.parsed.cards, part);
  const rowsOf = cardRows(note, now, today);
  const figures = blocks.map((block, index) => blockFigure(block, index, rowsOf(block), part, note, links));
  return renderText(note, part, links, { source, marker }, figures);
}

export function blockFigure(
  block: CardBlock,
  index: number,
  rows: CardRow[],
  part: Part,
  { parsed: { path } }: PresentNote,
  links: LinkIndex,
): string {
  const sides = sidesOf(`card-${part.start}-${index}`, path, links);
  return cardFigure(block, rows, sides, editHref(path, block.cards[0].span.startLine));
}

/** @param placed HTML for each mark of the text, by its index */
export function renderText(
  { parsed: { path, meta } }: PresentNote,
  part: Part,
  links: LinkIndex,
  { source, marker }: Pick<SetNote, "source" | "marker">,
  placed: readonly string[],
): RenderedNote {
  const context: RenderContext = {
    ...noteContext(path, links),
    fragment: part.start > 0,
    renderDemo: demoFigure,
  };
  const html = placeCards(renderMarkdown(source, context), marker, placed);
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

/** What is remembered of a card, such as `due in 5 d`. */
export function stateInWords({ parsed, memory }: StoredCard, now: Instant, today: StudyDay): string {
  return parsed.aside && memory.kind === "new" ? "not in review" : memoryInWords(memory, now, today);
}

/** Says of each block of the note what stands beside it. */
export function cardRows(
  { parsed, stored }: PresentNote,
  now: Instant,
  today: StudyDay,
): (block: CardBlock) => CardRow[] {
  const known = new Map(parsed.cards.map((card, index) => [card, stored[index] ?? null]));
  return ({ cards }) =>
    cards.map((card) => {
      const one = known.get(card) ?? null;
      return {
        id: one?.id ?? null,
        question: questionInWords(card),
        state: one === null ? "not read yet" : stateInWords(one, now, today),
      };
    });
}
