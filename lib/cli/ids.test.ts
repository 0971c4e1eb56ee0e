import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ids } from "./ids.ts";

let vault: string;
const printed: string[] = [];
const complaints: string[] = [];
const run = (...args: string[]) =>
  ids(
    args,
    (line) => printed.push(line),
    (line) => complaints.push(line),
  );

beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), "loci-ids-"));
  vault = join(folder, "vault");
  await mkdir(join(vault, "decks"), { recursive: true });
  vi.stubEnv("LOCI_VAULT", vault);
  vi.stubEnv("LOCI_DATA", join(folder, "data"));
  printed.length = 0;
  complaints.length = 0;
});
afterEach(() => vi.unstubAllEnvs());

test("ids are written beside the cards of one folder, and it is said where none can be", async () => {
  await writeFile(join(vault, "decks", "a.md"), "#flashcards\n\nQ::A\n\nR\n?\n| a |\n|---|\n| 1 |\n");
  await writeFile(join(vault, "b.md"), "#flashcards\n\nQ::B\n");
  expect(await run("decks")).toBe(0);
  expect(printed).toEqual([
    "decks/a.md: 1 id written",
    "decks/a.md:5: no id: the card ends in a table, which takes no id",
    "1 id written in 1 note.",
  ]);
  expect(await readFile(join(vault, "decks", "a.md"), "utf8")).toMatch(/^Q::A \^loci-[0-9a-z]{8}$/m);
  expect(await readFile(join(vault, "b.md"), "utf8")).toBe("#flashcards\n\nQ::B\n");

  printed.length = 0;
  expect(await run(".")).toBe(0);
  expect(printed.at(-1)).toBe("1 id written in 2 notes.");
});

test.each([
  [[], "name one folder"],
  [["a", "b"], "name one folder"],
  [["--all"], "name one folder"],
  [["../elsewhere"], "is no folder of the vault"],
  [["/etc"], "is no folder of the vault"],
])("called with %j it says: %s", async (args, complaint) => {
  expect(await run(...args)).toBe(2);
  expect(complaints[0]).toContain(complaint);
});
