import {
  chmod,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import type { SaveReply } from "@/lib/editing/saving.ts";
import { contentHash } from "./content-hash.ts";
import { diskFiles, type FileOperations } from "./file-operations.ts";
import { readSource } from "./read-source.ts";
import { failingFiles } from "./testing/failing-files.ts";
import { listVersions, readVersion } from "./versions.ts";
import { removeUnfinished } from "./write-in-vault.ts";
import { createNote, type Place, restoreVersion, writeEdits, writeNote } from "./write-note.ts";

const NOW = Date.UTC(2026, 10, 24, 12);
const OLD = "\uFEFF# Capitals  \r\n\r\nPeru::Lime\r\nlast";
const NEW = "# Capitals  \n\nPeru::Lima\nlast";
const WRITTEN = "\uFEFF# Capitals  \r\n\r\nPeru::Lima\r\nlast";

let place: Place;
beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), "loci-write-"));
  place = { vault: join(folder, "vault"), data: join(folder, "data"), now: NOW };
  await mkdir(place.vault);
  await put("a.md", OLD);
});

const fileOf = (path: string) => join(place.vault, path);
const put = (path: string, text: string | Uint8Array) => writeFile(fileOf(path), text);
const read = (path: string) => readFile(fileOf(path), "utf8");
const names = async () => (await readdir(place.vault, { recursive: true })).sort();
const kept = async (path: string) =>
  Promise.all(
    (await listVersions(place.data, path)).map(async ({ id }) =>
      Buffer.from((await readVersion(place.data, path, id)) ?? []).toString(),
    ),
  );
const problemOf = (reply: SaveReply) => (reply.outcome === "refused" ? reply.problem : reply);
const savedOf = (reply: SaveReply) => {
  if (reply.outcome !== "saved") throw new Error(`not saved: ${JSON.stringify(reply)}`);
  return reply;
};

test("a save changes what changed, keeps every other byte, and keeps the version it replaced", async () => {
  const reply = savedOf(await writeNote(place, "a.md", NEW, contentHash(OLD)));
  expect(await read("a.md")).toBe(WRITTEN);
  expect(reply.version).toBe(contentHash(WRITTEN));
  expect(reply.replaced).toBe(`20261124T120000000Z-${contentHash(OLD)}`);
  expect(await kept("a.md")).toEqual([OLD]);
  expect(await names()).toEqual(["a.md"]);
});

test("a save without a change writes nothing at all", async () => {
  const before = await stat(fileOf("a.md"));
  const view = OLD.slice(1).replaceAll("\r\n", "\n");
  expect(await writeNote(place, "a.md", view, contentHash(OLD))).toEqual({
    outcome: "saved",
    version: contentHash(OLD),
    replaced: null,
  });
  const after = await stat(fileOf("a.md"));
  expect([after.mtimeMs, after.ctimeMs, after.ino]).toEqual([before.mtimeMs, before.ctimeMs, before.ino]);
  expect(await kept("a.md")).toEqual([]);
});

test("a file that changed meanwhile is left alone, and the reply tells what it says now", async () => {
  await put("a.md", "Peru::Cusco\r\n");
  expect(await writeNote(place, "a.md", NEW, contentHash("a text that nobody has any more"))).toEqual({
    outcome: "conflict",
    disk: { text: "Peru::Cusco\n", version: contentHash("Peru::Cusco\r\n") },
    base: null,
  });
  expect(await read("a.md")).toBe("Peru::Cusco\r\n");
  expect(await kept("a.md")).toEqual([]);
});

test("the reply to a conflict tells the text of the base, if Loci has it", async () => {
  await writeNote(place, "a.md", NEW, contentHash(OLD));
  const reply = await writeNote(place, "a.md", "something else", contentHash(OLD));
  expect(reply).toMatchObject({ outcome: "conflict", base: "# Capitals  \n\nPeru::Lime\nlast" });
});

test("the text of the base is known of a note that an editor took up, and of one that was saved", async () => {
  const own = "\uFEFFtaken up\r\n";
  await put("b.md", own);
  await readSource(place.vault, "b.md");
  await put("b.md", "theirs");
  const reply = await writeNote(place, "b.md", "mine", contentHash(own));
  expect(reply).toMatchObject({ outcome: "conflict", base: "taken up\n" });

  const saved = savedOf(await writeNote(place, "b.md", "saved", contentHash("theirs")));
  await put("b.md", "theirs again");
  expect(await writeNote(place, "b.md", "mine", saved.version)).toMatchObject({ base: "saved" });
});

