import { expect, test } from "vitest";
import { outlineOf, settleOutline, takeTitle } from "./outline.ts";

const heading = (level: number, id = "note-x", words = "x") => `<h${level} id="${id}">${words}</h${level}>`;
const levels = (...written: number[]) =>
  [...settleOutline(written.map((level) => heading(level)).join("<p>text</p>")).matchAll(/<h(\d)/g)].map(
    ([, level]) => Number(level),
  );

test.each([
  [
    [1, 2, 3],
    [2, 3, 4],
  ],
  [
    [2, 3, 3, 2],
    [2, 3, 3, 2],
  ],
  [
    [3, 4],
    [2, 3],
  ],
  [
    [3, 1, 2],
    [2, 2, 3],
  ],
  [
    [1, 4, 4, 5, 2],
    [2, 3, 4, 5, 3],
  ],
  [
    [1, 2, 3, 4, 5, 6],
    [2, 3, 4, 5, 6, 6],
  ],
])("headings of the levels %j stand on the page at %j", (written, shown) =>
  expect(levels(...written)).toEqual(shown),
);

test("a heading is closed at its new level and keeps its attributes and words", () => {
  expect(settleOutline('<h1 id="note-a" data-x="1">A <em>b</em></h1>')).toBe(
    '<h2 id="note-a" data-x="1">A <em>b</em></h2>',
  );
});

test("the contents list the note's own headings, without a card's, and without links and ids of theirs", () => {
  const html =
    heading(2, "note-a", '<a href="/notes/b.md">A</a> <span id="note-z">b</span>') +
    heading(3, "card-0-1-question-q") +
    heading(3, "note-c", 'C<sup><a href="#note-fn-1" id="note-fnref-1" data-footnote-ref="">1</a></sup>');
  expect(outlineOf(html, "note-")).toEqual([
    { id: "note-a", level: 2, html: "A <span>b</span>" },
    { id: "note-c", level: 3, html: "C" },
  ]);
});

test("a first heading of level 1 is the title; a later or lower one is not", () => {
  expect(takeTitle('\n<h1 id="note-t">T</h1>\n<p>x</p>')).toEqual({
    id: "note-t",
    title: "T",
    rest: "\n<p>x</p>",
  });
  expect(takeTitle('<p>x</p><h1 id="note-t">T</h1>')).toBeNull();
  expect(takeTitle('<h2 id="note-t">T</h2>')).toBeNull();
});
