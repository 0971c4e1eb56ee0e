import { expect, test } from "vitest";
import { readObsidianSettings } from "./obsidian-settings.ts";

test("the plugin's names become ours, from the whole data.json or the settings in it", () => {
  const settings = {
    flashcardTags: ["#flashcards", "#review/a"],
    flashcardTagsToIgnore: ["#draft"],
    noteFoldersToIgnore: ["Templates"],
    convertFoldersToDecks: true,
    singleLineCardSeparator: ">>",
    singleLineReversedCardSeparator: "<>",
    multilineCardSeparator: "!",
    multilineReversedCardSeparator: "!!",
    multilineCardEndMarker: " +++ ",
    clozePatterns: ["{{[123;;]answer[;;hint]}}"],
    baseEase: 250,
  };
  const expected = {
    flashcardTags: ["flashcards", "review/a"],
    flashcardTagsToIgnore: ["draft"],
    noteFoldersToIgnore: ["Templates"],
    convertFoldersToDecks: true,
    singleLineSeparator: ">>",
    singleLineReversedSeparator: "<>",
    multiLineSeparator: "!",
    multiLineReversedSeparator: "!!",
    multiLineEndMarker: "+++",
    clozePatterns: ["{{[123;;]answer[;;hint]}}"],
  };
  expect(readObsidianSettings(settings)).toEqual(expected);
  expect(readObsidianSettings({ settings, buryList: [] })).toEqual(expected);
});

test("the switches of older versions stand for patterns", () => {
  const bold = "**[123;;]answer[;;hint]**";
  const highlight = "==[123;;]answer[;;hint]==";
  expect(readObsidianSettings({ convertBoldTextToClozes: true }).clozePatterns).toEqual([highlight, bold]);
  expect(readObsidianSettings({ convertHighlightsToClozes: false }).clozePatterns).toEqual([]);
  expect(
    readObsidianSettings({ convertBoldTextToClozes: true, clozePatterns: ["x answer"] }).clozePatterns,
  ).toEqual(["x answer"]);
});

test.each([
  undefined,
  null,
  7,
  "text",
  [],
  { flashcardTags: "#a", convertFoldersToDecks: "yes", clozePatterns: [1] },
])("%j says nothing", (data) => expect(readObsidianSettings(data)).toEqual({}));