test("a file that is gone is a conflict with nothing on the disk", async () => {
  await rm(fileOf("a.md"));
  const reply = await writeNote(place, "a.md", NEW, contentHash(OLD));
  expect(reply).toMatchObject({ outcome: "conflict", disk: null });
  expect(await names()).toEqual([]);
});

test("of saves from the same base one wins, and the others are conflicts with it", async () => {
  const texts = ["one", "two", "three"];
  const replies = await Promise.all(texts.map((text) => writeNote(place, "a.md", text, contentHash(OLD))));
  const winner = texts[replies.findIndex(({ outcome }) => outcome === "saved")] ?? "";
  expect(replies.filter(({ outcome }) => outcome === "conflict")).toHaveLength(2);
  for (const reply of replies) {
    if (reply.outcome === "conflict") expect(reply.disk?.text).toBe(winner);
  }
  expect(await read("a.md")).toBe(`\uFEFF${winner}`);
  expect(await kept("a.md")).toEqual([OLD]);
});

test("a save that is sent again, because its answer was lost, is answered as the first time", async () => {
  const first = await writeNote(place, "a.md", NEW, contentHash(OLD));
  expect(await writeNote(place, "a.md", NEW, contentHash(OLD))).toEqual(first);
  expect(await kept("a.md")).toEqual([OLD]);
});

test("a save is taken back to the very bytes, and that can be taken back as well", async () => {
  const saved = savedOf(await writeNote(place, "a.md", NEW, contentHash(OLD)));
  const undone = savedOf(await restoreVersion(place, "a.md", saved.replaced ?? "", saved.version));
  expect(await read("a.md")).toBe(OLD);
  expect(undone.version).toBe(contentHash(OLD));
  await restoreVersion(place, "a.md", undone.replaced ?? "", undone.version);
  expect(await read("a.md")).toBe(WRITTEN);
});

test("a save is not taken back once the file changed again", async () => {
  const saved = savedOf(await writeNote(place, "a.md", NEW, contentHash(OLD)));
  await put("a.md", "by another program");
  const reply = await restoreVersion(place, "a.md", saved.replaced ?? "", saved.version);
  expect(reply).toMatchObject({ outcome: "conflict", disk: { text: "by another program" } });
  expect(await read("a.md")).toBe("by another program");
});

test("a version of a note that is gone is put back, bytes as they were", async () => {
  const saved = savedOf(await writeNote(place, "a.md", NEW, contentHash(OLD)));
  await rm(fileOf("a.md"));
  expect(await restoreVersion(place, "a.md", saved.replaced ?? "", null)).toMatchObject({ outcome: "saved" });
  expect(await read("a.md")).toBe(OLD);
});

test("a version is put back under the name it had, even one that no new note may have", async () => {
  await put("C#?.md", "one");
  const saved = savedOf(await writeNote(place, "C#?.md", "two", contentHash("one")));
  await rm(fileOf("C#?.md"));
  savedOf(await restoreVersion(place, "C#?.md", saved.replaced ?? "", null));
  expect(await read("C#?.md")).toBe("one");
});

test("a version that is not kept is said not to be", async () => {
  const problem = problemOf(await restoreVersion(place, "a.md", "../../etc/passwd", contentHash(OLD)));
  expect(problem).toMatchObject({ rule: "no-version", message: "this version is not kept any more" });
});

test("edits that Loci offers are carried out at their places, with the file's line ends", async () => {
  const edits = [{ start: OLD.indexOf("last") - 1 + 4, end: OLD.indexOf("last") - 1 + 4, insert: " ^id\n" }];
  savedOf(await writeEdits(place, "a.md", contentHash(OLD), edits));
  expect(await read("a.md")).toBe(`${OLD} ^id\r\n`);
  const again = await writeEdits(place, "a.md", contentHash(OLD), edits);
  expect(again.outcome).toBe("conflict");
});

test("a new note is made with its folders, and one that is there is not touched", async () => {
  const reply = await createNote(place, "deep/er/b.md", "Q::A\n");
  expect(reply).toEqual({ outcome: "saved", version: contentHash("Q::A\n"), replaced: null });
  expect(await read("deep/er/b.md")).toBe("Q::A\n");
  expect(await writeNote(place, "deep/er/b.md", "other", null)).toMatchObject({
    outcome: "conflict",
    disk: { text: "Q::A\n" },
    base: null,
  });
  expect(await writeNote(place, "deep/er/b.md", "Q::A\n", null)).toEqual(reply);
  expect(await read("deep/er/b.md")).toBe("Q::A\n");
  expect(await names()).toEqual(["a.md", "deep", "deep/er", "deep/er/b.md"]);
});

