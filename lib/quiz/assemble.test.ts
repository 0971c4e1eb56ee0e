import { expect, test } from "vitest";
import { assembleQuiz } from "./assemble.ts";

const candidates = (count: number, asked = (_: number) => 0) =>
  Array.from({ length: count }, (_, index) => ({ card: `c${index}`, asked: asked(index) }));
const card = (id: string) => id;

test("a quiz has as many questions as asked for, or as there are", () => {
  expect(assembleQuiz(candidates(30), 10, 1, card)).toHaveLength(10);
  expect(new Set(assembleQuiz(candidates(30), "all", 1, card)).size).toBe(30);
  expect(assembleQuiz(candidates(3), 5, 1, card)).toHaveLength(3);
  expect(assembleQuiz(candidates(900), "all", 1, card)).toHaveLength(200);
  expect(assembleQuiz([], 5, 1, card)).toEqual([]);
});

test("its seed chooses, orders and seeds them", () => {
  const quiz = (seed: number) => assembleQuiz(candidates(30), 5, seed, (id, own) => `${id} ${own}`);
  expect(quiz(1)).toEqual(quiz(1));
  expect(new Set(Array.from({ length: 20 }, (_, seed) => quiz(seed).join())).size).toBe(20);
  const seeds = quiz(1).map((each) => each.split(" ")[1]);
  expect(new Set(seeds).size).toBe(5);
});

test("questions asked least often come first into it, in any order", () => {
  const quizzes = Array.from({ length: 30 }, (_, seed) =>
    assembleQuiz(
      candidates(10, (index) => (index < 4 ? 0 : 1 + (index % 2))),
      5,
      seed,
      card,
    ),
  );
  for (const quiz of quizzes) {
    expect(quiz.filter((id) => ["c0", "c1", "c2", "c3"].includes(id))).toHaveLength(4);
    expect(quiz.filter((id) => ["c5", "c7", "c9"].includes(id))).toEqual([]);
  }
  expect(new Set(quizzes.map(([first]) => first)).size).toBeGreaterThan(4);
});

test("one that can't be asked leaves its place to another, after a few seeds", () => {
  const tries = new Map<string, Set<number>>();
  const quiz = assembleQuiz(candidates(8), 5, 3, (id, seed) => {
    tries.set(id, (tries.get(id) ?? new Set()).add(seed));
    return Number(id.slice(1)) < 4 ? null : id;
  });
  expect(quiz.toSorted()).toEqual(["c4", "c5", "c6", "c7"]);
  expect(tries.get("c0")?.size).toBe(3);
  expect(tries.get("c4")?.size).toBe(1);
});
