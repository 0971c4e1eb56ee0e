import { EditorState } from "@codemirror/state";
import { expect, test } from "vitest";
import type { Problem } from "@/lib/cards/problems/problem.ts";
import { blockAt, changesOf, foundField, foundIn, textRead, textSent } from "./found.ts";
import type { FoundCardLine } from "./protocol.ts";

const card = (startLine: number, endLine = startLine, label = "Q"): FoundCardLine => ({
  kind: "basic",
  label,
  deck: "d",
  startLine,
  endLine,
  aside: false,
});
const problem = (line: number, column: number, more: Partial<Problem> = {}): Problem => ({
  path: "a.md",
  line,
  column,
  severity: "error",
  rule: "empty-side",
  message: "m",
  remedy: "r",
  ...more,
});

const begin = (doc: string) => EditorState.create({ doc, extensions: [foundField] });
const send = (state: EditorState) => state.update({ effects: textSent.of(null) }).state;
const read = (state: EditorState, cards: FoundCardLine[], problems: Problem[] = []) =>
  state.update({ effects: textRead.of({ cards, problems }) }).state;
const insert = (state: EditorState, at: number, text: string) =>
  state.update({ changes: { from: at, insert: text } }).state;

test("cards of one block stand together, with the block's place", () => {
  const state = read(send(begin("x\n\nQ:::A\nmore\n")), [card(3, 4, "Q"), card(3, 4, "A")]);
  expect(foundIn(state).blocks).toMatchObject([{ from: 3, to: 13, line: 3, cards: [{}, {}] }]);
  expect(blockAt(state, 5)?.line).toBe(3);
  expect(blockAt(state, 1)).toBeUndefined();
});

test("what changed while the answer was under way moves what it says", () => {
  const sent = send(begin("\nQ::A"));
  const state = read(insert(sent, 0, "# Title\n"), [card(2)], [problem(2, 2, { length: 2 })]);
  expect(foundIn(state).blocks).toMatchObject([{ from: 9, to: 13 }]);
  expect(foundIn(state).problems).toMatchObject([{ from: 10, to: 12 }]);
});

test("a place that the text doesn't have is the nearest one it has", () => {
  const state = read(send(begin("ab")), [card(1, 9)], [problem(9, 9)]);
  expect(foundIn(state)).toMatchObject({ blocks: [{ from: 0, to: 2 }], problems: [{ from: 2, to: 2 }] });
});

test("a fix moves with the text before it, and is refused where its own text changed", () => {
  const fix = { label: "Mark", edits: [{ start: 4, end: 5, insert: "x" }] };
  const state = read(send(begin("- [ ] a")), [], [problem(1, 1)]);
  expect(changesOf(fix, foundIn(state))).toEqual([{ from: 4, to: 5, insert: "x" }]);
  expect(changesOf(fix, foundIn(insert(state, 0, "Q\n")))).toEqual([{ from: 6, to: 7, insert: "x" }]);
  expect(changesOf(fix, foundIn(insert(state, 4, "?")))).toBeNull();
  expect(changesOf({ label: "", edits: [{ start: 99, end: 99, insert: "" }] }, foundIn(state))).toBeNull();
});
