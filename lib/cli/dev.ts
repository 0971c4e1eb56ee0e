/** `loci dev`: the server with reloading, on the same database and vault as `loci start`. */

import { readConfig } from "@/lib/config.ts";
import { migrate } from "@/lib/db/migrate.ts";
import { run } from "./build.ts";

export async function dev(): Promise<void> {
  const { root, vault, data, databaseFile, host, port } = readConfig(process.env, process.cwd());
  await migrate(databaseFile, root);
  run(root, "next", ["dev", "-H", host, "-p", String(port)], {
    LOCI_ROOT: root,
    LOCI_VAULT: vault,
    LOCI_DATA: data,
    LOCI_PORT: String(port),
  });
}
