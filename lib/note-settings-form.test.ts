import { expect, test } from "vitest";
import { defaultReadingOptions } from "@/lib/cards/reading-options.ts";
import { defaultNoteSettings, type NoteSettings } from "./note-settings.ts";
import { noteSettingsFormText, parseNoteSettingsForm } from "./note-settings-form.ts";

const inherited = { ...defaultReadingOptions, singleLineSeparator: "=>" };
const untouched = noteSettingsFormText(defaultNoteSettings, inherited);
const parse = (changed: Record<string, string>) =>
  parseNoteSettingsForm({ ...untouched, ...changed }, inherited);

test("a form that nobody touched changes nothing", () => {
  expect(untouched).toMatchObject({ singleLineSeparator: "=>", idFolders: "", "hint.yes-no": "on" });
  expect(untouched).not.toHaveProperty("convertFoldersToDecks");
  expect(parse({})).toEqual({ settings: defaultNoteSettings });
});

test("what differs from the vault's own settings is the learner's, and what says the same is not", () => {
  expect(
    parse({ singleLineSeparator: "::", convertFoldersToDecks: "on", flashcardTags: "#a\n\n b/c " }),
  ).toEqual({
    settings: {
      ...defaultNoteSettings,
      reading: { singleLineSeparator: "::", convertFoldersToDecks: true, flashcardTags: ["a", "b/c"] },
    },
  });
  expect(parse({ singleLineSeparator: " => " })).toEqual({ settings: defaultNoteSettings });
});

test("what the vault says and can't be is left to the vault", () => {
  const odd = { ...inherited, clozePatterns: ["==answer==", "nonsense"] };
  const text = { ...noteSettingsFormText(defaultNoteSettings, odd), clozePatterns: "==answer==\r\nnonsense" };
  expect(parseNoteSettingsForm(text, odd)).toEqual({ settings: defaultNoteSettings });
});

test("a form of stored settings gives them again", () => {
  const settings: NoteSettings = {
    reading: {
      multiLineEndMarker: "+++",
      clozePatterns: ["==answer==", "{{answer}}"],
      noteFoldersToIgnore: [],
    },
    idFolders: ["", "decks"],
    hintsOff: ["yes-no"],
  };
  const text = noteSettingsFormText(settings, inherited);
  expect(text.idFolders).toBe("/\ndecks");
  expect(text).not.toHaveProperty("hint.yes-no");
  expect(parseNoteSettingsForm(text, inherited)).toEqual({ settings });
});

test.each([
  [
    { flashcardTags: "a b" },
    "flashcardTags",
    "“a b” is no tag: write one to a line, without spaces, such as flashcards/biology.",
  ],
  [
    { clozePatterns: "==answer==\n==text==" },
    "clozePatterns",
    "“==text==” is no pattern: it needs the word answer between marks, such as ==[123;;]answer[;;hint]==.",
  ],
  [
    { multiLineReversedSeparator: "?" },
    "multiLineReversedSeparator",
    "“?” is another mark already: write a different one.",
  ],
  [{ multiLineSeparator: "x".repeat(51) }, "multiLineSeparator", "Write a mark of 50 characters at most."],
  [{ singleLineSeparator: "`" }, "singleLineSeparator", "A mark can’t hold a backtick, which begins code."],
  [
    { idFolders: "a/../../b" },
    "idFolders",
    "“a/../../b” leads out of the vault: write a folder inside it, such as decks/biology.",
  ],
])("a value that can't be is explained at its field: %j", (changed, field, message) =>
  expect(parse(changed)).toEqual({ problems: [{ field, message }] }),
);
