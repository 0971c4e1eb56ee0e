/** `loci doctor`: is everything that was done still there, and does the database say what follows from it? */

import { existsSync } from "node:fs";
import { readConfig } from "@/lib/config.ts";
import { checkLog, repairMemories } from "@/lib/db/check-log.ts";
import { openDatabase } from "@/lib/db/client.ts";

const SHOWN = 50;

/** @returns the exit code: 0 if nothing is wrong, or all that was wrong has been repaired */
export async function doctor(args: readonly string[]): Promise<number> {
  const unknown = args.filter((arg) => arg !== "--repair");
  if (unknown.length > 0) {
    console.error(`loci doctor: there is no option ${unknown.join(" ")}; there is --repair`);
    return 2;
  }
  const { databaseFile } = readConfig(process.env, process.cwd());
  if (!existsSync(databaseFile)) {
    console.error(`loci doctor: there is no database at ${databaseFile}; set LOCI_DATA to its folder`);
    return 2;
  }
  const database = await openDatabase(databaseFile);
  try {
    const { events, memories, findings } = await checkLog(database);
    console.log(`Replayed ${events} events and compared ${memories} memories of ${databaseFile}.`);
    for (const { cardId, message } of findings.slice(0, SHOWN)) {
      console.log(`- ${cardId === undefined ? "" : `card ${cardId}: `}${message}`);
    }
    if (findings.length > SHOWN) console.log(`… and ${findings.length - SHOWN} more`);
    if (findings.length === 0) {
      console.log("Everything agrees.");
      return 0;
    }
    if (!args.includes("--repair")) {
      console.log(
        `${findings.length} found. Memories follow from the log: loci doctor --repair writes them again.`,
      );
      return 1;
    }
    console.log(`Repaired ${await repairMemories(database)} memories.`);
    const left = findings.filter((finding) => !finding.repairable).length;
    if (left > 0) console.log(`${left} left that need a person: restore a backup, or report it.`);
    return left > 0 ? 1 : 0;
  } finally {
    await database.$disconnect();
  }
}
