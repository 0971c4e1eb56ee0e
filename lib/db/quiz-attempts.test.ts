import { expect, test } from "vitest";
import type { Database } from "./client.ts";
import { readPutQuestions, readToldAnswers } from "./quiz-answers.ts";
import { finishAttempt, ON_ITS_WAY_MS, readAttempt, readAttempts, startAttempt } from "./quiz-attempts.ts";
import { addQuestions, begin, question } from "./testing/add-questions.ts";
import { scratchDatabase } from "./testing/scratch-database.ts";

const MINUTE = 60_000;
const DRAWN = "```question\ntext: What is {n} + 1?\ndraw:\n  n: 1..99\nanswer: n + 1\nwrong: [n, n + 7]\n```";

async function setUp(bodies = [question("a"), question("b"), DRAWN]) {
  const { database } = await scratchDatabase();
  return { database, cards: await addQuestions(database, bodies) };
}

test("an attempt keeps what it was made of, and its questions with their seeds and orders", async () => {
  const { database, cards } = await setUp();
  await begin(database, "t", [cards[2] ?? "", cards[0] ?? ""], 1000, { kind: "test", minutes: 10 });
  expect(await readAttempt(database, "t", 2000)).toEqual({
    id: "t",
    source: { kind: "everything" },
    length: 5,
    mode: { kind: "test", minutes: 10 },
    startedAt: 1000,
    endsAt: 1000 + 10 * MINUTE,
    finishedAt: null,
    questions: [
      { place: 0, card: cards[2], chance: 0.5, offers: ["m1"], answer: null },
      { place: 1, card: cards[0], chance: 0.5, offers: ["m1"], answer: null },
    ],
  });
  const put = await readPutQuestions(database, "t");
  expect(
    put.map(({ place, seed, shown, note, tags, chosen }) => [place, seed, shown, note.path, tags, chosen]),
  ).toEqual([
    [0, 5, { form: "options", options: expect.any(Array) }, "lessons/a.md", ["rope"], undefined],
    [1, 5, { form: "options", options: expect.any(Array) }, "lessons/a.md", ["rope"], undefined],
  ]);
  expect(await readPutQuestions(database, "t", 1)).toEqual([put[1]]);
});

test("the same one sent twice is one attempt", async () => {
  const { database, cards } = await setUp();
  await begin(database, "a", [cards[0] ?? ""], 1);
  const again = {
    id: "a",
    source: { kind: "wrong" },
    length: 5,
    mode: { kind: "practice" },
    seed: 1,
  } as const;
  expect(await startAttempt(database, { ...again, questions: [] }, 2)).toBe("repeated");
  const [attempt, ...more] = await readAttempts(database, 3);
  expect(more).toEqual([]);
  expect(attempt).toMatchObject({
    source: { kind: "everything" },
    startedAt: 1,
    questions: [{ card: cards[0] }],
  });
});

test("a question is as it was asked, though its note was edited since, and one text is kept once", async () => {
  const { database, cards } = await setUp([question("a")]);
  await begin(database, "a", cards, 1);
  const [before] = await readPutQuestions(database, "a");
  // the same text further down is the same text
  await addQuestions(database, [question("a")], "lessons/a.md", "tags: [rope]\nsummary: longer");
  await begin(database, "b", cards, 2);
  expect(await database.quizText.count()).toBe(1);
  await addQuestions(database, [question("a", "Another reason.")]);
  await begin(database, "c", cards, 3);
  expect(await readPutQuestions(database, "a")).toEqual([before]);
  const [after] = await readPutQuestions(database, "c");
  expect(after?.parsed).toMatchObject({ options: [{}, { why: "Another reason." }] });
  expect(before?.parsed).toMatchObject({ options: [{}, { why: "See [[misconceptions#m1]]." }] });
});

async function times(database: Database, id: string, now: number) {
  return (await readAttempt(database, id, now))?.finishedAt;
}

test("an attempt is finished once", async () => {
  const { database, cards } = await setUp();
  await begin(database, "a", cards, 1000);
  expect(await finishAttempt(database, "a", 5000)).toBe(true);
  expect(await finishAttempt(database, "a", 9000)).toBe(true);
  expect(await times(database, "a", 9000)).toBe(5000);
  expect(await finishAttempt(database, "none", 5000)).toBe(false);
  expect(await readAttempt(database, "none", 1)).toBeNull();
});

test("a test ends when its time is up, however late that is noticed; a practice and an untimed test do not", async () => {
  const { database, cards } = await setUp();
  await begin(database, "timed", cards, 1000, { kind: "test", minutes: 1 });
  await begin(database, "untimed", cards, 1000, { kind: "test", minutes: null });
  await begin(database, "practice", cards, 1000);
  const end = 1000 + MINUTE;
  expect(await times(database, "timed", end + ON_ITS_WAY_MS - 1)).toBeNull();
  expect(await times(database, "timed", end + 1e9)).toBe(end);
  expect(await times(database, "untimed", end + 1e9)).toBeNull();
  expect(await times(database, "practice", end + 1e9)).toBeNull();
});

test("a test that is finished while its last answers are on their way ends when its time was up", async () => {
  const { database, cards } = await setUp();
  await begin(database, "t", cards, 1000, { kind: "test", minutes: 1 });
  await finishAttempt(database, "t", 1000 + MINUTE + 500);
  expect(await times(database, "t", 1000 + MINUTE + 600)).toBe(1000 + MINUTE);
});

test("attempts are told the latest first", async () => {
  const { database, cards } = await setUp();
  await begin(database, "old", cards, 1000);
  await begin(database, "new", cards, 2000);
  expect((await readAttempts(database, 3000)).map(({ id }) => id)).toEqual(["new", "old"]);
});

test("hundreds of attempts are read at once", async () => {
  const { database, cards } = await setUp();
  await begin(database, "a0", cards, 1000);
  // more rows than SQLite takes parameters
  await database.$executeRaw`
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 6000)
    INSERT INTO QuizAttempt SELECT 'a' || i, learnerId, source, mode, length, minutes, seed, startedAt + i, NULL
    FROM n, QuizAttempt WHERE id = 'a0'`;
  await database.$executeRaw`
    INSERT INTO QuizQuestion SELECT QuizAttempt.id, place, cardId, textId, QuizQuestion.seed, shown, chance, offers
    FROM QuizAttempt, QuizQuestion WHERE QuizAttempt.id <> 'a0' AND attemptId = 'a0'`;
  await database.$executeRaw`
    INSERT INTO QuizAnswer SELECT attemptId || place, attemptId, place, 2000, 1, NULL, false, '[]' FROM QuizQuestion`;
  const attempts = await readAttempts(database, 20_000);
  expect(attempts).toHaveLength(6_001);
  expect(attempts[0]).toMatchObject({ id: "a6000", questions: [{ place: 0 }, { place: 1 }, { place: 2 }] });
  expect(await readToldAnswers(database, 20_000)).toHaveLength(18_003);
});
