/** The `loci` command. Each command's code is loaded only when it is called, and the database client made before. */

import { existsSync } from "node:fs";
import { buildIfNeeded, generateClient } from "./build.ts";

const HELP = `loci <command>

  start             serve Loci, building it first if it changed
  doctor            replay the review log, compare it with the stored memories, check the database
    --repair          and write back what the log says
  check [FOLDER]    print every problem of the notes in a folder, the vault by default; 1 if one is an error
    --hints on|off    with advice on how cards are written, or without (on by default)
    --json            as JSON
  ids FOLDER        write an id beside each card of a folder of the vault, so that no edit can part it from its history
  dev               serve it while it is being changed
  prepare           generate the database client and build, without serving
  check-everything  what npm test runs
  bench [NAME]      measure: review, vault, client, encodings, or all
  new-migration N   write the migration named N from the last one to prisma/schema.prisma
  chromium          print the path of a Chromium to test with, installing one if there is none
`;

async function main([command, ...args]: string[]): Promise<number> {
  const root = process.cwd();
  switch (command) {
    case "start":
      await (await import("./start.ts")).start();
      return 0;
    case "doctor":
      generateClient(root);
      return (await import("./doctor.ts")).doctor(args);
    case "check":
      return (await import("./check.ts")).check(args);
    case "ids":
      generateClient(root);
      return (await import("./ids.ts")).ids(args);
    case "dev":
      generateClient(root);
      await (await import("./dev.ts")).dev();
      return 0;
    case "prepare":
      await buildIfNeeded(root);
      return 0;
    case "check-everything":
      await (await import("./check-everything.ts")).checkEverything();
      return 0;
    case "bench":
      generateClient(root);
      return (await import("./bench.ts")).bench(args);
    case "new-migration":
      generateClient(root);
      return (await import("./new-migration.ts")).newMigration(args);
    case "chromium":
      console.log((await import("./chromium.ts")).findOrInstallChromium());
      return 0;
    case undefined:
    case "help":
    case "--help":
      console.log(HELP);
      return 0;
    default:
      console.error(`loci: there is no command ${JSON.stringify(command)}\n\n${HELP}`);
      return 2;
  }
}

if (existsSync(".env")) process.loadEnvFile(); // what is set already stays as it is

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    console.error(`loci: ${error.message}`);
    process.exit(1);
  },
);
