"use client";
/** Ties the review's state to its outbox: what is done shows at once, and is sent until the server has it. */

import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { type AnswerDraft, chosenFrom, NO_ANSWER } from "@/components/answers/answer-draft.ts";
import { gradeSuggestedBy } from "@/components/answers/answer-words.ts";
import { useLive } from "@/components/live/useLive.ts";
import { CHOSEN, type Choice, MOOT } from "@/components/notes/shown-question.ts";
import { announce } from "@/components/ui/announce.ts";
import { showToast } from "@/components/ui/toast.ts";
import { GRADE_NAMES } from "@/lib/scheduling/grade-labels.ts";
import type { Grade, Prediction } from "@/lib/scheduling/types.ts";
import { fetchSession, sendAct, sendChoice } from "./api.ts";
import { Outbox, type Sent, type Shelf } from "./outbox.ts";
import { reviewReducer, startReview } from "./review-state.ts";
import type { Act, Session, ShownCard } from "./session.ts";

export interface Saving {
  waiting: number;
  failing: boolean;
}

/** Longer than anybody looks at a card: a lunch break is no thinking time. */
const LONGEST_ANSWER_MS = 5 * 60_000;

/** @param partOf a session: what of it is reviewed here */
export function useReview(initial: Session, partOf: (session: Session) => Session = whole) {
  // No effect may depend on it: a minifier may write the function out where it is used, and so make it anew at each call.
  const part = useRef(partOf);
  part.current = partOf;
  const [state, dispatch] = useReducer(reviewReducer, initial, (session) => startReview(partOf(session)));
  const [saving, setSaving] = useState<Saving>({ waiting: 0, failing: false });
  const outbox = useRef<Outbox>(undefined);
  /** how many were made */
  const acts = useRef(0);
  const [made, setMade] = useState<{ prediction: Prediction; suggested: Grade | undefined }>();
  const [draft, setDraft] = useState<AnswerDraft>(NO_ANSWER);
  const stopwatch = useStopwatch();
  const current = state.cards[0];
  const chosen = current?.ask ? chosenFrom(current.ask, draft) : undefined;
  const currentId = useRef(current?.id);
  currentId.current = current?.id;

  const takeSession = useCallback((session: Session) => {
    if (session.left !== undefined && session.left === currentId.current) {
      showToast("That card is no longer in your notes.", { subject: "left" });
    }
    dispatch({ kind: "session", session: part.current(session), waiting: waitingCards(outbox.current) });
  }, []);

  /** Asks for the cards as the notes say them now: the one on the screen changes in place, or leaves with its note. */
  const refresh = useCallback(async () => {
    // An act on its way brings a later session with its own answer; one made meanwhile does too.
    if ((outbox.current?.waiting.length ?? 0) > 0) return;
    const before = acts.current;
    const session = await fetchSession(currentId.current).catch(() => undefined);
    if (session !== undefined && acts.current === before) takeSession(session);
  }, [takeSession]);
  useLive(() => void refresh());

  useEffect(() => {
    const box = new Outbox((act) => sendAct(act, currentId.current), browserShelf(), {
      onSent: (sent) => handleSent(sent, takeSession, dispatch),
      onChange: (waiting, failing) => setSaving({ waiting, failing }),
    });
    outbox.current = box;
    box.flush(); // what a reload interrupted
    const comeBack = () => {
      if (document.visibilityState !== "visible") return;
      box.flush();
      void refresh();
    };
    document.addEventListener("visibilitychange", comeBack);
    window.addEventListener("online", comeBack);
    return () => {
      document.removeEventListener("visibilitychange", comeBack);
      window.removeEventListener("online", comeBack);
    };
  }, [takeSession, refresh]);

  const { nextStepAt } = state.session;
  useEffect(() => {
    if (current !== undefined || nextStepAt === null) return;
    const timer = setTimeout(
      () => void fetchSession(undefined).then(takeSession, () => {}),
      Math.max(1_000, nextStepAt - Date.now()),
    );
    return () => clearTimeout(timer);
  }, [current, nextStepAt, takeSession]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new card starts the watch again, whatever else is the same
  useEffect(() => {
    setMade(undefined);
    stopwatch.restart();
  }, [current?.id, state.done.length]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another seed is another question
  useEffect(() => setDraft(NO_ANSWER), [current?.id, current?.ask?.seed, state.done.length]);

  function send(made: Act) {
    acts.current += 1;
    outbox.current?.add(made);
  }

  function act(card: ShownCard) {
    return { id: uuidv7(), at: Date.now(), card: card.id, seen: card.head };
  }

  /** An act that takes the card off the screen. The server is told at once what will be on it instead. */
  function leavingAct(card: ShownCard) {
    currentId.current = state.cards[1]?.id;
    return act(card);
  }

  function undo() {
    send({ id: uuidv7(), at: Date.now(), kind: "undo" });
  }

  return {
    ...state,
    current,
    saving,
    stopwatch,
    refresh,
    reveal: () => dispatch({ kind: "reveal" }),
    prediction: made?.prediction,
    /** what the error of a prediction speaks for; the learner decides */
    suggested: made?.suggested ?? (current?.ask ? gradeSuggestedBy(current.ask, chosen) : undefined),
    /** what is answered on the screen; it stays as it is once the answer is shown */
    draft,
    chosen,
    answer(answered: AnswerDraft) {
      if (state.side === "question") setDraft(answered);
    },
    predicted: (prediction: Prediction, suggested: Grade | undefined) => setMade({ prediction, suggested }),
    grade(grade: Grade) {
      if (current === undefined || state.side === "question") return;
      const durationMs = Math.min(stopwatch.elapsedMs(), LONGEST_ANSWER_MS);
      send({
        ...leavingAct(current),
        kind: "review",
        grade,
        durationMs,
        contentHash: current.contentHash,
        ...(made !== undefined && { prediction: made.prediction }),
        ...(current.ask !== null && { seed: current.ask.seed }),
        ...(chosen !== undefined && { chosen }),
        ...(draft.thought.trim() !== "" && { thought: draft.thought }),
      });
      dispatch({ kind: "graded", grade, durationMs });
      tell(`${GRADE_NAMES[grade]}, next in ${current.grades[grade].spoken}`, undo);
    },
    suspend() {
      if (current === undefined) return;
      send({ ...leavingAct(current), kind: "suspend", suspended: true });
      dispatch({ kind: "left" });
      tell("Suspended", undo);
    },
    bury() {
      if (current === undefined) return;
      send({ ...leavingAct(current), kind: "bury" });
      dispatch({ kind: "left" });
      tell("Buried until tomorrow", undo);
    },
    flag() {
      if (current === undefined) return;
      const flag = current.flag === 0 ? 1 : 0;
      const made = act(current);
      send({ ...made, kind: "flag", flag });
      dispatch({ kind: "flagged", flag, head: made.id });
      tell(flag === 0 ? "Flag taken off" : "Flagged", undo);
    },
    choose(choice: Choice) {
      if (current === undefined) return;
      acts.current += 1;
      sendChoice({ id: uuidv7(), card: current.id, choice, seen: current.head }).then(
        ({ outcome, session }) => {
          if (choice === "keep" || outcome !== "done") takeSession(session);
          else
            dispatch({
              kind: "chosen",
              session: part.current(session),
              waiting: waitingCards(outbox.current),
            });
          if (outcome !== "done") showToast(MOOT, { subject: "act" });
          else if (choice === "relearn") tell(CHOSEN[choice], undo);
          else showToast(CHOSEN[choice], { subject: "act" });
        },
        (error: Error) => showToast(`Not saved: ${error.message}`, { subject: "refused", lasting: true }),
      );
    },
    undo,
    retryNow: () => outbox.current?.flush(),
  };
}

const whole = (session: Session) => session;

function waitingCards(outbox: Outbox | undefined): Set<string> {
  return new Set((outbox?.waiting ?? []).flatMap((act) => ("card" in act ? [act.card] : [])));
}

function handleSent(
  sent: Sent,
  takeSession: (session: Session) => void,
  dispatch: (action: Parameters<typeof reviewReducer>[1]) => void,
): void {
  if (sent.kind === "refused") {
    showToast(`Not saved: ${sent.reason}`, { subject: "refused", lasting: true });
    return;
  }
  const { outcome, session, undone } = sent.reply;
  takeSession(session);
  if (undone !== undefined) {
    if (undone.card !== null) dispatch({ kind: "undone", card: undone.card });
    showToast(`Undone: ${undone.label}`, { subject: "undo" });
  }
  if (outcome === "nothing-left") showToast("There is nothing left to undo", { subject: "undo" });
  if (outcome === "stale") {
    const text = "This card was graded in another tab first. That grade counts, this one was not saved.";
    showToast(text, { subject: "stale", lasting: true });
  }
  if (outcome === "unknown-card") {
    showToast("This card is no longer in the database, so the grade was not saved.", { lasting: true });
  }
}

function tell(text: string, undo: () => void): void {
  showToast(text, { subject: "act", action: { label: "Undo", run: undo, command: "review.undo" } });
}

function useStopwatch() {
  const watch = useRef({ startedAt: 0, before: 0, running: false });
  return useRef({
    restart() {
      watch.current = { startedAt: performance.now(), before: 0, running: true };
    },
    /** Time in a widget is not time to answer. */
    pause() {
      if (!watch.current.running) return;
      watch.current = { startedAt: 0, before: this.elapsedMs(), running: false };
    },
    resume() {
      if (watch.current.running) return;
      watch.current = { startedAt: performance.now(), before: watch.current.before, running: true };
    },
    elapsedMs() {
      const { startedAt, before, running } = watch.current;
      return Math.round(before + (running ? performance.now() - startedAt : 0));
    },
  }).current;
}

function browserShelf(): Shelf {
  try {
    return window.localStorage;
  } catch {
    announce("This browser keeps nothing for us: stay on the page until all is saved.");
    return null;
  }
}
