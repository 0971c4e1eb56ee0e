import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { check } from "./check.ts";

async function folderOf(notes: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "loci-check-"));
  for (const [path, text] of Object.entries(notes)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

async function run(...args: string[]) {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await check(
    args,
    (text) => said.push(text),
    (text) => complained.push(text),
  );
  return { code, output: said.join("\n"), complaint: complained.join("\n") };
}

const notes = {
  "a.md":
    "---\ntags: [flashcards]\nsource: x\n---\n\n?\nA\n\nSee [[Missing]] and [[b/Note#Nothing]].\n\nQ::A ^id\n",
  "b/Note.md": "---\ntags: [flashcards]\n---\n# Heading\n\nWhat? Why?::A (see [[a]]) ^id\n",
  "c.md": "Only prose.\n",
};

test("every problem is printed with its line, by note, and counted; an error makes the command fail", async () => {
  const folder = await folderOf(notes);
  const { code, output } = await run(folder);
  expect(code).toBe(1);
  expect(output.replaceAll(`${folder}/`, "")).toBe(
    [
      "a.md:6:1: error: this separator has no question above it, so there is no card",
      "  6 | ?",
      "  fix: put the question directly above, without a blank line between",
      "a.md:9:5: warning: no note in this vault is named “Missing”",
      "  9 | See [[Missing]] and [[b/Note#Nothing]].",
      "  fix: correct the name, or write the note",
      "a.md:9:21: warning: b/Note.md has no heading “Nothing”",
      "  9 | See [[Missing]] and [[b/Note#Nothing]].",
      "  fix: name a heading that stands there, or take away what follows the #",
      "",
      "b/Note.md:6:1: warning: a card in a.md, line 11, has the id ^id too",
      "  6 | What? Why?::A (see [[a]]) ^id",
      "  fix: give one of them another id, or none: an id that two cards have finds neither again after an edit",
      "b/Note.md:6:1: hint: this card asks two questions, and half an answer is neither right nor wrong",
      "  6 | What? Why?::A (see [[a]]) ^id",
      "  fix: make two cards of it",
      "",
      "1 error, 3 warnings, 1 hint in 3 notes, 2 cards",
    ].join("\n"),
  );
});

test.each([["--hints", "off"], ["--hints=off"], ["--no-hints"]])(
  "%s %s leaves the advice out",
  async (...options) => {
    const { output } = await run(await folderOf(notes), ...options);
    expect(output).toContain("1 error, 3 warnings, 0 hints in 3 notes, 2 cards");
    expect(output).not.toContain("two questions");
  },
);

test("JSON has the same, with each problem's line", async () => {
  const { code, output } = await run("--json", await folderOf(notes));
  const said = JSON.parse(output);
  expect(code).toBe(1);
  expect(said).toMatchObject({ notes: 3, cards: 2 });
  expect(said.problems).toHaveLength(5);
  expect(said.problems[0]).toMatchObject({ path: "a.md", line: 6, rule: "no-question", source: "?" });
});

test("warnings and hints alone are no failure", async () => {
  const { code, output } = await run(await folderOf({ "a.md": "[[Missing]]" }));
  expect(code).toBe(0);
  expect(output).toContain("0 errors, 1 warning, 0 hints in 1 note, 0 cards");
});

test.each([
  [["--fix"], "there is no option --fix; there are --hints on|off and --json"],
  [["a", "b"], "one folder at a time, got a and b"],
  [["/no/such/folder"], "The vault /no/such/folder does not exist"],
])("%j is misuse", async (args, complaint) => {
  const said = await run(...args);
  expect(said.code).toBe(2);
  expect(said.complaint).toContain(complaint);
  expect(said.output).toBe("");
});

test("the vault's own settings of the plugin change what is read", async () => {
  const folder = await folderOf({
    "a.md": "#cards\n\nQ >> A, p. 1\n",
    ".obsidian/plugins/obsidian-spaced-repetition/data.json": JSON.stringify({
      settings: { flashcardTags: ["#cards"], singleLineCardSeparator: ">>" },
    }),
  });
  expect((await run(folder)).output).toBe("0 errors, 0 warnings, 0 hints in 1 note, 1 card");
});

test("the shipped vault has no problems", async () =>
  expect((await run("content")).output).toMatch(/^0 errors, 0 warnings, 0 hints in \d+ notes, \d+ cards$/));
