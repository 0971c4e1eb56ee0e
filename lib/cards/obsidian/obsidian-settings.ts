/** The settings of the Obsidian plugin that change how a note is read, from its `data.json`. */

import { withoutHash } from "../tags.ts";
import type { ReadingOptions } from "../types.ts";

const BOLD = "**[123;;]answer[;;hint]**";
const CURLY = "{{[123;;]answer[;;hint]}}";
const HIGHLIGHT = "==[123;;]answer[;;hint]==";

/** What each of our options is called there, where the value needs no translation. */
const strings = {
  singleLineSeparator: "singleLineCardSeparator",
  singleLineReversedSeparator: "singleLineReversedCardSeparator",
  multiLineSeparator: "multilineCardSeparator",
  multiLineReversedSeparator: "multilineReversedCardSeparator",
  multiLineEndMarker: "multilineCardEndMarker",
} as const;

const tagLists = ["flashcardTags", "flashcardTagsToIgnore"] as const;

/**
 * Settings that are absent or of the wrong type keep Loci's default. Versions before 1.13 had one switch for each
 * cloze pattern; where the list of patterns is absent, those count.
 *
 * @param data the parsed `data.json`, or the `settings` inside it
 */
export function readObsidianSettings(data: unknown): Partial<ReadingOptions> {
  const outer = asRecord(data);
  const settings = asRecord(outer.settings ?? outer);
  const options: Partial<ReadingOptions> = {};
  for (const [ours, theirs] of Object.entries(strings) as [keyof typeof strings, string][]) {
    const value = settings[theirs];
    if (typeof value === "string") options[ours] = value.trim();
  }
  for (const name of tagLists) {
    const tags = stringList(settings[name]);
    if (tags !== undefined) options[name] = tags.map(withoutHash);
  }
  const ignored = stringList(settings.noteFoldersToIgnore);
  if (ignored !== undefined) options.noteFoldersToIgnore = ignored;
  if (typeof settings.convertFoldersToDecks === "boolean") {
    options.convertFoldersToDecks = settings.convertFoldersToDecks;
  }
  const patterns = stringList(settings.clozePatterns) ?? patternsFromSwitches(settings);
  if (patterns !== undefined) options.clozePatterns = patterns;
  return options;
}

function patternsFromSwitches(settings: Record<string, unknown>): string[] | undefined {
  const { convertHighlightsToClozes, convertBoldTextToClozes, convertCurlyBracketsToClozes } = settings;
  const switches = [convertHighlightsToClozes, convertBoldTextToClozes, convertCurlyBracketsToClozes];
  if (switches.every((value) => value === undefined)) return undefined;
  return [
    ...(convertHighlightsToClozes === false ? [] : [HIGHLIGHT]),
    ...(convertBoldTextToClozes === true ? [BOLD] : []),
    ...(convertCurlyBracketsToClozes === true ? [CURLY] : []),
  ];
}

function stringList(value: unknown): string[] | undefined {
  if (!Array.isArray(value) || !value.every((item) => typeof item === "string")) return undefined;
  return value;
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
