/** What the last preview said of the text, kept in the editor's state and moved along with each change of it. */

import {
  type ChangeDesc,
  type ChangeSpec,
  type EditorState,
  StateEffect,
  StateField,
  type Text,
} from "@codemirror/state";
import type { Problem, QuickFix, TextEdit } from "@/lib/cards/problems/problem.ts";
import type { CardKind } from "@/lib/cards/types.ts";
import type { FoundCardLine, PreviewReply } from "./protocol.ts";

/** The cards that one block of the text makes. */
export interface FoundBlock {
  from: number;
  to: number;
  /** counted from 1, as they were when the text was read */
  line: number;
  kind: CardKind;
  cards: FoundCardLine[];
  aside: boolean;
}

export interface PlacedProblem extends Problem {
  /** in the text as it is now */
  from: number;
  to: number;
}

export interface Found {
  blocks: readonly FoundBlock[];
  problems: readonly PlacedProblem[];
  /** what changed since the text was sent that this was said of */
  since: ChangeDesc;
}

/** The text was read off and sent. */
export const textSent = StateEffect.define<null>();
/** The answer to the text that was sent last. */
export const textRead = StateEffect.define<ReadText>();
type ReadText = Pick<PreviewReply, "cards" | "problems">;

interface Kept {
  found: Found;
  /** the text that was sent last, and what changed since */
  sent: Text;
  sinceSent: ChangeDesc;
}

export const foundField = StateField.define<Kept>({
  create(state) {
    const nothing = noChange(state);
    return { found: { blocks: [], problems: [], since: nothing }, sent: state.doc, sinceSent: nothing };
  },
  update(kept, transaction) {
    let { found, sent, sinceSent } = kept;
    if (transaction.docChanged) {
      const { desc } = transaction.changes;
      found = moved(found, desc, found.since.composeDesc(desc));
      sinceSent = sinceSent.composeDesc(desc);
    }
    for (const effect of transaction.effects) {
      if (effect.is(textSent)) [sent, sinceSent] = [transaction.state.doc, noChange(transaction.state)];
      if (effect.is(textRead)) found = moved(placed(effect.value, sent), sinceSent, sinceSent);
    }
    const isSame = found === kept.found && sinceSent === kept.sinceSent;
    return isSame ? kept : { found, sent, sinceSent };
  },
});

export function foundIn(state: EditorState): Found {
  return state.field(foundField).found;
}

/** The block that the cursor stands in. */
export function blockAt(state: EditorState, at = state.selection.main.head): FoundBlock | undefined {
  return foundIn(state).blocks.findLast(({ from, to }) => from <= at && at <= to);
}

/** @returns null where the text that the fix was made for has changed since */
export function changesOf(fix: QuickFix, { since }: Found): ChangeSpec[] | null {
  const isStale = ({ start, end }: TextEdit) =>
    end > since.length || since.touchesRange(start, end) !== false;
  if (fix.edits.some(isStale)) return null;
  return fix.edits.map(({ start, end, insert }) => ({ ...range(since, start, end), insert }));
}

function noChange(state: EditorState): ChangeDesc {
  return state.changes([]).desc;
}

function moved(found: Omit<Found, "since">, changes: ChangeDesc, since: ChangeDesc): Found {
  return {
    blocks: found.blocks.map((block) => ({ ...block, ...range(changes, block.from, block.to) })),
    problems: found.problems.map((problem) => ({ ...problem, ...range(changes, problem.from, problem.to) })),
    since,
  };
}

function range(changes: ChangeDesc, from: number, to: number): { from: number; to: number } {
  const start = changes.mapPos(from, 1);
  return { from: start, to: Math.max(start, changes.mapPos(to, -1)) };
}

/** From lines to places, in the text that was sent. */
function placed({ cards, problems }: ReadText, sent: Text): Omit<Found, "since"> {
  const lineAt = (line: number) => sent.line(Math.min(Math.max(1, line), sent.lines));
  return {
    blocks: blocksOf(cards).map((block) => ({
      ...block,
      from: lineAt(block.line).from,
      to: lineAt(block.cards[0]?.endLine ?? block.line).to,
    })),
    problems: problems.map((problem) => {
      const line = lineAt(problem.line);
      const from = Math.min(line.from + problem.column - 1, line.to);
      const to = problem.length === undefined ? line.to : Math.min(from + problem.length, line.to);
      return { ...problem, from, to };
    }),
  };
}

/** Cards with the same lines come from one block. */
function blocksOf(cards: readonly FoundCardLine[]): Omit<FoundBlock, "from" | "to">[] {
  const blocks = new Map<number, Omit<FoundBlock, "from" | "to">>();
  for (const card of cards) {
    const block = blocks.get(card.startLine);
    if (block !== undefined) block.cards.push(card);
    else
      blocks.set(card.startLine, { line: card.startLine, kind: card.kind, cards: [card], aside: card.aside });
  }
  return [...blocks.values()];
}
