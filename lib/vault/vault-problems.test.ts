import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import type { Problem } from "@/lib/cards/problems/problem.ts";
import type { Database } from "@/lib/db/client.ts";
import { countProblems } from "@/lib/db/notes.ts";
import { scratchDatabase } from "@/lib/db/testing/scratch-database.ts";
import { backlinksOf } from "./backlinks.ts";
import { checkFolder } from "./check-folder.ts";
import { buildLinkIndex, type LinkIndex } from "./link-index.ts";
import { noteTexts } from "./note-texts.ts";
import { loadReading } from "./reading.ts";
import { syncVault } from "./sync-vault.ts";
import { findProblems } from "./vault-problems.ts";

const notes = {
  "a.md":
    "---\ntags: [flashcards]\nsource: x\n---\nSee [[Target]], [[b/Target#^there|the *other*]] and [[Gone]].\n\nQ::A ^shared\n",
  "b/Target.md": "---\naliases: [Bullseye]\n---\n# Target\n\nHere. ^there\n\nBack to [[#Target]].\n",
  "b/c.md": "[[Target]] and [[Target]] on a line\n\n![[target#^there]]\n\n[x](Target.md#Nothing)\n",
  "d.md": "#flashcards\n\nR::B, p. 3 ^shared\n\n[[bullseye]]\n",
};

let vault: string;
let database: Database;
let index: LinkIndex;

beforeEach(async () => {
  vault = await mkdtemp(join(tmpdir(), "loci-problems-"));
  database = (await scratchDatabase()).database;
  for (const [path, text] of Object.entries(notes)) {
    await mkdir(dirname(join(vault, path)), { recursive: true });
    await writeFile(join(vault, path), text);
  }
  const { media } = await syncVault(database, vault, Date.UTC(2026, 10, 24));
  const linked = [
    { path: "a.md", title: "a", aliases: [] },
    { path: "b/Target.md", title: "Target", aliases: ["Bullseye"] },
    { path: "b/c.md", title: "c", aliases: [] },
    { path: "d.md", title: "d", aliases: [] },
  ];
  index = buildLinkIndex(linked, media, noteTexts(vault));
});

test("problems between notes stand among those of single ones, by note and line", async () => {
  const problems = await findProblems(database, index, [], async () => {});
  expect(problems.map(({ path, line, rule }) => [path, line, rule])).toEqual([
    ["a.md", 5, "broken-link"],
    ["b/c.md", 5, "missing-place"],
    ["d.md", 3, "duplicate-id"],
  ]);
  expect(problems[2]?.message).toBe("a card in a.md, line 7, has the id ^shared too");
});

test("a card said to be confused with what is no card is told of at its link", async () => {
  const text =
    "#flashcards\n\nQ\n?\nA, p. 1 ^one\n\nConfusable: [[#^two]], [[b/Target#^there]], [[b/Target#^gone]].\n\n" +
    "R\n?\nB, p. 2 ^two\n\nConfusable: [[a]].\n";
  await writeFile(join(vault, "e.md"), text);
  await syncVault(database, vault, Date.UTC(2026, 10, 24));
  const expected = [
    [
      7,
      24,
      "names-no-card",
      "^there is the id of no card, so none is kept from being introduced on the same day",
    ],
    [7, 45, "missing-place", "b/Target.md has no block “^gone”"],
    [
      13,
      1,
      "names-no-card",
      "this line names no card, so none is kept from being introduced on the same day",
    ],
  ];
  const told = (problems: readonly Problem[]) =>
    problems
      .filter(({ path, severity }) => path === "e.md" && severity !== "hint")
      .map(({ line, column, rule, message }) => [line, column, rule, message]);
  expect(told(await findProblems(database, index, [], async () => {}))).toEqual(expected);
  const reading = await loadReading(vault, { reading: {}, hintsOff: [] });
  expect(told((await checkFolder(vault, reading)).problems)).toEqual(expected);
});

test("the problems of single notes are counted by what they are", async () => {
  expect(await countProblems(database)).toEqual({ error: 0, warning: 0, hint: 0 });
  await writeFile(join(vault, "e.md"), "#flashcards\n\n?\nstray\n\nQ::\n\nWhat? Why?::x (p. 3)\n");
  await syncVault(database, vault, Date.UTC(2026, 10, 24));
  expect(await countProblems(database)).toEqual({ error: 1, warning: 1, hint: 2 });
});

describe("the notes that link to one", () => {
  test("are told once for each line, with its words, however they name it", async () => {
    expect(await backlinksOf("b/Target.md", database, index, vault)).toEqual({
      links: [
        { path: "a.md", title: "a", line: 5, words: "See Target, the other and Gone.", embed: false },
        { path: "b/c.md", title: "c", line: 1, words: "Target and Target on a line", embed: false },
        { path: "b/c.md", title: "c", line: 3, words: "target#^there", embed: true },
        { path: "b/c.md", title: "c", line: 5, words: "x", embed: false },
        { path: "d.md", title: "d", line: 5, words: "bullseye", embed: false },
      ],
      more: 0,
    });
  });

  test("or to one of its blocks", async () => {
    const { links } = await backlinksOf("b/Target.md", database, index, vault, "there");
    expect(links.map(({ path, line }) => [path, line])).toEqual([
      ["a.md", 5],
      ["b/c.md", 3],
    ]);
  });

  test("are none where a link of that name leads elsewhere", async () => {
    await mkdir(join(vault, "e"));
    index.targets.setNote({ path: "e/Target.md", title: "Target", aliases: [] });
    expect((await backlinksOf("e/Target.md", database, index, vault)).links).toEqual([]);
    expect((await backlinksOf("gone.md", database, index, vault)).links).toEqual([]);
  });
});
