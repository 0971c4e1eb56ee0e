/** What a learner chose about their notes, as it stands in a form's fields, and back. Pure; all problems come at once. */

import { clozePattern } from "@/lib/cards/clozes/cloze-pattern.ts";
import { HINT_RULES } from "@/lib/cards/lint/hint-rules.ts";
import { withoutHash } from "@/lib/cards/tags.ts";
import type { ReadingOptions } from "@/lib/cards/types.ts";
import { hintField, type ReadingField, readingText } from "./note-fields.ts";
import { type NoteSettings, noteSettingsSchema } from "./note-settings.ts";
import type { FieldProblem, FormText } from "./settings-form.ts";

/** The form's name for the whole vault, in a list of folders. */
const WHOLE_VAULT = "/";

type Read<T> = { value: T } | { problem: string };

const READERS: { [Name in ReadingField]: (text: string) => Read<ReadingOptions[Name]> } = {
  flashcardTags: readTags,
  flashcardTagsToIgnore: readTags,
  noteFoldersToIgnore: (text) => ({ value: linesOf(text) }),
  convertFoldersToDecks: (text) => ({ value: text === "on" }),
  singleLineSeparator: readMark,
  singleLineReversedSeparator: readMark,
  multiLineSeparator: readMark,
  multiLineReversedSeparator: readMark,
  multiLineEndMarker: readMark,
  clozePatterns: readPatterns,
};

export const READING_FIELDS = Object.keys(READERS) as ReadingField[];

/** Two of these that are equal could not be told apart. */
const DIFFERENT: [ReadingField, ReadingField][] = [
  ["singleLineSeparator", "singleLineReversedSeparator"],
  ["multiLineSeparator", "multiLineReversedSeparator"],
  ["multiLineSeparator", "multiLineEndMarker"],
  ["multiLineReversedSeparator", "multiLineEndMarker"],
];

/**
 * @param inherited how notes are read where the learner says nothing: a field that says the same is none of their own,
 *   and follows the vault's settings when those change
 */
export function parseNoteSettingsForm(
  form: FormText,
  inherited: ReadingOptions,
): { settings: NoteSettings } | { problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const reading: Partial<ReadingOptions> = {};
  const all = { ...inherited };
  const take = <Name extends ReadingField>(name: Name) => {
    const text = (form[name] ?? "").replaceAll("\r\n", "\n");
    // what the vault says is not the learner's to mend here, even where it makes no sense
    if (text === readingText(inherited[name])) return;
    const read = READERS[name](text);
    if ("problem" in read) problems.push({ field: name, message: read.problem });
    else {
      all[name] = read.value;
      if (JSON.stringify(read.value) !== JSON.stringify(inherited[name])) reading[name] = read.value;
    }
  };
  for (const name of READING_FIELDS) take(name);
  for (const [one, other] of DIFFERENT)
    if (all[one] !== "" && all[one] === all[other] && !problems.some(({ field }) => field === other))
      problems.push({
        field: other,
        message: `“${all[one]}” is another mark already: write a different one.`,
      });

  const folders = readFolders(form.idFolders ?? "");
  if ("problem" in folders) problems.push({ field: "idFolders", message: folders.problem });
  if (problems.length > 0 || "problem" in folders) return { problems };
  const hintsOff = HINT_RULES.map(({ rule }) => rule).filter((rule) => form[hintField(rule)] !== "on");
  return { settings: noteSettingsSchema.parse({ reading, idFolders: folders.value, hintsOff }) };
}

/** What the fields hold when a form opens. */
export function noteSettingsFormText(settings: NoteSettings, inherited: ReadingOptions): FormText {
  const options = { ...inherited, ...settings.reading };
  const hints = HINT_RULES.filter(({ rule }) => !settings.hintsOff.includes(rule));
  return {
    ...Object.fromEntries(
      READING_FIELDS.flatMap((name) =>
        options[name] === false ? [] : [[name, readingText(options[name])] as const],
      ),
    ),
    idFolders: settings.idFolders.map((folder) => folder || WHOLE_VAULT).join("\n"),
    ...Object.fromEntries(hints.map(({ rule }) => [hintField(rule), "on"])),
  };
}

function linesOf(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function readTags(text: string): Read<string[]> {
  const tags = linesOf(text).map(withoutHash);
  const bad = tags.find((tag) => tag === "" || /[\s#]/.test(tag));
  return bad === undefined
    ? { value: tags }
    : { problem: `“${bad}” is no tag: write one to a line, without spaces, such as flashcards/biology.` };
}

function readMark(text: string): Read<string> {
  const mark = text.trim();
  if (mark.length > 50) return { problem: "Write a mark of 50 characters at most." };
  if (mark.includes("`")) return { problem: "A mark can’t hold a backtick, which begins code." };
  return { value: mark };
}

function readPatterns(text: string): Read<string[]> {
  const patterns = linesOf(text);
  if (patterns.length > 50) return { problem: "Write 50 patterns at most." };
  const bad = patterns.find((pattern) => pattern.length > 200 || clozePattern(pattern) === undefined);
  return bad === undefined
    ? { value: patterns }
    : {
        problem: `“${bad}” is no pattern: it needs the word answer between marks, such as ==[123;;]answer[;;hint]==.`,
      };
}

function readFolders(text: string): Read<string[]> {
  const folders = linesOf(text).map((line) => line.replace(/^\/+|\/+$/g, ""));
  const bad = folders.find((folder) => folder.split("/").includes(".."));
  return bad === undefined
    ? { value: [...new Set(folders)] }
    : { problem: `“${bad}” leads out of the vault: write a folder inside it, such as decks/biology.` };
}
