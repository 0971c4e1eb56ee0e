/** How the notes of a vault are read: the defaults, under the vault's own settings, under the learner's. */

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { clozePattern } from "@/lib/cards/clozes/cloze-pattern.ts";
import { readObsidianSettings } from "@/lib/cards/obsidian/obsidian-settings.ts";
import type { Problem } from "@/lib/cards/problems/problem.ts";
import { defaultReadingOptions } from "@/lib/cards/reading-options.ts";
import type { ReadingOptions } from "@/lib/cards/types.ts";
import type { NoteSettings } from "@/lib/note-settings.ts";
import { explainFailure, fileProblem } from "./scan-vault.ts";

export interface VaultReading {
  options: ReadingOptions;
  /** rules of advice that are turned off, by `Problem.rule` */
  hintsOff: string[];
  /** changes when the same note would be read differently; a whole number from 1 to 2³¹ − 1 */
  key: number;
  /** of the vault's own settings */
  problems: Problem[];
}

/** What the vault itself says: the settings of its Obsidian plugin. */
export interface VaultSettings {
  options: Partial<ReadingOptions>;
  problems: Problem[];
}

/** Raised when lib/cards reads the same text differently, so that notes which did not change are read again too. */
const READER_VERSION = 6;

export const PLUGIN_SETTINGS = ".obsidian/plugins/obsidian-spaced-repetition/data.json";

export async function loadReading(
  vault: string,
  { reading, hintsOff }: Pick<NoteSettings, "reading" | "hintsOff">,
): Promise<VaultReading> {
  const own = await loadVaultSettings(vault);
  const options = { ...defaultReadingOptions, ...own.options, ...reading };
  return { options, hintsOff, key: keyOf(options, hintsOff), problems: own.problems };
}

/** A vault without the plugin says nothing, and neither does one whose settings can't be read. */
export async function loadVaultSettings(vault: string): Promise<VaultSettings> {
  let text: string;
  try {
    text = (await readFile(join(vault, PLUGIN_SETTINGS), "utf8")).replace(/^\ufeff/, "");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return { options: {}, problems: [] };
    return {
      options: {},
      problems: [fileProblem(PLUGIN_SETTINGS, "plugin-settings", ...explainFailure(error as Error))],
    };
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { options: {}, problems: [notJson(text)] };
  }
  const options = readObsidianSettings(data);
  const unusable = options.clozePatterns?.filter((pattern) => clozePattern(pattern) === undefined) ?? [];
  return { options, problems: unusable.map((pattern) => badPattern(text, pattern)) };
}

function keyOf(options: ReadingOptions, hintsOff: string[]): number {
  // the order of fields must not matter
  const fields = Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1));
  const said = JSON.stringify([READER_VERSION, fields, hintsOff.toSorted()]);
  return Math.max(1, createHash("sha256").update(said).digest().readUInt32BE() >>> 1);
}

function notJson(text: string): Problem {
  // JSON.parse names no place; whatever is not JSON is seldom YAML either, and its parser does
  const [fault] = parseDocument(text, { prettyErrors: false }).errors;
  return {
    path: PLUGIN_SETTINGS,
    ...placeOf(text, fault?.pos[0] ?? text.length),
    severity: "error",
    rule: "plugin-settings",
    message: "the settings of the Obsidian plugin are not valid JSON, so the defaults count",
    remedy: "mend the file, or save the plugin's settings again in Obsidian",
  };
}

function badPattern(text: string, pattern: string): Problem {
  return {
    path: PLUGIN_SETTINGS,
    ...placeOf(text, Math.max(0, text.indexOf(JSON.stringify(pattern)))),
    severity: "warning",
    rule: "cloze-pattern",
    message: `“${pattern}” is no cloze pattern, so nothing is read by it`,
    remedy: "a pattern holds the word answer between its marks, such as ==[123;;]answer[;;hint]==",
  };
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}
