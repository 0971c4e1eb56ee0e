import { expect, test } from "vitest";
import { readPutQuestions, readToldAnswers, storeAnswer } from "./quiz-answers.ts";
import { finishAttempt, ON_ITS_WAY_MS, readAttempt } from "./quiz-attempts.ts";
import { readQuestionCards } from "./quiz-cards.ts";
import { addQuestions, begin, question } from "./testing/add-questions.ts";
import { scratchDatabase } from "./testing/scratch-database.ts";

async function setUp(mode?: Parameters<typeof begin>[4]) {
  const { database } = await scratchDatabase();
  const cards = await addQuestions(database, [question("a"), question("b")]);
  await begin(database, "q", cards, 1000, mode);
  return { database, cards };
}

const answer = (id: string, place: number, right: boolean, attempt = "q") => ({
  id,
  attempt,
  place,
  chosen: { options: [right ? 0 : 1] },
  right,
  shows: right ? [] : ["m1"],
  durationMs: 400,
});

test("a question has one answer: the same one counts once, and another comes too late", async () => {
  const { database } = await setUp();
  expect(await storeAnswer(database, answer("x", 0, false), 2000)).toBe("stored");
  expect(await storeAnswer(database, answer("x", 0, false), 2100)).toBe("repeated");
  expect(await storeAnswer(database, answer("y", 0, true), 2200)).toBe("answered");
  const [first, second] = await readPutQuestions(database, "q");
  expect([first?.chosen, second?.chosen]).toEqual([{ options: [1] }, undefined]);
  expect((await readAttempt(database, "q", 3000))?.questions.map((each) => each.answer)).toEqual([
    { right: false, isKnown: true, shows: ["m1"], at: 2000 },
    null,
  ]);
});

test("what is not there can't be answered, nor can an id be used for two answers", async () => {
  const { database } = await setUp();
  expect(await storeAnswer(database, answer("x", 2, true), 2000)).toBe("unknown");
  expect(await storeAnswer(database, answer("x", 0, true, "none"), 2000)).toBe("unknown");
  await storeAnswer(database, answer("x", 0, true), 2000);
  expect(await storeAnswer(database, answer("x", 1, true), 2000)).toBe("unknown");
});

test("not to know is an answer that is not right", async () => {
  const { database } = await setUp();
  await storeAnswer(database, { ...answer("x", 0, false), chosen: null, shows: [] }, 2000);
  expect((await readPutQuestions(database, "q", 0))[0]?.chosen).toBeNull();
  expect(await readToldAnswers(database, 3000)).toMatchObject([{ right: false, isKnown: false, shows: [] }]);
});

test("the last open question finishes the attempt, in whatever order they are answered", async () => {
  const { database } = await setUp();
  await storeAnswer(database, answer("y", 1, true), 2000);
  expect((await readAttempt(database, "q", 2500))?.finishedAt).toBeNull();
  await storeAnswer(database, answer("x", 0, true), 3000);
  expect((await readAttempt(database, "q", 4000))?.finishedAt).toBe(3000);
});

test("nothing is added to an attempt that is over", async () => {
  const { database } = await setUp();
  await finishAttempt(database, "q", 2000);
  expect(await storeAnswer(database, answer("x", 0, true), 3000)).toBe("over");
});

test("an answer counts that was on its way when the time was up, as given at the last moment", async () => {
  const { database } = await setUp({ kind: "test", minutes: 1 });
  const end = 1000 + 60_000;
  expect(await storeAnswer(database, answer("x", 0, true), end + ON_ITS_WAY_MS - 1)).toBe("stored");
  expect(await storeAnswer(database, answer("y", 1, true), end + ON_ITS_WAY_MS)).toBe("over");
  const attempt = await readAttempt(database, "q", end + 1e6);
  expect(attempt?.finishedAt).toBe(end);
  expect(attempt?.questions[0]?.answer?.at).toBe(end);
});

test("the answers of a test are told of when it is over, those of a practice at once", async () => {
  const { database, cards } = await setUp({ kind: "test", minutes: null });
  await begin(database, "p", cards, 1500);
  await storeAnswer(database, answer("x", 0, false), 2000);
  await storeAnswer(database, answer("y", 0, true, "p"), 2500);
  const told = async () =>
    (await readToldAnswers(database, 9000)).map(({ attempt, card, isFinished }) => [
      attempt,
      card,
      isFinished,
    ]);
  expect(await told()).toEqual([["p", cards[0], false]]);
  const lastRight = async () => (await readQuestionCards(database)).map((card) => card.lastRight);
  expect(await lastRight()).toEqual([true, null]);
  await finishAttempt(database, "q", 3000);
  expect(await told()).toEqual([
    ["q", cards[0], true],
    ["p", cards[0], false],
  ]);
});

test("of each question the last answer counts, and how often it was asked", async () => {
  const { database, cards } = await setUp();
  await begin(database, "again", [cards[0] ?? ""], 1500);
  await storeAnswer(database, answer("x", 0, false), 2000);
  await storeAnswer(database, answer("y", 0, true, "again"), 3000);
  await storeAnswer(database, answer("z", 1, false), 3000);
  const read = await readQuestionCards(database);
  expect(read.map(({ id, asked, lastRight, tags, note }) => [id, asked, lastRight, tags, note.kind])).toEqual(
    [
      [cards[0], 2, true, ["rope"], "lesson"],
      [cards[1], 1, false, ["rope"], "lesson"],
    ],
  );
});

test("a quiz leaves the log of reviews and the memories as they are", async () => {
  const { database } = await setUp();
  const memories = await database.memory.findMany();
  await storeAnswer(database, answer("x", 0, false), 2000);
  await storeAnswer(database, answer("y", 1, true), 2000);
  expect(await database.memory.findMany()).toEqual(memories);
  expect(memories).toHaveLength(2);
  expect(await database.review.count()).toBe(0);
});

test("of two answers at once one counts", async () => {
  const { database } = await setUp();
  const sent = ["x", "y", "z"].map((id) => storeAnswer(database, answer(id, 0, id === "y"), 2000));
  expect((await Promise.all(sent)).sort()).toEqual(["answered", "answered", "stored"]);
  expect(await database.quizAnswer.count()).toBe(1);
});
