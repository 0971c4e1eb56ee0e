import { expect, test } from "vitest";
import { readConfig } from "./config.ts";

test("without any variable the vault is content/, the data folder data/, the port 3000", () => {
  expect(readConfig({}, "/srv/loci")).toEqual({
    root: "/srv/loci",
    vault: "/srv/loci/content",
    data: "/srv/loci/data",
    databaseFile: "/srv/loci/data/loci.db",
    host: "127.0.0.1",
    port: 3000,
  });
});

test("relative folders are relative to where Loci was started, absolute ones stay", () => {
  const config = readConfig(
    { LOCI_VAULT: "../notes", LOCI_DATA: "/var/loci", LOCI_PORT: "4100" },
    "/srv/loci",
  );
  expect(config.vault).toBe("/srv/notes");
  expect(config.databaseFile).toBe("/var/loci/loci.db");
  expect(config.port).toBe(4100);
});

test.each(["0", "65536", "http", "3000.5"])("port %j is refused by name", (value) => {
  expect(() => readConfig({ LOCI_PORT: value }, "/")).toThrow(
    `LOCI_PORT must be a whole number from 1 to 65535, got "${value}"`,
  );
});
