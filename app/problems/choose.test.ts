import { expect, test } from "vitest";
import type { Problem } from "@/lib/cards/problems/problem.ts";
import { choose, problemsHref, readWanted } from "./choose.ts";

const problem = (path: string, severity: Problem["severity"], rule: string, line = 1): Problem => ({
  path,
  line,
  column: 1,
  severity,
  rule,
  message: "m",
  remedy: "r",
});
const all = [
  problem("a.md", "error", "no-question"),
  problem("a.md", "hint", "yes-no", 2),
  problem("b.md", "warning", "broken-link"),
  problem("b.md", "warning", "duplicate-id", 2),
  problem("c.md", "warning", "broken-link"),
];
const everything = { severity: null, rule: null, page: 1 };

test("problems come by note, with the number of each severity and rule", () => {
  const chosen = choose(all, everything, 10);
  expect(chosen.notes.map(({ path, problems }) => [path, problems.length])).toEqual([
    ["a.md", 2],
    ["b.md", 2],
    ["c.md", 1],
  ]);
  expect(chosen).toMatchObject({ found: 5, page: 1, pages: 1, counts: { error: 1, warning: 3, hint: 1 } });
  expect(chosen.rules[0]).toEqual({ rule: "broken-link", count: 2 });
});

test("a severity and a rule leave the rest out, and the numbers of all stay", () => {
  const warnings = choose(all, { ...everything, severity: "warning" }, 10);
  expect(warnings.found).toBe(3);
  expect(warnings.rules.map(({ rule }) => rule)).toEqual(["broken-link", "duplicate-id"]);
  const links = choose(all, { severity: "warning", rule: "broken-link", page: 1 }, 10);
  expect(links.notes.map(({ path }) => path)).toEqual(["b.md", "c.md"]);
  expect(links.counts).toEqual({ error: 1, warning: 3, hint: 1 });
});

test("a page may begin in the middle of a note, and one past the end is the last", () => {
  expect(choose(all, { ...everything, page: 2 }, 2).notes.map(({ path }) => path)).toEqual(["b.md"]);
  expect(choose(all, { ...everything, page: 99 }, 2)).toMatchObject({ page: 3, pages: 3 });
  expect(choose([], everything, 2)).toMatchObject({ notes: [], page: 1, pages: 1 });
});

test("an address says what is wanted, and what it can't mean counts as nothing", () => {
  const wanted = { severity: "hint", rule: "yes-no", page: 3 } as const;
  expect(problemsHref(wanted)).toBe("/problems?severity=hint&rule=yes-no&page=3");
  expect(readWanted({ severity: "hint", rule: "yes-no", page: "3" })).toEqual(wanted);
  expect(problemsHref({})).toBe("/problems");
  expect(readWanted({ severity: "x", rule: ["a"], page: "-1" })).toEqual(everything);
});
