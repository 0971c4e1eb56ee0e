/** `loci check`: every problem of a folder of notes, as a compiler would print it. */

import { isAbsolute, join, relative, resolve } from "node:path";
import { formatProblem, type Problem } from "@/lib/cards/problems/problem.ts";
import { readConfig } from "@/lib/config.ts";
import { defaultNoteSettings } from "@/lib/note-settings.ts";
import { amount } from "@/lib/stats/amount.ts";
import { type CheckedFolder, checkFolder } from "@/lib/vault/check-folder.ts";
import { loadReading } from "@/lib/vault/reading.ts";

interface Options {
  folder: string;
  hints: boolean;
  json: boolean;
}

const HINT_OPTIONS = new Map([
  ["--hints", true],
  ["--hints=on", true],
  ["--hints=off", false],
  ["--no-hints", false],
]);

/** @returns the exit code: 0 without errors, 1 with some, 2 where the command can't be understood or the folder read */
export async function check(
  args: readonly string[],
  print: (text: string) => void = console.log,
  complain: (text: string) => void = console.error,
): Promise<number> {
  const options = readOptions(args);
  if (typeof options === "string") {
    complain(`loci check: ${options}`);
    return 2;
  }
  let checked: CheckedFolder;
  try {
    checked = await checkFolder(options.folder, await loadReading(options.folder, defaultNoteSettings));
  } catch (error) {
    complain(`loci check: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  const problems = checked.problems.filter(({ severity }) => options.hints || severity !== "hint");
  print(options.json ? asJson(checked, problems) : asText(checked, problems, options.folder));
  return problems.some(({ severity }) => severity === "error") ? 1 : 0;
}

/** What is wrong with the arguments, where something is. */
function readOptions(args: readonly string[]): Options | string {
  const options: Options = { folder: readConfig(process.env, process.cwd()).vault, hints: true, json: false };
  const folders: string[] = [];
  for (const [index, arg] of args.entries()) {
    const hints = HINT_OPTIONS.get(arg);
    if (arg === "--json") options.json = true;
    else if (hints !== undefined) options.hints = hints;
    else if (args[index - 1] === "--hints" && (arg === "on" || arg === "off")) options.hints = arg === "on";
    else if (arg.startsWith("-")) return `there is no option ${arg}; there are --hints on|off and --json`;
    else folders.push(arg);
  }
  if (folders.length > 1) return `one folder at a time, got ${folders.join(" and ")}`;
  return folders[0] === undefined ? options : { ...options, folder: resolve(folders[0]) };
}

function asText(
  { notes, cards, lineOf }: CheckedFolder,
  problems: readonly Problem[],
  folder: string,
): string {
  const place = placeFrom(folder);
  const printed: string[] = [];
  for (const [index, problem] of problems.entries()) {
    const isNext = index > 0 && problems[index - 1]?.path !== problem.path;
    printed.push(
      `${isNext ? "\n" : ""}${formatProblem({ ...problem, path: place(problem.path) }, lineOf(problem))}`,
    );
  }
  const count = (severity: Problem["severity"]) =>
    amount(problems.filter((problem) => problem.severity === severity).length, severity);
  const counts = `${count("error")}, ${count("warning")}, ${count("hint")} in ${amount(notes, "note")}, ${amount(cards, "card")}`;
  return [...printed, ...(printed.length > 0 ? [""] : []), counts].join("\n");
}

/** As a terminal can open it: from the folder where the command was given, or whole where that is elsewhere. */
function placeFrom(folder: string): (path: string) => string {
  const from = relative(process.cwd(), folder);
  const shown = from.startsWith("..") || isAbsolute(from) ? folder : from;
  return (path) => join(shown, path);
}

function asJson({ notes, cards, lineOf }: CheckedFolder, problems: readonly Problem[]): string {
  const withLines = problems.map((problem) => ({ ...problem, source: lineOf(problem) }));
  return JSON.stringify({ notes, cards, problems: withLines }, null, 2);
}
