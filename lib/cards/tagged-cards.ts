/** The cards of hashcards' blocks: `Q:` with `A:`, and `C:` with its holes in brackets. */

import { asPassage, type TextLine, takeBlockId, textLines } from "./block-text.ts";
import type { Block, Reading } from "./blocks.ts";
import type { Face } from "./cards-of-block.ts";
import { bracketHoles } from "./clozes/bracket-holes.ts";
import { MAX_HOLES } from "./clozes/cloze.ts";
import { type Passage, slice } from "./passage.ts";
import type { ClozeHole, Markdown } from "./types.ts";

/** `Q:`, `A:` or `C:` */
const TAG_LENGTH = 2;

interface TaggedSides {
  question: Markdown;
  answer: Markdown;
  blockId: string | undefined;
}

export function taggedSides(
  reading: Reading,
  { lines, answerLine }: Block & { kind: "question-answer" },
): TaggedSides {
  const written = textLines(reading, lines);
  const question = text(written.filter(({ line }) => line < answerLine));
  const { passage, blockId } = takeBlockId(text(written.filter(({ line }) => line >= answerLine)));
  return { question: question.text, answer: passage.text, blockId };
}

/** Each hole is a card of its own; the others are shown. */
export function bracketClozes(
  reading: Reading,
  { lines }: Block & { kind: "bracket-cloze" },
): { faces: Face[]; surplus: number; blockId: string | undefined } {
  const { passage, blockId } = takeBlockId(text(textLines(reading, lines)));
  const found = bracketHoles(passage.text, passage.visible);
  const holes = found.slice(0, MAX_HOLES).map(
    ({ start, end }): ClozeHole => ({
      start,
      end,
      answer: passage.text.slice(start + 1, end - 1),
      role: "show",
    }),
  );
  const faces = holes.map(
    (asked, sibling): Face => ({
      kind: "cloze",
      sibling,
      text: passage.text,
      holes: holes.map((hole) => (hole === asked ? { ...hole, role: "ask" } : hole)),
    }),
  );
  return { faces, surplus: found.length - holes.length, blockId };
}

/** What stands after the tag on its line, and below. */
function text([first, ...rest]: TextLine[]): Passage {
  if (first === undefined) return { text: "", visible: "" };
  const passage = asPassage([{ ...slice(first, TAG_LENGTH), line: first.line }, ...rest]);
  return slice(passage, passage.text.length - passage.text.trimStart().length);
}
