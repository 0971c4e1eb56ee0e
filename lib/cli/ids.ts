/** `loci ids FOLDER`: writes `^ids` beside the cards of a folder of the vault, and says what it wrote. */

import { join, relative, resolve, sep } from "node:path";
import { formatProblem } from "@/lib/cards/problems/problem.ts";
import { readConfig } from "@/lib/config.ts";
import { openDatabase } from "@/lib/db/client.ts";
import { ensureLearner } from "@/lib/db/learner.ts";
import { migrate } from "@/lib/db/migrate.ts";
import { amount } from "@/lib/stats/amount.ts";
import { writeFolderIds } from "@/lib/vault/write-folder-ids.ts";
import type { IdsWritten } from "@/lib/vault/write-ids.ts";

/** @returns the exit code: 0 if each note has its ids, 1 if some could not be written, 2 for a wrong call */
export async function ids(
  args: readonly string[],
  print: (text: string) => void = console.log,
  complain: (text: string) => void = console.error,
): Promise<number> {
  const { vault, data, databaseFile } = readConfig(process.env, process.cwd());
  const [named, ...others] = args;
  if (named === undefined || named.startsWith("-") || others.length > 0) {
    complain("loci ids: name one folder of the vault, such as: loci ids decks (. is the whole vault)");
    return 2;
  }
  const folder = folderIn(vault, named);
  if (folder === null) {
    complain(`loci ids: ${named} is no folder of the vault at ${vault}; set LOCI_VAULT to another`);
    return 2;
  }
  await migrate(databaseFile, process.cwd());
  const database = await openDatabase(databaseFile);
  try {
    const now = Date.now();
    await ensureLearner(database, now);
    const written = await writeFolderIds(database, { vault, data, now }, folder);
    for (const [path, result] of written) for (const line of linesOf(path, result)) print(line);
    print(summary([...written.values()]));
    return [...written.values()].every(({ outcome }) => outcome === "written") ? 0 : 1;
  } finally {
    await database.$disconnect();
  }
}

/** A name is taken inside the vault, a path that begins with `/` or `./` as the shell has it. */
function folderIn(vault: string, named: string): string | null {
  const asShell = named.startsWith("/") || /^\.{1,2}\//.test(named);
  const inside = relative(vault, asShell ? resolve(named) : join(vault, named));
  if (inside === "..") return null;
  return inside.startsWith(`..${sep}`) ? null : inside.split(sep).join("/");
}

function linesOf(path: string, result: IdsWritten): string[] {
  switch (result.outcome) {
    case "written":
      return [
        ...(result.ids > 0 ? [`${path}: ${amount(result.ids, "id")} written`] : []),
        ...result.left.map(({ line, why }) => `${path}:${line}: no id: ${why}`),
      ];
    case "changed":
      return [`${path}: changed while it was read; run loci ids again`];
    case "refused":
      return [formatProblem(result.problem)];
    default:
      return result satisfies never;
  }
}

function summary(results: readonly IdsWritten[]): string {
  const count = results.reduce((sum, result) => sum + (result.outcome === "written" ? result.ids : 0), 0);
  return `${amount(count, "id")} written in ${amount(results.length, "note")}.`;
}
