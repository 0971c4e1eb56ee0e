/** Where things are and how the server listens: the environment, read once and made absolute. */

import { isAbsolute, resolve } from "node:path";

export interface Config {
  /** the project's own folder, which holds prisma/migrations and content */
  root: string;
  /** the folder of notes */
  vault: string;
  /** database and backups */
  data: string;
  databaseFile: string;
  host: string;
  port: number;
}

/**
 * @param env `process.env` or a test's own
 * @param cwd what relative folders are relative to
 * @throws {RangeError} naming the variable, its value and what is allowed
 */
export function readConfig(env: Record<string, string | undefined>, cwd: string): Config {
  // The standalone server changes directory, so the starter hands it the root it had.
  const root = env.LOCI_ROOT ?? cwd;
  const folder = (value: string | undefined, fallback: string) => {
    const chosen = value === undefined || value.trim() === "" ? fallback : value;
    return isAbsolute(chosen) ? resolve(chosen) : resolve(root, chosen);
  };
  const data = folder(env.LOCI_DATA, "data");
  return {
    root,
    vault: folder(env.LOCI_VAULT, "content"),
    data,
    databaseFile: resolve(data, "loci.db"),
    host: "127.0.0.1",
    port: readPort(env.LOCI_PORT ?? env.PORT),
  };
}

function readPort(value: string | undefined): number {
  if (value === undefined || value.trim() === "") return 3000;
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new RangeError(`LOCI_PORT must be a whole number from 1 to 65535, got ${JSON.stringify(value)}`);
  }
  return port;
}
