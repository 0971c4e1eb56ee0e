/** What a cloze card shows before and after the answer. */

import type { ClozeHole, Markdown } from "./types.ts";

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
  return {
    front: fill(text, holes, ({ hint }) => marks.asked(hint), marks),
    back: fill(text, holes, (_hole, answer) => marks.answered(answer), marks),
  };
}

/** A hole inside another is written first, so that an outer one that is shown shows it in its turn. */
function fill(
  text: Markdown,
  holes: ClozeHole[],
  ask: (hole: ClozeHole, answer: Markdown) => Markdown,
  marks: ClozeMarks,
): Markdown {
  const inOrder = holes.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const pieces: string[] = [];
  let done = 0;
  for (let index = 0; index < inOrder.length; ) {
    const hole = inOrder[index++];
    if (hole === undefined) break;
    const inside: ClozeHole[] = [];
    const answerStart = text.indexOf(hole.answer, hole.start);
    for (
      let inner = inOrder[index];
      inner !== undefined && inner.start < hole.end;
      inner = inOrder[++index]
    ) {
      const [start, end] = [inner.start - answerStart, inner.end - answerStart];
      if (start >= 0 && end <= hole.answer.length) inside.push({ ...inner, start, end });
    }
    const answer = inside.length === 0 ? hole.answer : fill(hole.answer, inside, ask, marks);
    const shown =
      hole.role === "ask" ? ask(hole, answer) : hole.role === "hide" ? marks.hidden(hole.hint) : answer;
    pieces.push(text.slice(done, hole.start), shown);
    done = hole.end;
  }
  return pieces.join("") + text.slice(done);
}