test.each(["A.md", "a.MD"])("%j is not made beside a.md, which on many systems it is", async (path) => {
  const problem = problemOf(await createNote(place, path, "x"));
  expect(problem).toMatchObject({ rule: "name-taken", message: expect.stringContaining("“a.md”") });
  expect(await names()).toEqual(["a.md"]);
});

test.each(["con.md", "a:b.md", "x.txt", "../b.md", ".hidden/b.md", "a.md/b.md", "x/../b.md"])(
  "no note is made at %j",
  async (path) => {
    const problem = problemOf(await createNote(place, path, "x"));
    expect(problem).toMatchObject({ path, rule: expect.stringMatching(/^(bad-name|no-note)$/) });
    expect(await names()).toEqual(["a.md"]);
  },
);

test("nothing is written through a link that leads out of the vault, nor into a folder that does", async () => {
  const outside = join(place.vault, "..", "outside");
  await mkdir(outside);
  await writeFile(join(outside, "x.md"), "secret");
  await symlink(join(outside, "x.md"), fileOf("out.md"));
  await symlink(outside, fileOf("folder"));
  await symlink(join(outside, "nowhere.md"), fileOf("dangling.md"));
  const base = contentHash("secret");
  expect(problemOf(await writeNote(place, "out.md", "x", base))).toMatchObject({ rule: "no-note" });
  expect(problemOf(await writeNote(place, "folder/x.md", "x", base))).toMatchObject({ rule: "no-note" });
  expect(problemOf(await createNote(place, "folder/y.md", "x"))).toMatchObject({ rule: "no-note" });
  expect((await createNote(place, "dangling.md", "x")).outcome).toBe("refused");
  expect(await readdir(outside)).toEqual(["x.md"]);
  expect(await readFile(join(outside, "x.md"), "utf8")).toBe("secret");
});

test("a link inside the vault stays one: the note that it leads to is written", async () => {
  await symlink("a.md", fileOf("link.md"));
  savedOf(await writeNote(place, "link.md", NEW, contentHash(OLD)));
  expect(await read("a.md")).toBe(WRITTEN);
  expect(await read("link.md")).toBe(WRITTEN);
  expect(await kept("a.md")).toEqual([OLD]);
});

test("a file that is not UTF-8 is not written, and the place is said", async () => {
  const latin = Buffer.from("Q::A\ncaf\xe9::coffee\n", "latin1");
  await put("latin.md", latin);
  const problem = problemOf(await writeNote(place, "latin.md", "Q::A", contentHash(latin)));
  expect(problem).toMatchObject({ path: "latin.md", line: 2, column: 4, rule: "invalid-utf8" });
  expect(await readFile(fileOf("latin.md"))).toEqual(latin);
});

test.each([
  ["half of a character", "one\ntwo \ud800", { line: 2, column: 5 }],
  ["a NUL", "one\n\0", { line: 2, column: 1 }],
])("text with %s is not written, and the place is said", async (what, text, at) => {
  const problem = problemOf(await writeNote(place, "a.md", text, contentHash(OLD)));
  expect(problem).toMatchObject({ ...at, rule: "bad-character", message: expect.stringContaining(what) });
  expect(problemOf(await createNote(place, "b.md", text))).toMatchObject({ ...at, rule: "bad-character" });
  expect(await read("a.md")).toBe(OLD);
  expect(await names()).toEqual(["a.md"]);
});

test("a NUL that the file has already stays, as everything does", async () => {
  await put("nul.md", "Q\0::A\r\nb");
  savedOf(await writeNote(place, "nul.md", "Q\0::A\nc", contentHash("Q\0::A\r\nb")));
  expect(await read("nul.md")).toBe("Q\0::A\r\nc");
});

test("a note keeps its mode", async () => {
  await chmod(fileOf("a.md"), 0o640);
  savedOf(await writeNote(place, "a.md", NEW, contentHash(OLD)));
  expect((await stat(fileOf("a.md"))).mode & 0o777).toBe(0o640);
});

