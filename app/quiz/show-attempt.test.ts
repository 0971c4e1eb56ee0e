import { expect, test } from "vitest";
import type { StoredAttempt } from "@/lib/db/quiz-attempts.ts";
import { scoreOf, showAttempt } from "./show-attempt.ts";

type Answer = StoredAttempt["questions"][number]["answer"];
const right: Answer = { right: true, isKnown: true, shows: [], at: 1 };
const wrong: Answer = { ...right, right: false };
const unknown: Answer = { ...wrong, isKnown: false };

function attempt(answers: Answer[], over: Partial<StoredAttempt> = {}, chance = 0.25): StoredAttempt {
  return {
    id: "a",
    source: { kind: "everything" },
    length: "all",
    mode: { kind: "practice" },
    startedAt: 0,
    endsAt: null,
    finishedAt: null,
    questions: answers.map((answer, place) => ({ place, card: `c${place}`, chance, offers: [], answer })),
    ...over,
  };
}

const TEST = { mode: { kind: "test", minutes: null } } as const;

test.each([
  ["a practice", {}, ["right", "wrong", "unanswered", "open"], 3],
  ["a finished practice", { finishedAt: 9 }, ["right", "wrong", "unanswered", "unanswered"], null],
  ["a test", TEST, ["answered", "answered", "answered", "open"], 3],
  ["a test that is over", { ...TEST, finishedAt: 9 }, ["right", "wrong", "unanswered", "unanswered"], null],
] as const)("%s marks its questions as may be known", (_, over, marks, place) => {
  expect(showAttempt(attempt([right, wrong, unknown, null], over), "All")).toMatchObject({
    marks,
    place,
    label: "All",
  });
});

test("a score counts what was not known as unanswered, and corrects for guesses alone", () => {
  expect(scoreOf(attempt([right, right, wrong, unknown, null]))).toEqual({
    total: 5,
    right: 2,
    wrong: 1,
    unanswered: 2,
    corrected: 2 - 1 / 3,
  });
});

test("of two options a wrong answer takes off a whole one; of a number nothing", () => {
  expect(scoreOf(attempt([wrong, wrong], {}, 0.5)).corrected).toBe(-2);
  expect(scoreOf(attempt([right, wrong], {}, 0)).corrected).toBe(1);
});
