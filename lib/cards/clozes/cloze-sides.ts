/** What a cloze card shows before and after the answer. */

import type { ClozeHole, Markdown } from "../types.ts";

/** How a hole is written into the text. */
export interface ClozeMarks {
  /** front: what is asked */
  asked(hint: string | undefined): Markdown;
  /** back: the answer to what was asked */
  answered(answer: Markdown): Markdown;
  /** either side: hidden, but not asked on this card */
  hidden(hint: string | undefined): Markdown;
}

/** `[...]`, or the hint in brackets, where something is hidden; answers as plain text. */
export const plainMarks: ClozeMarks = {
  asked: (hint) => `[${hint ?? "..."}]`,
  answered: (answer) => answer,
  hidden: (hint) => `[${hint ?? "..."}]`,
};

export function clozeSides(
  text: Markdown,
  holes: ClozeHole[],
  marks: ClozeMarks = plainMarks,
): { front: Markdown; back: Markdown } {
  const side = (ask: (hole: ClozeHole, answer: Markdown) => Markdown) =>
    fillHoles(text, holes, (hole, answer) =>
      hole.role === "ask" ? ask(hole, answer) : hole.role === "hide" ? marks.hidden(hole.hint) : answer,
    );
  return {
    front: side(({ hint }) => marks.asked(hint)),
    back: side((_hole, answer) => marks.answered(answer)),
  };
}

/** @param answer with the holes inside it written already; `around` is the hole it lies in, if any */
export type WriteHole = (hole: ClozeHole, answer: Markdown, around: ClozeHole | undefined) => Markdown;

/** A text with every hole written. A hole inside another is written first, as part of the outer one's answer. */
export function fillHoles(text: Markdown, holes: readonly ClozeHole[], write: WriteHole): Markdown {
  return fill(text, { start: 0, end: text.length }, inOrder(holes), write, undefined);
}

/** By place; of two that begin together the outer first. */
export function inOrder(holes: readonly ClozeHole[]): ClozeHole[] {
  return holes.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

function fill(
  text: Markdown,
  { start, end }: Pick<ClozeHole, "start" | "end">,
  holes: readonly ClozeHole[],
  write: WriteHole,
  around: ClozeHole | undefined,
): Markdown {
  const pieces: string[] = [];
  let done = start;
  for (let index = 0; index < holes.length; ) {
    const hole = holes[index++];
    if (hole === undefined) break;
    const first = index;
    while ((holes[index]?.start ?? hole.end) < hole.end) index++;
    const answer = filledAnswer(text, hole, holes.slice(first, index), write);
    pieces.push(text.slice(done, hole.start), write(hole, answer, around));
    done = hole.end;
  }
  pieces.push(text.slice(done, end));
  return pieces.join("");
}

function filledAnswer(
  text: Markdown,
  hole: ClozeHole,
  within: readonly ClozeHole[],
  write: WriteHole,
): Markdown {
  if (within.length === 0) return hole.answer;
  const start = text.indexOf(hole.answer, hole.start);
  const end = start + hole.answer.length;
  // a hole inside a hint is no part of what the answer shows
  const inside = within.filter((inner) => inner.start >= start && inner.end <= end);
  return fill(text, { start, end }, inside, write, hole);
}