test("a note that its owner protected from writing is not written", async () => {
  await chmod(fileOf("a.md"), 0o444);
  const problem = problemOf(await writeNote(place, "a.md", NEW, contentHash(OLD)));
  expect(problem).toMatchObject({
    rule: "not-writable",
    message: "not saved: the note may not be written",
    remedy: expect.stringContaining("chmod u+w"),
  });
  expect(await read("a.md")).toBe(OLD);
  expect(await kept("a.md")).toEqual([]);
});

/** A disk on which another program does something at the moment of a step. */
function meanwhile(step: keyof FileOperations, act: () => Promise<void>): FileOperations {
  let done = false;
  return new Proxy(diskFiles, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (key !== step || typeof value !== "function") return value;
      return async (...args: unknown[]) => {
        const [from] = args;
        if (!done && String(from).startsWith(place.vault)) {
          done = true;
          await act();
        }
        return Reflect.apply(value, target, args);
      };
    },
  });
}

test("a change just before the new version takes its place is seen, and nothing is overwritten", async () => {
  const files = meanwhile("readFile", () => put("a.md", "theirs"));
  const reply = await writeNote({ ...place, files }, "a.md", NEW, contentHash(OLD));
  expect(reply).toMatchObject({ outcome: "conflict", disk: { text: "theirs" } });
  expect(await read("a.md")).toBe("theirs");
  expect(await kept("a.md")).toEqual([]);
  expect(await names()).toEqual(["a.md"]);
});

test("what is written into the old file at the very last moment is put back, and kept", async () => {
  const files = meanwhile("rename", () => put("a.md", "theirs"));
  const reply = await writeNote({ ...place, files }, "a.md", NEW, contentHash(OLD));
  expect(reply).toMatchObject({ outcome: "conflict", disk: { text: "theirs" } });
  expect(await read("a.md")).toBe("theirs");
  expect((await kept("a.md")).sort()).toEqual([OLD, "theirs"].sort());
});

test("a note that appears while one of its name is made is not touched", async () => {
  const files = meanwhile("link", () => put("b.md", "theirs"));
  const reply = await writeNote({ ...place, files }, "b.md", "mine", null);
  expect(problemOf(reply)).toMatchObject({ outcome: "conflict", disk: { text: "theirs" } });
  expect(await read("b.md")).toBe("theirs");
  expect(await names()).toEqual(["a.md", "b.md"]);
});

test("on a disk without hard links a new note is made all the same", async () => {
  const files: FileOperations = {
    ...diskFiles,
    link: () => Promise.reject(Object.assign(new Error("no links"), { code: "EPERM" })),
  };
  savedOf(await createNote({ ...place, files }, "b.md", "mine"));
  expect(await read("b.md")).toBe("mine");
  expect(await createNote({ ...place, files }, "a.md", "mine")).toMatchObject({ outcome: "conflict" });
  expect(await names()).toEqual(["a.md", "b.md"]);
});

async function countSteps(write: (files: FileOperations) => Promise<SaveReply>): Promise<number> {
  const { files, steps } = failingFiles(0, "dead");
  savedOf(await write(files));
  return steps.length;
}

const failures = ["ENOSPC", "EACCES", "EROFS", "EIO"];

test("whichever step of a save fails, the note is whole, and a failure leaves no file behind", async () => {
  const save = (files: FileOperations) => writeNote({ ...place, files }, "a.md", NEW, contentHash(OLD));
  const steps = await countSteps(save);
  expect(steps).toBeGreaterThan(15);
  for (let nth = 1; nth <= steps; nth++) {
    await put("a.md", OLD);
    await rm(place.data, { recursive: true, force: true });
    const code = failures[nth % failures.length] as string;
    const { files, steps: taken } = failingFiles(nth, { once: code });
    const reply = await save(files);
    const step = `step ${nth}, ${taken[nth - 1]}: ${code}`;
    const now = await read("a.md");
    expect([OLD, WRITTEN], step).toContain(now);
    if (now === WRITTEN) expect(await kept("a.md"), step).toEqual([OLD]);
    if (reply.outcome === "refused") {
      expect(reply.problem.message, step).toMatch(/^not saved/);
      expect(reply.problem.remedy, step).not.toBe("");
    } else expect(reply.outcome, step).toBe("saved");
    expect(now, step).toBe(reply.outcome === "saved" ? WRITTEN : OLD);
    // the step that takes the temporary file away may be the one that fails
    if (taken[nth - 1] !== "rm") expect(await names(), step).toEqual(["a.md"]);
  }
});

