/** How notes are read when nothing else is said: the Obsidian plugin's defaults. */

import type { ReadingOptions } from "./types.ts";

export const defaultReadingOptions: ReadingOptions = {
  flashcardTags: ["flashcards"],
  flashcardTagsToIgnore: [],
  convertFoldersToDecks: false,
  singleLineSeparator: "::",
  singleLineReversedSeparator: ":::",
  multiLineSeparator: "?",
  multiLineReversedSeparator: "??",
  multiLineEndMarker: "",
  clozePatterns: ["==[123;;]answer[;;hint]=="],
};
