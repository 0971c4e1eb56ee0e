/** Finds the notes of a vault without reading them. */

import { readdir, readFile, readlink, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import ignore, { type Ignore } from "ignore";
import type { Problem } from "@/lib/cards/problem.ts";
import { isMediaName } from "./media.ts";

export interface FoundFile {
  /** inside the vault, with forward slashes */
  path: string;
  mtimeMs: number;
  size: number;
}

export interface Scan {
  files: FoundFile[];
  /** paths of pictures and sounds, which links may name */
  media: string[];
  problems: Problem[];
}

const NOTE_NAME = /\.(md|markdown)$/i;
const NEVER_NOTES = new Set(["node_modules"]);
/** Enough requests in flight to keep the disk busy, few enough not to run out of file handles. */
const STAT_BATCH = 256;

/**
 * Lists every `.md` and `.markdown` file at any depth, by path in code-unit order. Hidden files and folders,
 * `node_modules`, what `.lociignore` names (in .gitignore's syntax) and what Obsidian excludes are skipped.
 * No symbolic link is followed: one that stays inside leads to a note that is read at its own place, one that
 * leads out is not the vault's.
 *
 * @throws {Error} only if the vault itself is not a readable folder
 */
export async function scanVault(vault: string): Promise<Scan> {
  const root = await openVault(vault);
  const ignored = await ignoredPaths(root);
  const problems: Problem[] = [];
  const paths: string[] = [];
  const media: string[] = [];
  const folders = [""];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = await readdir(/*turbopackIgnore: true*/ join(/*turbopackIgnore: true*/ root, folder), {
      withFileTypes: true,
    }).catch((error: Error) => {
      problems.push(fileProblem(folder, "unreadable-folder", ...explainFailure(error)));
      return [];
    });
    for (const entry of entries) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.name.startsWith(".") || NEVER_NOTES.has(entry.name)) continue;
      if (ignored.ignores(entry.isDirectory() ? `${path}/` : path)) continue;
      if (entry.isSymbolicLink()) problems.push(...(await linkProblems(root, path)));
      else if (entry.isDirectory()) folders.push(path);
      else if (NOTE_NAME.test(entry.name)) paths.push(path);
      else if (isMediaName(entry.name)) media.push(path);
    }
  }
  paths.sort();
  return { files: await statAll(root, paths, problems), media, problems };
}

async function openVault(vault: string): Promise<string> {
  const found = await stat(vault).catch(() => undefined);
  if (found?.isDirectory()) return realpath(vault);
  throw new Error(
    `The vault ${vault} ${found === undefined ? "does not exist" : "is not a folder"}. Set LOCI_VAULT to the folder that holds your notes.`,
  );
}

async function statAll(root: string, paths: string[], problems: Problem[]): Promise<FoundFile[]> {
  const files: FoundFile[] = [];
  for (let from = 0; from < paths.length; from += STAT_BATCH) {
    const batch = paths.slice(from, from + STAT_BATCH);
    const stats = await Promise.all(
      batch.map((path) => stat(join(root, path)).catch((error: Error) => error)),
    );
    for (const [index, result] of stats.entries()) {
      const path = batch[index] as string;
      if (result instanceof Error) problems.push(fileProblem(path, "unreadable", ...explainFailure(result)));
      else files.push({ path, mtimeMs: result.mtimeMs, size: result.size });
    }
  }
  return files;
}

async function ignoredPaths(root: string): Promise<Ignore> {
  const rules = ignore();
  const own = await readFile(join(root, ".lociignore"), "utf8").catch(() => "");
  rules.add(own);
  const obsidian = await readFile(join(root, ".obsidian", "app.json"), "utf8").catch(() => "{}");
  return rules.add(obsidianFilters(obsidian));
}

/** Obsidian's "excluded files": path prefixes. Its regular expressions (`/…/`) have no place in .gitignore's syntax. */
function obsidianFilters(json: string): string[] {
  try {
    const settings: unknown = JSON.parse(json);
    const filters = (settings as { userIgnoreFilters?: unknown } | null)?.userIgnoreFilters;
    if (!Array.isArray(filters)) return [];
    return filters
      .filter((filter) => typeof filter === "string" && !/^\/.*\/$/.test(filter))
      .map((filter) => `/${filter}`);
  } catch {
    return [];
  }
}

async function linkProblems(root: string, path: string): Promise<Problem[]> {
  try {
    const target = await realpath(join(root, path));
    if (target === root || target.startsWith(`${root}/`)) return [];
    if (!(await stat(target)).isDirectory() && !NOTE_NAME.test(path)) return [];
  } catch (error) {
    const loop = (error as NodeJS.ErrnoException).code === "ELOOP";
    const target = await readlink(join(root, path)).catch(() => "?");
    const what = loop
      ? "this link leads back to itself"
      : `this link leads to ${target}, which does not exist`;
    return [fileProblem(path, "broken-link", what, "remove the link, or point it at a file of the vault")];
  }
  return [
    fileProblem(
      path,
      "link-out-of-vault",
      "this link leads out of the vault and is not followed",
      "copy the notes into the vault, or set LOCI_VAULT to the folder that holds them",
    ),
  ];
}

/** What went wrong with a file, in words for the person who can mend it. */
export function explainFailure(error: NodeJS.ErrnoException): [message: string, remedy: string] {
  switch (error.code) {
    case "EACCES":
    case "EPERM":
      return ["may not be read", "give yourself permission to read it (chmod u+r)"];
    default:
      return [
        `could not be read (${error.code ?? error.message})`,
        "check the disk, then read the vault again",
      ];
  }
}

/** A problem of the whole file, said at its first line. */
export function fileProblem(path: string, rule: string, message: string, remedy: string): Problem {
  return { path, line: 1, column: 1, severity: "error", rule, message, remedy };
}
