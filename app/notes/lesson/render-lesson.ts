/** A lesson's text: like any note's, with its demos to come alive, cards in the margin, and questions kept for the quiz. */

import type { StoredCard } from "@/lib/db/notes.ts";
import type { Instant, StudyDay } from "@/lib/scheduling/types.ts";
import type { LinkIndex } from "@/lib/vault/link-index.ts";
import type { Part } from "../parts.ts";
import {
  blockFigure,
  cardRows,
  type PresentNote,
  type RenderedNote,
  renderText,
  stateInWords,
} from "../render-note.ts";
import { setCards } from "../set-cards.ts";
import { type LessonDemo, lessonDemo } from "./lesson-demo.ts";
import { isQuizCard, lessonQuestion } from "./lesson-question.ts";
import { marginCards } from "./margin-card.ts";
import { setLesson } from "./set-lesson.ts";

export interface RenderedLesson extends Omit<RenderedNote, "html"> {
  /** the text, cut at its demos */
  pieces: (string | LessonDemo)[];
  /** how many questions a quiz on it can ask */
  questions: number;
}

/** No author can write it: comments are taken out of a text. */
const DEMO = (index: number) => `<!--demo ${index}-->`;
const DEMOS = /<!--demo (\d+)-->/;

/** @param cardAt the card that an embed of the lesson means */
export function renderLesson(
  note: PresentNote,
  part: Part,
  links: LinkIndex,
  cardAt: (target: string) => StoredCard | null,
  now: Instant,
  today: StudyDay,
): RenderedLesson {
  const { path, cards } = note.parsed;
  const { source, blocks, marker } = setCards(note.text, cards, part);
  const rowsOf = cardRows(note, now, today);
  const figures = blocks.map((block, index) => {
    const [card] = block.cards;
    const rows = rowsOf(block);
    const [row] = rows;
    return row !== undefined && isQuizCard(card)
      ? lessonQuestion(card, row, `question-${part.start}-${index}`, path, links)
      : blockFigure(block, index, rows, part, note, links);
  });
  const set = setLesson(source, marker, blocks.length, { demo: lessonDemo, card: cardAt });
  const placed = set.parts.map((apart, index) =>
    apart.kind === "demo"
      ? DEMO(index)
      : marginCards(apart, `margin-${part.start}-${index}`, links, (card) => stateInWords(card, now, today)),
  );
  const { title, html, outline } = renderText(note, part, links, { source: set.source, marker }, [
    ...figures,
    ...placed,
  ]);
  const pieces = html.split(DEMOS).flatMap((piece, at): (string | LessonDemo)[] => {
    if (at % 2 === 0) return piece.trim() === "" ? [] : [piece];
    const apart = set.parts[Number(piece)];
    return apart?.kind === "demo" ? [apart.demo] : [];
  });
  const asked = cards.filter((card) => isQuizCard(card) && !(card.kind === "choice" && card.keyMissing));
  return { title, outline, pieces, questions: asked.length };
}
