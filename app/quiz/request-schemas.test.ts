import { v7 as uuidv7 } from "uuid";
import { expect, test } from "vitest";
import { POST as answerRoute } from "@/app/api/quiz/answer/route.ts";
import { POST as finishRoute } from "@/app/api/quiz/finish/route.ts";
import { POST as startRoute } from "@/app/api/quiz/start/route.ts";
import { answerSchema, finishSchema, questionQuery, startSchema } from "./request-schemas.ts";

const id = uuidv7();
const start = { id, source: { kind: "everything" }, length: 5, mode: { kind: "practice" } };
const answer = { id, attempt: id, place: 0, given: { options: [0] }, durationMs: 1 };

test.each([
  start,
  { ...start, length: "all", mode: { kind: "test", minutes: 240 } },
  { ...start, mode: { kind: "test", minutes: null } },
  { ...start, source: { kind: "cards", cards: Array(200).fill(id) } },
  { ...start, source: { kind: "lesson", path: "lessons/a.md" } },
  { ...start, source: { kind: "misconception", id: "m20" } },
])("%j starts a quiz", (body) => {
  expect(startSchema.parse(body)).toEqual(body);
});

test.each([
  { ...start, id: "1" },
  { ...start, length: 6 },
  { ...start, length: "10" },
  { ...start, mode: { kind: "practice", minutes: 5 } },
  { ...start, mode: { kind: "test" } },
  { ...start, mode: { kind: "test", minutes: 0 } },
  { ...start, mode: { kind: "test", minutes: 241 } },
  { ...start, mode: { kind: "test", minutes: 1.5 } },
  { ...start, source: { kind: "none" } },
  { ...start, source: { kind: "wrong", more: 1 } },
  { ...start, source: { kind: "cards", cards: [] } },
  { ...start, source: { kind: "cards", cards: Array(201).fill(id) } },
  { ...start, source: { kind: "topic", tag: "" } },
  { ...start, source: { kind: "misconception", id: "<m1>" } },
  { ...start, more: 1 },
])("%j starts none", (body) => {
  expect(startSchema.safeParse(body).success).toBe(false);
});

test.each([null, { options: [] }, { options: [0, 25] }, { value: -0.5 }, { matches: [null, 2] }])(
  "%j may be given",
  (given) => {
    expect(answerSchema.parse({ ...answer, given })).toEqual({ ...answer, given });
  },
);

test.each([
  { ...answer, given: undefined },
  { ...answer, given: { options: [-1] } },
  { ...answer, given: { options: [0.5] } },
  { ...answer, given: { value: Number.NaN } },
  { ...answer, given: { value: Number.POSITIVE_INFINITY } },
  { ...answer, given: { options: [0], value: 1 } },
  { ...answer, given: { matches: Array(100).fill(0) } },
  { ...answer, place: -1 },
  { ...answer, durationMs: 1e9 },
])("%j may not", (body) => {
  expect(answerSchema.safeParse(body).success).toBe(false);
});

test("a question is named by numbers in an address", () => {
  expect(questionQuery.parse({ attempt: id, place: "3" })).toEqual({ attempt: id, place: 3 });
  for (const place of ["", "x", "-1", "1.5", "2000"]) {
    expect(questionQuery.safeParse({ attempt: id, place }).success).toBe(false);
  }
  expect(finishSchema.safeParse({ attempt: "x" }).success).toBe(false);
});

const post = (body: string) => new Request("http://localhost/", { method: "POST", body });

test.each([startRoute, answerRoute, finishRoute])(
  "a body that can't be taken is refused before it is read on",
  async (route) => {
    expect((await route(post("{"))).status).toBe(400);
    expect((await route(post(JSON.stringify({ ...start, ...answer, more: 1 })))).status).toBe(400);
    expect((await route(post(`"${"x".repeat(20_000)}"`))).status).toBe(413);
  },
);
