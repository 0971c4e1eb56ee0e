import { expect, test } from "vitest";
import { buildLinkIndex, editHref } from "./link-index.ts";

const note = (path: string, title = path, aliases: string[] = []) => ({ path, title, aliases });
const index = buildLinkIndex(
  [
    note("Rotary.md", "RoPE", ["rotary embedding"]),
    note("deep/er/Rotary.md", "another"),
    note("deep/Ähnlich.md", "similar"),
    note("deep/sources.md", "near"),
    note("sources.md", "far"),
  ],
  ["img/wave.png", "deep/img/wave.png", "deep/only.jpg"],
);
const href = (target: string, from = "deep/x.md") => index.note(target, from)?.href;

test.each([
  ["by its name, the shortest path first", "Rotary", "/notes/Rotary.md"],
  ["by its whole path", "deep/er/Rotary", "/notes/deep/er/Rotary.md"],
  ["with its ending, in any case", "rotary.MD", "/notes/Rotary.md"],
  ["beside the note that links before elsewhere", "sources", "/notes/deep/sources.md"],
  ["by a relative path", "../sources", "/notes/sources.md"],
  ["by alias", "Rotary Embedding", "/notes/Rotary.md"],
  ["however its accents are composed", "A\u0308hnlich", "/notes/deep/%C3%84hnlich.md"],
  ["never above the vault", "../../../sources", "/notes/sources.md"],
])("a note is found %s", (_, target, expected) => expect(href(target)).toBe(expected));

test("a heading becomes the anchor that the note page gives it", () => {
  expect(href("Rotary#Why it works")).toBe("/notes/Rotary.md#note-why-it-works");
  expect(href("#Why it works", "Rotary.md")).toBe("/notes/Rotary.md#note-why-it-works");
});

test("a block id becomes the anchor of its paragraph", () => {
  expect(href("Rotary#^f51")).toBe("/notes/Rotary.md#note-block-f51");
});

test("a note that is not there is not found", () => expect(index.note("Nowhere", "deep/x.md")).toBeNull());

test("files are found beside the note, from the root, or by name alone", () => {
  const file = (target: string, from: string) => index.file(target, from)?.href;
  expect(file("img/wave.png", "deep/x.md")).toBe("/media/deep/img/wave.png");
  expect(file("img/wave.png", "x.md")).toBe("/media/img/wave.png");
  expect(file("only.jpg", "x.md")).toBe("/media/deep/only.jpg");
  expect(index.file("none.jpg", "x.md")).toBeNull();
});

test.each([
  ["a note", [], "/edit/Decks/%C3%84hnlich%20%231.md"],
  ["a line", [41], "/edit/Decks/%C3%84hnlich%20%231.md?line=41"],
  ["a column", [41, 7], "/edit/Decks/%C3%84hnlich%20%231.md?line=41&column=7"],
] as const)("the editor's address names %s", (_, place, expected) =>
  expect(editHref("Decks/Ähnlich #1.md", ...place)).toBe(expected),
);
