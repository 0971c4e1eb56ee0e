import { expect, test } from "vitest";
import type { QuizChoices, QuizOffer, QuizSource } from "./protocol.ts";
import { offerChosen, offerGroups, sourceQuery } from "./quiz-source.ts";

const offer = (source: QuizSource, questions = 3): QuizOffer => ({
  source,
  label: source.kind,
  questions,
  last: null,
});
const lesson = offer({ kind: "lesson", path: "lessons/a & b.md" });
const choices: QuizChoices = {
  lessons: [lesson],
  decks: [offer({ kind: "deck", deck: "A/B" })],
  topics: [],
  misconceptions: [],
  wrong: offer({ kind: "wrong" }, 0),
  everything: offer({ kind: "everything" }),
  unfinished: [],
};

test("an address chooses what it names", () => {
  expect(sourceQuery(lesson.source)).toBe("lesson=lessons%2Fa+%26+b.md");
  expect(offerChosen(choices, "lesson=lessons%2Fa+%26+b.md")).toBe(lesson);
});

test("without one, what was got wrong is chosen, and everything where nothing was", () => {
  expect(offerChosen(choices, "").label).toBe("everything");
  expect(offerChosen(choices, "lesson=gone.md").label).toBe("everything");
  const some = { ...choices, wrong: offer({ kind: "wrong" }, 2) };
  expect(offerChosen(some, "").label).toBe("wrong");
});

test("groups with nothing in them are not listed", () =>
  expect(offerGroups(choices).map(({ label }) => label)).toEqual(["All questions", "Lessons", "Decks"]));
