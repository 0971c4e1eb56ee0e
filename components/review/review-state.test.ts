import { expect, test } from "vitest";
import {
  type ReviewAction,
  type ReviewState,
  rememberedShare,
  reviewReducer,
  slipped,
  startReview,
} from "./review-state.ts";
import type { Session, ShownCard } from "./session.ts";

const card = (id: string, head: string | null = null, kind: ShownCard["kind"] = "review") =>
  ({ id, head, kind, flag: 0 }) as ShownCard;
const session = (...cards: ShownCard[]): Session => ({
  cards,
  counts: { learning: 0, review: cards.length, new: 0 },
  nextStepAt: null,
  tomorrow: 0,
  introduced: 0,
  showIntervals: true,
});
const ids = (state: ReviewState) => state.cards.map(({ id }) => id);
const after = (state: ReviewState, ...actions: ReviewAction[]) => actions.reduce(reviewReducer, state);
const good: ReviewAction = { kind: "graded", grade: "good", durationMs: 1000 };

test("a grade shows the next card at once, question side up, one fewer to go", () => {
  const state = after(startReview(session(card("a"), card("b"))), { kind: "reveal" }, good);
  expect(ids(state)).toEqual(["b"]);
  expect(state.side).toBe("question");
  expect(state.session.counts.review).toBe(1);
});

test("the server's view replaces what is held ready, but not what is being read", () => {
  const state = after(
    startReview(session(card("a"), card("b"))),
    good,
    { kind: "reveal" },
    {
      kind: "session",
      session: session(card("c"), card("b", "e9"), card("d")),
      waiting: new Set(),
    },
  );
  expect(ids(state)).toEqual(["b", "c", "d"]);
  expect(state.cards[0]?.head).toBe("e9");
  expect(state.side).toBe("answer");
});

test("a card whose grade is still on its way does not come back by an older view", () => {
  const state = after(startReview(session(card("a"), card("b"))), good, {
    kind: "session",
    session: session(card("a"), card("b")),
    waiting: new Set(["a"]),
  });
  expect(ids(state)).toEqual(["b"]);
});

test("a question that was graded elsewhere gives way; an answer being read does not", () => {
  const elsewhere: ReviewAction = { kind: "session", session: session(card("b")), waiting: new Set() };
  expect(ids(after(startReview(session(card("a"))), elsewhere))).toEqual(["b"]);
  expect(ids(after(startReview(session(card("a"))), { kind: "reveal" }, elsewhere))).toEqual(["a", "b"]);
});

test("undo brings its card back to the front, and takes it off what was done", () => {
  const start = startReview(session(card("a"), card("b"), card("c")));
  const state = after(start, good, good, { kind: "undone", card: card("b") });
  expect(ids(state)).toEqual(["b", "c"]);
  expect(state.done.map((each) => each.card.id)).toEqual(["a"]);
});

test("what was remembered and what slipped is counted over the sitting", () => {
  const start = startReview(session(card("a"), card("b"), card("a2")));
  expect(rememberedShare(start.done)).toBeNull();
  const state = after(start, { kind: "graded", grade: "again", durationMs: 1 }, good);
  expect(rememberedShare(state.done)).toBe(0.5);
  expect(slipped(state.done).map(({ id }) => id)).toEqual(["a"]);
});

test("a card whose text changed shows the new one in place, on the side that is shown", () => {
  const changed = { ...card("a"), question: "<p>mended</p>", contentHash: "h2" };
  const state = after(
    startReview(session(card("a"), card("b"))),
    { kind: "reveal" },
    { kind: "session", session: session(changed, card("b")), waiting: new Set() },
  );
  expect(state.side).toBe("answer");
  expect(state.cards[0]).toMatchObject({ question: "<p>mended</p>", contentHash: "h2" });
});

test("a card that left the vault leaves the screen, its answer shown or not", () => {
  const gone: ReviewAction = {
    kind: "session",
    session: { ...session(card("b")), left: "a" },
    waiting: new Set(),
  };
  expect(ids(after(startReview(session(card("a"), card("b"))), gone))).toEqual(["b"]);
  const revealed = after(startReview(session(card("a"), card("b"))), { kind: "reveal" }, gone);
  expect(ids(revealed)).toEqual(["b"]);
  expect(revealed.side).toBe("question");
});

test("a demo that did not change stays the same one, so that what was done in it stays", () => {
  const withDemo = () => ({
    ...card("a"),
    widgets: [{ widget: "rope" } as unknown as ShownCard["widgets"][number]],
  });
  const start = startReview(session(withDemo()));
  const state = after(start, { kind: "session", session: session(withDemo()), waiting: new Set() });
  expect(state.cards[0]?.widgets).toBe(start.cards[0]?.widgets);
});

test("what a learner says of an edited card may put another in its place, question side up", () => {
  const state = after(
    startReview(session(card("stand-in", null, "new"), card("b"))),
    { kind: "reveal" },
    { kind: "chosen", session: session(card("old", "e1"), card("b"), card("c")), waiting: new Set(["c"]) },
  );
  expect(ids(state)).toEqual(["old", "b"]);
  expect(state.side).toBe("question");
});

test("what is done to a card right after its flag has seen the flag, before any answer of the server", () => {
  const state = after(startReview(session(card("a", "e1"))), { kind: "flagged", flag: 1, head: "e2" });
  expect(state.cards[0]).toMatchObject({ id: "a", flag: 1, head: "e2" });
});
