/** How notes are read when nothing else is said: the Obsidian plugin's defaults. */

import { z } from "zod";
import type { ReadingOptions } from "./types.ts";

export const defaultReadingOptions: ReadingOptions = {
  flashcardTags: ["flashcards"],
  flashcardTagsToIgnore: [],
  noteFoldersToIgnore: ["**/*.excalidraw.md"],
  convertFoldersToDecks: false,
  singleLineSeparator: "::",
  singleLineReversedSeparator: ":::",
  multiLineSeparator: "?",
  multiLineReversedSeparator: "??",
  multiLineEndMarker: "",
  clozePatterns: ["==[123;;]answer[;;hint]=="],
};

const mark = z.string().trim().max(50);
const tags = z.array(z.string().trim().max(200)).max(200);

/** The options that somebody set, all of them optional. */
export const readingSchema = z.strictObject({
  flashcardTags: tags.exactOptional(),
  flashcardTagsToIgnore: tags.exactOptional(),
  noteFoldersToIgnore: z.array(z.string().trim().max(1000)).max(200).exactOptional(),
  convertFoldersToDecks: z.boolean().exactOptional(),
  singleLineSeparator: mark.exactOptional(),
  singleLineReversedSeparator: mark.exactOptional(),
  multiLineSeparator: mark.exactOptional(),
  multiLineReversedSeparator: mark.exactOptional(),
  multiLineEndMarker: mark.exactOptional(),
  clozePatterns: z.array(z.string().max(200)).max(50).exactOptional(),
});
