import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { defaultReadingOptions } from "@/lib/cards/reading-options.ts";
import { defaultNoteSettings } from "@/lib/note-settings.ts";
import { readVaultNote } from "./read-vault-note.ts";
import { loadReading, PLUGIN_SETTINGS } from "./reading.ts";

let vault: string;

beforeEach(async () => {
  vault = await mkdtemp(join(tmpdir(), "loci-reading-"));
});

async function writePluginSettings(text: string): Promise<void> {
  await mkdir(dirname(join(vault, PLUGIN_SETTINGS)), { recursive: true });
  await writeFile(join(vault, PLUGIN_SETTINGS), text);
}

const load = (reading = {}) => loadReading(vault, { ...defaultNoteSettings, reading });

test("a vault without the plugin is read by the defaults", async () => {
  const { options, problems } = await load();
  expect(options).toEqual(defaultReadingOptions);
  expect(problems).toEqual([]);
});

test("the plugin's settings stand over the defaults, and the learner's own over both", async () => {
  await writePluginSettings(
    '\ufeff{"settings":{"singleLineCardSeparator":"=>","multilineCardEndMarker":"+++","flashcardTags":["#q"]}}',
  );
  const { options, problems } = await load({ multiLineEndMarker: "---" });
  expect(problems).toEqual([]);
  expect(options).toEqual({
    ...defaultReadingOptions,
    singleLineSeparator: "=>",
    multiLineEndMarker: "---",
    flashcardTags: ["q"],
  });
  const note = readVaultNote("a.md", "#q\n\nRome=>Italy\n", { options, hintsOff: [] });
  expect(note.cards).toMatchObject([{ kind: "basic", question: "Rome", answer: "Italy" }]);
});

test("the key changes with whatever changes how notes are read, and with nothing else", async () => {
  const { key } = await load();
  expect((await load()).key).toBe(key);
  expect((await load({ singleLineSeparator: "::" })).key).toBe(key);
  expect((await load({ singleLineSeparator: "=>" })).key).not.toBe(key);
  expect((await loadReading(vault, { reading: {}, hintsOff: ["no-source"] })).key).not.toBe(key);
  await writePluginSettings('{"settings":{"buryList":["x"]}}');
  expect((await load()).key).toBe(key);
  await writePluginSettings('{"settings":{"convertFoldersToDecks":true}}');
  expect((await load()).key).not.toBe(key);
});

test("broken settings of the plugin are said with their place, and the defaults count", async () => {
  await writePluginSettings('{\n  "settings": {"flashcardTags": [}\n}');
  const { options, problems } = await load();
  expect(options).toEqual(defaultReadingOptions);
  expect(problems).toMatchObject([
    {
      path: PLUGIN_SETTINGS,
      line: 2,
      column: 34,
      severity: "error",
      message: "the settings of the Obsidian plugin are not valid JSON, so the defaults count",
    },
  ]);
});

test("a cloze pattern of the plugin that can't be one is said at its line", async () => {
  await writePluginSettings('{"settings": {\n  "clozePatterns": ["==answer==", "==text=="]\n}}');
  expect((await load()).problems).toMatchObject([
    {
      line: 2,
      column: 35,
      rule: "cloze-pattern",
      message: "“==text==” is no cloze pattern, so nothing is read by it",
    },
  ]);
});

test("settings that can't be opened are a problem, not an exception", async () => {
  await mkdir(join(vault, PLUGIN_SETTINGS), { recursive: true });
  expect((await load()).problems).toMatchObject([
    { path: PLUGIN_SETTINGS, line: 1, message: "could not be read (EISDIR)" },
  ]);
});
