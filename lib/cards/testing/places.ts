/** For tests: whether every place that a parsed note names lies inside the note. */

import { clozeSides } from "../clozes/cloze-sides.ts";
import type { Problem } from "../problems/problem.ts";
import type { ParsedCard, ParsedNote } from "../types.ts";

/** @returns what is out of place, in words; nothing when all is well */
export function misplaced(note: ParsedNote, text: string): string[] {
  const lines = text.split(/\r\n?|\n/);
  const faults: string[] = [];
  const expect = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault);
  };
  const inside = (what: string, { start, end }: { start: number; end: number }, from = 0, to = text.length) =>
    expect(
      Number.isInteger(start) && Number.isInteger(end) && from <= start && start <= end && end <= to,
      `${what} is ${start}–${end}, not inside ${from}–${to}`,
    );
  const onLine = (what: string, line: number, column: number) =>
    expect(
      line >= 1 && line <= lines.length && column >= 1 && column <= (lines[line - 1]?.length ?? 0) + 1,
      `${what} is at ${line}:${column}, not on a line of ${lines.length}`,
    );

  const ofCard = (card: ParsedCard) => {
    const { kind, span, demos } = card;
    inside(`the span of a ${kind} card`, span);
    onLine(`a ${kind} card's first line`, span.startLine, 1);
    onLine(`a ${kind} card's last line`, span.endLine, 1);
    expect(span.startLine <= span.endLine, `a ${kind} card ends on ${span.endLine}, above its first line`);
    expect(card.decks.length > 0, `a ${kind} card has no deck`);
    for (const { line } of demos)
      expect(line >= span.startLine && line <= span.endLine, `a demo is on line ${line}, outside its card`);
    switch (kind) {
      case "choice":
        for (const option of card.options) inside("an option", option, span.start, span.end);
        break;
      case "generated":
        expect(
          card.line >= span.startLine && card.line <= span.endLine,
          `a block is on line ${card.line}, outside its card`,
        );
        break;
      case "cloze":
        for (const hole of card.holes) {
          inside("a hole", hole, 0, card.text.length);
          const mark = card.text.slice(hole.start, hole.end);
          expect(hole.answer !== "" && mark.includes(hole.answer), `“${hole.answer}” is not in “${mark}”`);
        }
        expect(
          card.holes.some(({ role }) => role === "ask"),
          "a cloze card asks nothing",
        );
        expect(clozeSides(card.text, card.holes).front !== card.text, "a cloze card hides nothing");
        break;
    }
  };

  const ofProblem = ({ rule, line, column, length = 0, fixes = [] }: Problem) => {
    onLine(`the problem ${rule}`, line, column + length);
    for (const { edits } of fixes) {
      for (const edit of edits) inside(`a fix of ${rule}`, edit);
      const inOrder = edits.toSorted((a, b) => a.start - b.start);
      for (const [index, edit] of inOrder.entries())
        expect(edit.start >= (inOrder[index - 1]?.end ?? 0), `the fixes of ${rule} overlap`);
    }
  };

  note.cards.forEach(ofCard);
  note.problems.forEach(ofProblem);
  for (const link of note.links) {
    inside(`the link to ${link.target}`, link);
    onLine(`the link to ${link.target}`, link.line, link.column);
  }
  const firsts = note.cards.filter((card, index) => card.block !== note.cards[index - 1]?.block);
  for (const [index, { span }] of firsts.entries())
    expect(
      span.start >= (firsts[index - 1]?.span.end ?? 0),
      `the card at ${span.start} begins inside another`,
    );
  return faults;
}
