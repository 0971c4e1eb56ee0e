/** Finds the notes of a vault without reading them. */

import type { Dirent } from "node:fs";
import { lstat, readdir, readFile, readlink, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import ignore, { type Ignore } from "ignore";
import type { Problem } from "@/lib/cards/problems/problem.ts";
import { isMediaName } from "./media.ts";
import { type Pause, partsOf, slices } from "./slices.ts";

export interface FoundFile {
  /** inside the vault, with forward slashes */
  path: string;
  mtimeMs: number;
  size: number;
}

export interface Scan {
  files: FoundFile[];
  /** paths of pictures, sounds, films and papers, which links may name */
  media: string[];
  problems: Problem[];
  /** files and folders that are there and could not be looked into: what is known of them stays as it was */
  unreadable: string[];
}

const NOTE_NAME = /\.(md|markdown)$/i;
const NEVER_NOTES = new Set(["node_modules"]);
/** Enough requests in flight to keep the disk busy, few enough not to run out of file handles. */
const STAT_BATCH = 64;

/**
 * Lists every `.md` and `.markdown` file at any depth, by path in code-unit order. Hidden files and folders,
 * `node_modules`, what `.lociignore` names (in .gitignore's syntax) and what Obsidian excludes are skipped.
 * No symbolic link is followed: one that stays inside leads to a note that is read at its own place, one that
 * leads out is not the vault's.
 *
 * @throws {Error} only if the vault itself is not a readable folder
 */
export async function scanVault(vault: string, pause: Pause = slices()): Promise<Scan> {
  const walk = await openWalk(vault, pause);
  await walkFolders(walk, [""]);
  const scan = await finish(walk);
  // A drive that was taken away meanwhile would look like a vault whose notes are gone.
  await openVault(vault);
  return scan;
}

/** The same for these paths alone, and all that is inside where one is a folder. What is not there is left out. */
export async function scanPaths(
  vault: string,
  paths: readonly string[],
  pause: Pause = slices(),
): Promise<Scan> {
  const walk = await openWalk(vault, pause);
  const folders: string[] = [];
  for (const path of paths) {
    const names = path.split("/");
    const name = names.at(-1) ?? "";
    if (names.some((each) => each === "" || isNeverRead(each)) || isIgnored(walk, path, names)) continue;
    try {
      const found = await lstat(/*turbopackIgnore: true*/ join(/*turbopackIgnore: true*/ walk.root, path));
      if (found.isDirectory()) folders.push(path);
      else await take(walk, path, name, found.isSymbolicLink());
    } catch (error) {
      if (!GONE.has((error as NodeJS.ErrnoException).code ?? "")) cannotRead(walk, path, "unreadable", error);
    }
    await pause();
  }
  await walkFolders(walk, folders);
  const scan = await finish(walk);
  await openVault(vault);
  return scan;
}

const GONE = new Set(["ENOENT", "ENOTDIR"]);

interface Walk {
  root: string;
  ignored: Ignore;
  paths: string[];
  media: string[];
  problems: Problem[];
  unreadable: string[];
  pause: Pause;
}

async function openWalk(vault: string, pause: Pause): Promise<Walk> {
  const root = await openVault(vault);
  const ignored = await ignoredPaths(root);
  return { root, ignored, paths: [], media: [], problems: [], unreadable: [], pause };
}

async function walkFolders(walk: Walk, folders: string[]): Promise<void> {
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of await entriesOf(walk, folder)) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (isNeverRead(entry.name)) continue;
      if (walk.ignored.ignores(entry.isDirectory() ? `${path}/` : path)) continue;
      if (entry.isDirectory()) folders.push(path);
      else await take(walk, path, entry.name, entry.isSymbolicLink());
      await walk.pause();
    }
  }
}

async function entriesOf(walk: Walk, folder: string): Promise<Dirent[]> {
  try {
    return await readdir(/*turbopackIgnore: true*/ join(/*turbopackIgnore: true*/ walk.root, folder), {
      withFileTypes: true,
    });
  } catch (error) {
    if (folder === "") throw error;
    if (!GONE.has((error as NodeJS.ErrnoException).code ?? ""))
      cannotRead(walk, folder, "unreadable-folder", error);
    return [];
  }
}

function isNeverRead(name: string): boolean {
  return name.startsWith(".") || NEVER_NOTES.has(name);
}

/** Whether the path or a folder above it is ignored. */
function isIgnored({ ignored }: Walk, path: string, names: readonly string[]): boolean {
  const above = names.slice(1).map((_, depth) => `${names.slice(0, depth + 1).join("/")}/`);
  return [...above, path, `${path}/`].some((each) => ignored.ignores(each));
}

async function take(walk: Walk, path: string, name: string, isLink: boolean): Promise<void> {
  if (isLink) walk.problems.push(...(await linkProblems(walk.root, path)));
  else if (NOTE_NAME.test(name)) walk.paths.push(path);
  else if (isMediaName(name)) walk.media.push(path);
}

function cannotRead(walk: Walk, path: string, rule: string, error: unknown): void {
  walk.unreadable.push(path);
  walk.problems.push(fileProblem(path, rule, ...explainFailure(error as NodeJS.ErrnoException)));
}

async function finish(walk: Walk): Promise<Scan> {
  const { media, problems, unreadable } = walk;
  walk.paths.sort();
  return { files: await statAll(walk), media, problems, unreadable };
}

async function openVault(vault: string): Promise<string> {
  const found = await stat(vault).catch(() => undefined);
  if (found?.isDirectory()) return realpath(vault);
  throw new Error(
    `The vault ${vault} ${found === undefined ? "does not exist" : "is not a folder"}. Set LOCI_VAULT to the folder that holds your notes.`,
  );
}

async function statAll(walk: Walk): Promise<FoundFile[]> {
  const files: FoundFile[] = [];
  for (const batch of partsOf(walk.paths, STAT_BATCH)) {
    const stats = await Promise.all(
      batch.map((path) => stat(join(walk.root, path)).catch((error: Error) => error)),
    );
    for (const [index, result] of stats.entries()) {
      const path = batch[index] as string;
      if (!(result instanceof Error)) files.push({ path, mtimeMs: result.mtimeMs, size: result.size });
      else if (!GONE.has((result as NodeJS.ErrnoException).code ?? ""))
        cannotRead(walk, path, "unreadable", result);
    }
    await walk.pause();
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
