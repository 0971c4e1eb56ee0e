/** The `loci` command. */

import { generateClient } from "./build.ts";

const HELP = `loci <command>

  start             serve Loci, building it first if it changed
  prepare           generate the database client and build, without serving
  doctor            replay the review log, compare it with the stored memories, check the database
    --repair          and write back what the log says
  new-migration N   write the migration named N from the last one to prisma/schema.prisma
  chromium          print the path of a Chromium to test with, installing one if there is none
`;

async function main([command, ...args]: string[]): Promise<number> {
  switch (command) {
    case "start":
      await (await import("./start.ts")).start();
      return 0;
    case "prepare":
      await (await import("./build.ts")).buildIfNeeded(process.cwd());
      return 0;
    case "generate":
      generateClient(process.cwd());
      return 0;
    case "doctor":
      generateClient(process.cwd());
      return (await import("./doctor.ts")).doctor(args);
    case "new-migration":
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

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    console.error(`loci: ${error.message}`);
    process.exit(1);
  },
);
