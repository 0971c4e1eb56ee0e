/** The review page between two answers of the server: what is shown, what is held ready, what was done. Pure. */

import type { Grade } from "@/lib/scheduling/types.ts";
import type { Session, ShownCard } from "./session.ts";

export interface DoneCard {
  card: ShownCard;
  grade: Grade;
  durationMs: number;
}

export interface ReviewState {
  /** the card on the screen, then those held ready */
  cards: readonly ShownCard[];
  side: "question" | "answer";
  session: Omit<Session, "cards">;
  /** graded in this sitting and not taken back, oldest first */
  done: readonly DoneCard[];
}

export type ReviewAction =
  | { kind: "reveal" }
  | { kind: "graded"; grade: Grade; durationMs: number }
  /** suspended or buried: it leaves, and was not graded */
  | { kind: "left" }
  /** `head`: the act itself, which what is done next to the card has seen though no answer has come yet */
  | { kind: "flagged"; flag: number; head: string }
  /** the server's view, once it has taken all that was sent but `waiting` */
  | { kind: "session"; session: Session; waiting: ReadonlySet<string> }
  | { kind: "undone"; card: ShownCard }
  /** the card on the screen is new again, or another one has its place */
  | { kind: "chosen"; session: Session; waiting: ReadonlySet<string> };

export function startReview({ cards, ...session }: Session): ReviewState {
  return { cards, side: "question", session, done: [] };
}

export function reviewReducer(state: ReviewState, action: ReviewAction): ReviewState {
  const [current, ...rest] = state.cards;
  switch (action.kind) {
    case "reveal":
      return { ...state, side: "answer" };
    case "graded": {
      if (current === undefined) return state;
      const done = [...state.done, { card: current, grade: action.grade, durationMs: action.durationMs }];
      return { ...leave(state, current, rest), done };
    }
    case "left":
      return current === undefined ? state : leave(state, current, rest);
    case "flagged":
      return current === undefined
        ? state
        : { ...state, cards: [{ ...current, flag: action.flag, head: action.head }, ...rest] };
    case "session":
      return withSession(state, action.session, action.waiting);
    case "chosen": {
      const { cards, ...session } = action.session;
      const fresh = cards.filter((card) => !action.waiting.has(card.id));
      return { ...state, session, cards: fresh, side: "question" };
    }
    case "undone": {
      const { card } = action;
      const last = state.done.findLastIndex((each) => each.card.id === card.id);
      return {
        ...state,
        side: "question",
        cards: [card, ...state.cards.filter((each) => each.id !== card.id)],
        done: state.done.filter((_, index) => index !== last),
      };
    }
    default:
      return action satisfies never;
  }
}

/** Shows the next card at once; the counts are put right by the server's answer. */
function leave(state: ReviewState, card: ShownCard, cards: readonly ShownCard[]): ReviewState {
  const { counts } = state.session;
  const left = { ...counts, [card.kind]: Math.max(0, counts[card.kind] - 1) };
  return { ...state, cards, side: "question", session: { ...state.session, counts: left } };
}

function withSession(
  state: ReviewState,
  { cards, left, ...session }: Session,
  waiting: ReadonlySet<string>,
): ReviewState {
  const fresh = cards.filter((card) => !waiting.has(card.id));
  const shown = state.cards[0];
  const same = fresh.find((card) => card.id === shown?.id);
  if (same !== undefined) {
    // What is being read stays on the screen, whatever the order says by now.
    const others = fresh.filter((card) => card !== same);
    return { ...state, session, cards: [withKnownWidgets(same, shown), ...others] };
  }
  // An answer that is being read is not pulled away either; grading it will tell that something else came first.
  const isKept = shown !== undefined && shown.id !== left;
  if (isKept && state.side === "answer") return { ...state, session, cards: [shown, ...fresh] };
  return { ...state, session, cards: fresh, side: "question" };
}

/** A demo that is open goes on with what was done in it, unless its own lines changed. */
function withKnownWidgets(card: ShownCard, before: ShownCard | undefined): ShownCard {
  const isSame = JSON.stringify(card.widgets) === JSON.stringify(before?.widgets);
  return isSame && before !== undefined ? { ...card, widgets: before.widgets } : card;
}

/** Share of graded cards that were remembered, 0–1; null before the first. */
export function rememberedShare(done: readonly DoneCard[]): number | null {
  if (done.length === 0) return null;
  return done.filter(({ grade }) => grade !== "again").length / done.length;
}

/** Cards that slipped in this sitting, each once. */
export function slipped(done: readonly DoneCard[]): ShownCard[] {
  return [
    ...new Map(done.filter(({ grade }) => grade === "again").map(({ card }) => [card.id, card])).values(),
  ];
}
