"use client";
/** An attempt as it goes: the question on the screen, what is answered, and what the server said of it. */

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import type { AnswerDraft } from "@/components/answers/answer-draft.ts";
import { announce } from "@/components/ui/announce.ts";
import { fetchQuestion, sendAnswer, sendFinish } from "./api.ts";
import { askedOf, draftOf, givenFrom, isLost, missingIn } from "./on-screen.ts";
import type { QuizAnswering, QuizPage } from "./protocol.ts";

/** What a learner reads where the server gave no answer. */
const NOT_SENT = "The server did not answer. Nothing is lost: try again.";

export function useQuizRun(first: QuizPage) {
  const router = useRouter();
  const [page, setPage] = useState(first);
  /** after an answer; undefined where it is not known yet */
  const [next, setNext] = useState<QuizPage | null>();
  const [draft, setDraft] = useState<AnswerDraft>(() => draftOf(first.given));
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState("");
  const shownAt = useRef(0);
  /** sent again under the same id, it counts once */
  const sending = useRef<QuizAnswering>(undefined);
  const { attempt, question, feedback } = page;
  const answered = page.given !== undefined;

  // biome-ignore lint/correctness/useExhaustiveDependencies: each question has its own time
  useEffect(() => {
    shownAt.current = performance.now();
  }, [question.place]);

  /** A reload shows the same question again, with what was told of it. */
  useEffect(() => {
    window.history.replaceState(null, "", `/quiz/${attempt.id}?question=${question.place + 1}`);
  }, [attempt.id, question.place]);

  function show(shown: QuizPage) {
    setPage(shown);
    setNext(undefined);
    setDraft(draftOf(shown.given));
    setMessage("");
    sending.current = undefined;
  }

  async function attemptTo(what: () => Promise<void>) {
    if (busy) return;
    setBusy(true);
    try {
      await what();
    } catch {
      setMessage(NOT_SENT);
      announce(NOT_SENT);
    } finally {
      setBusy(false);
    }
  }

  function toEnd() {
    router.push(`/quiz/${attempt.id}`);
    router.refresh();
  }

  async function finish() {
    await sendFinish({ attempt: attempt.id });
    toEnd();
  }

  async function send(given: QuizAnswering["given"]) {
    const durationMs = Math.min(Math.round(performance.now() - shownAt.current), 86_400_000);
    const answer = { id: uuidv7(), attempt: attempt.id, place: question.place, durationMs, given };
    // what was said first may have arrived although its answer did not
    const before = sending.current;
    const isSame = before !== undefined && JSON.stringify(before.given) === JSON.stringify(given);
    sending.current = isSame ? before : answer;
    const reply = await sendAnswer(sending.current);
    setMessage("");
    if (reply.outcome === "over") return toEnd();
    if (reply.outcome === "unfit") {
      setMessage("This is no answer to the question as it is now. Reload the page.");
      return;
    }
    if (attempt.mode.kind === "practice") {
      setPage(reply.page);
      setDraft(draftOf(reply.page.given));
      setNext(reply.next);
    } else if (reply.next === null) await finish();
    else show(reply.next);
  }

  function commit() {
    if (isLost(question.ask)) return giveUp();
    const asked = askedOf(question.ask);
    const missing = missingIn(asked, draft);
    if (missing !== null) {
      setMessage(missing);
      announce(missing);
      return;
    }
    const given = givenFrom(asked, draft);
    if (given !== undefined) void attemptTo(() => send(given));
  }

  function giveUp() {
    void attemptTo(() => send(null));
  }

  function goOn() {
    void attemptTo(async () => {
      if (next) return show(next);
      const place = next === null ? null : attempt.place;
      if (place === null) return attempt.finishedAt === null ? finish() : toEnd();
      show(await fetchQuestion(attempt.id, place));
    });
  }

  function timeUp() {
    announce("Time is up.");
    void finish().catch(toEnd);
  }

  return {
    page,
    attempt,
    question,
    feedback,
    answered,
    draft,
    setDraft: (given: AnswerDraft) => {
      setDraft(given);
      setMessage("");
    },
    busy,
    message,
    commit,
    giveUp,
    goOn,
    timeUp,
    isLast: next === null || (next === undefined && attempt.place === null),
  };
}
