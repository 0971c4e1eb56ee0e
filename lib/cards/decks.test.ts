import { describe, expect, test } from "vitest";
import { parseNote } from "./parse-note.ts";
import type { ReadingOptions } from "./types.ts";

describe("decks", () => {
  const decksOf = (text: string, options: Partial<ReadingOptions> = {}, path = "note.md") =>
    parseNote(path, text, options).cards.map(({ decks }) => decks.join(" "));

  test.each([
    [
      "the note's `deck`, over all tags",
      '---\ndeck: "#My deck"\ntags: [flashcards/a]\n---\n#flashcards/b Q::A',
      ["My deck"],
    ],
    [
      "the note's title, where its kind is deck and nothing else names one",
      "---\nkind: deck\n---\n# Heads\n\nQ::A",
      ["Heads"],
    ],
    ["tags, where its kind is deck", "---\nkind: deck\ntags: flashcards/a\n---\nQ::A", ["flashcards/a"]],
    [
      "several tags in a comma string",
      "---\ntags: flashcards/a, flashcards/b, other\n---\nQ::A",
      ["flashcards/a flashcards/b"],
    ],
    [
      "all flashcards tags that open the card, over line ends too",
      "#flashcards/a #flashcards/b\nQ\n?\nA",
      ["flashcards/a flashcards/b"],
    ],
    ["each of them once", "#flashcards/a\n#flashcards/a\nQ\n?\nA", ["flashcards/a"]],
    ["any tag that opens the card", "#flashcards\n\n#other Q::A", ["other"]],
    ["a tag without the comma after it", "#flashcards\n\n#flashcards/a, Q::A", ["flashcards/a"]],
    ["the first tag of the note, even below", "Q::A\n\nsome #flashcards/late tag", ["flashcards/late"]],
    [
      "the last tag above that is no part of a card",
      "#flashcards/a\n\nQ #flashcards/b\n?\nA\n\nR::B",
      ["flashcards/a", "flashcards/a"],
    ],
  ])("are %s", (_what, text, expected) => expect(decksOf(text)).toEqual(expected));

  test("are the folder, where folders are decks", () => {
    const options = { convertFoldersToDecks: true };
    expect(decksOf("#flashcards/x Q::A", options, "ml/nlp/note.md")).toEqual(["ml/nlp"]);
    expect(decksOf("Q::A", options, "note.md")).toEqual([]);
    expect(decksOf("#flashcards/x Q::A", options, "note.md")).toEqual(["flashcards/x"]);
  });

  test.each([
    ["code", "`#flashcards`\n\nQ::A"],
    ["a link", "[x](#flashcards) and a#flashcards\n\nQ::A"],
    ["a heading mark", "# flashcards\n\nQ::A"],
    ["another word", "#flashcardsX #Flashcards\n\nQ::A"],
  ])("are not made by %s", (_what, text) => expect(decksOf(text)).toEqual([]));

  test("follow the tags that are set, and a tag can keep a note out", () => {
    expect(decksOf("#review/a Q::A", { flashcardTags: ["review"] })).toEqual(["review/a"]);
    expect(decksOf("#flashcards #draft\n\nQ::A", { flashcardTagsToIgnore: ["draft"] })).toEqual([]);
  });

  test("are none in a drawing, or in a folder that is left out", () => {
    const text = "#flashcards\n\nQ::A";
    expect(decksOf(text, {}, "a/sketch.excalidraw.md")).toEqual([]);
    expect(decksOf(text, { noteFoldersToIgnore: ["Templates"] }, "Templates/card.md")).toEqual([]);
    expect(decksOf(text, { noteFoldersToIgnore: ["Templates"] }, "a/sketch.excalidraw.md")).toHaveLength(1);
  });

  test("and tags are told apart: the card's own, and all of the note", () => {
    const note = parseNote("a.md", "---\ntags: [x]\n---\n#flashcards/a *#em*\n\nQ #in::A #12 #Größe-1/b.\n");
    expect(note.tags).toEqual(["x", "flashcards/a", "em", "in", "Größe-1/b"]);
    expect(note.cards[0]?.tags).toEqual(["in", "Größe-1/b"]);
  });
});