test("wherever the process ends during a save, the note is the old one or the new one, whole", async () => {
  const save = (files: FileOperations) => writeNote({ ...place, files }, "a.md", NEW, contentHash(OLD));
  const steps = await countSteps(save);
  const seen = new Set<string>();
  for (let nth = 1; nth <= steps; nth++) {
    await rm(place.vault, { recursive: true });
    await mkdir(place.vault);
    await put("a.md", OLD);
    await rm(place.data, { recursive: true, force: true });
    const { files, steps: taken } = failingFiles(nth, "dead");
    await save(files).catch(() => undefined);
    const now = await read("a.md");
    expect([OLD, WRITTEN], `step ${nth}, ${taken[nth - 1]}`).toContain(now);
    if (now === WRITTEN) expect(await kept("a.md"), `step ${nth}`).toEqual([OLD]);
    await removeUnfinished(place.data); // what the next start does
    expect(await names(), `step ${nth}`).toEqual(["a.md"]);
    seen.add(now);
  }
  expect(seen).toEqual(new Set([OLD, WRITTEN]));
});

test("what a crash left is removed, and nothing else that the marks may name", async () => {
  await mkdir(join(place.data, "unfinished"), { recursive: true });
  const left = fileOf(".loci-01234567-89ab-cdef-0123-456789abcdef.tmp");
  await writeFile(left, "half");
  await writeFile(join(place.data, "unfinished", "1.txt"), left);
  await writeFile(join(place.data, "unfinished", "2.txt"), fileOf("a.md"));
  expect(await removeUnfinished(place.data)).toBe(1);
  expect(await names()).toEqual(["a.md"]);
  expect(await readdir(join(place.data, "unfinished"))).toEqual([]);
});

test("whichever step of making a note fails, it is there whole or not at all, and no folder is left", async () => {
  const make = (files: FileOperations) => createNote({ ...place, files }, "deep/er/b.md", "Q::A");
  const steps = await countSteps(make);
  for (let nth = 1; nth <= steps; nth++) {
    await rm(fileOf("deep"), { recursive: true, force: true });
    const { files, steps: taken } = failingFiles(nth, { once: "ENOSPC" });
    const reply = await make(files);
    const step = `step ${nth}, ${taken[nth - 1]}`;
    if (reply.outcome === "saved") expect(await read("deep/er/b.md"), step).toBe("Q::A");
    else {
      expect(problemOf(reply), step).toMatchObject({ rule: "disk-full" });
      if (taken[nth - 1] !== "rm") expect(await names(), step).toEqual(["a.md"]);
    }
  }
});

test.each([
  ["ENOSPC", "disk-full", "there is no room left on the disk"],
  ["EROFS", "read-only-disk", "the note is on a disk that can only be read"],
  ["EACCES", "not-writable", "the note may not be written"],
  ["EIO", "write-failed", "the disk answered EIO"],
])("%s is said in words, with what to do", async (code, rule, message) => {
  const files: FileOperations = {
    ...diskFiles,
    rename: (from, to) =>
      String(to).startsWith(place.vault)
        ? Promise.reject(Object.assign(new Error(code), { code }))
        : diskFiles.rename(from, to),
  };
  const problem = problemOf(await writeNote({ ...place, files }, "a.md", NEW, contentHash(OLD)));
  expect(problem).toMatchObject({ path: "a.md", line: 1, rule, message: `not saved: ${message}` });
  expect(await read("a.md")).toBe(OLD);
  expect(await kept("a.md")).toEqual([]);
});

test("a vault that is not there any more is said not to be", async () => {
  await rm(place.vault, { recursive: true });
  const gone = { rule: "no-folder", message: "not saved: its folder is not there any more" };
  expect(problemOf(await writeNote(place, "a.md", NEW, contentHash(OLD)))).toMatchObject(gone);
  expect(problemOf(await createNote(place, "b.md", NEW))).toMatchObject(gone);
});

test("where the version before cannot be kept nothing is written, and the data folder is named", async () => {
  await writeFile(place.data, "a file where the folder should be");
  const problem = problemOf(await writeNote(place, "a.md", NEW, contentHash(OLD)));
  expect(problem).toMatchObject({ message: expect.stringContaining("could not be kept in the data folder") });
  expect(await read("a.md")).toBe(OLD);
});

test("a note with a second name keeps its words under that one", async () => {
  await link(fileOf("a.md"), join(place.vault, "..", "second.md"));
  savedOf(await writeNote(place, "a.md", NEW, contentHash(OLD)));
  expect(await readFile(join(place.vault, "..", "second.md"), "utf8")).toBe(OLD);
});
