import { expect, test } from "vitest";
import { browse } from "./browse.ts";

const note = (path: string, title = path) => ({ path, title, kind: "note", cards: 0, problems: 0 });
const notes = [note("a-b/y.md"), note("a/x.md", "Écart"), note("a/z.md"), note("root.md")];
const all = { words: "", page: 1 };

test("notes stand under their folders, those of the root first", () => {
  expect(
    browse(notes, all, 10).folders.map(({ folder, notes }) => [folder, notes.map(({ path }) => path)]),
  ).toEqual([
    ["", ["root.md"]],
    ["a", ["a/x.md", "a/z.md"]],
    ["a-b", ["a-b/y.md"]],
  ]);
});

test("a folder goes on from one page to the next", () => {
  const second = browse(notes, { words: "", page: 2 }, 2);
  expect(second.folders.map(({ folder, notes }) => [folder, notes.length])).toEqual([
    ["a", 1],
    ["a-b", 1],
  ]);
  expect([second.found, second.page, second.pages]).toEqual([4, 2, 2]);
});

test.each([
  [0, 1],
  [-3, 1],
  [99, 2],
])("page %d is page %d", (page, shown) => expect(browse(notes, { words: "", page }, 2).page).toBe(shown));

test("a note is found by words of its title and path, whatever their case, accents and order", () => {
  const found = (words: string) =>
    browse(notes, { words, page: 1 }, 10).folders.flatMap(({ notes }) => notes.map(({ path }) => path));
  expect(found("ECART")).toEqual(["a/x.md"]);
  expect(found("x a/")).toEqual(["a/x.md"]);
  expect(found("nowhere")).toEqual([]);
});
