/** What the editor is handed and gives back, all the way to the disk, for texts as odd as files hold them. */

import { mkdir, mkdtemp, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { change, changes, fileText } from "@/lib/editing/testing/odd-text.ts";
import { contentHash } from "./content-hash.ts";
import { readSource } from "./read-source.ts";
import { type Place, restoreVersion, writeNote } from "./write-note.ts";

let place: Place;
let file: string;
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), "loci-round-"));
  place = { vault: join(folder, "vault"), data: join(folder, "data"), now: Date.UTC(2026, 10, 24) };
  await mkdir(place.vault);
  file = join(place.vault, "a.md");
});

async function open(): Promise<{ text: string; version: string }> {
  const source = await readSource(place.vault, "a.md");
  if (source.outcome !== "source" || source.isNew) throw new Error("the note cannot be read");
  return source;
}

async function save(text: string, base: string): Promise<{ version: string; replaced: string | null }> {
  const reply = await writeNote(place, "a.md", text, base);
  if (reply.outcome !== "saved") throw new Error(`not saved: ${JSON.stringify(reply)}`);
  return reply;
}

async function untouched(bytes: Uint8Array): Promise<void> {
  await writeFile(file, bytes);
  const before = await stat(file);
  const { text, version } = await open();
  expect(text).not.toContain("\r");
  expect(await save(text, version)).toMatchObject({ version: contentHash(bytes), replaced: null });
  const after = await stat(file);
  expect([after.mtimeMs, after.ctimeMs, after.ino]).toEqual([before.mtimeMs, before.ctimeMs, before.ino]);
  expect(await readFile(file)).toEqual(Buffer.from(bytes));
}

/** One change, between marks that stand nowhere else: every byte before and after it must stay. */
async function changedAt(bytes: Buffer, where: number, insert: string): Promise<void> {
  await writeFile(file, bytes);
  const { text, version } = await open();
  const characters = [...text];
  const at = Math.floor(where * (characters.length + 1));
  const before = characters.slice(0, at).join("");
  const { version: reached, replaced } = await save(
    `${before}«${insert}»${text.slice(before.length)}`,
    version,
  );
  const written = await readFile(file);
  const head = written.indexOf("«");
  const tail = written.indexOf("»") + Buffer.byteLength("»");
  expect(written.subarray(0, head).equals(bytes.subarray(0, head))).toBe(true);
  expect(written.subarray(tail).equals(bytes.subarray(head))).toBe(true);
  await restoreVersion(place, "a.md", replaced ?? "", reached);
  expect((await readFile(file)).equals(bytes)).toBe(true);
}

const anywhere = fc.double({ min: 0, max: 1, noNaN: true });

test("a note that was opened and saved unchanged is not written at all", () =>
  fc.assert(
    fc.asyncProperty(fileText, (own) => untouched(Buffer.from(own))),
    { numRuns: 100 },
  ));

test("a change changes its own bytes and no other, and taken back leaves the file as it was", () =>
  fc.assert(
    fc.asyncProperty(fileText, anywhere, fc.constantFrom("x", "one\ntwo", "\n"), (own, where, insert) =>
      changedAt(Buffer.from(own), where, insert),
    ),
    { numRuns: 50 },
  ));

test("after any changes the editor finds what it left, and each save can be taken back in turn", () =>
  fc.assert(
    fc.asyncProperty(fileText, changes, changes, async (own, first, second) => {
      await writeFile(file, own);
      const start = await open();
      const one = change(start.text, first);
      const two = change(one, second);
      fc.pre(own.startsWith("\uFEFF") || ![one, two].some((text) => text.startsWith("\uFEFF")));
      const savedOne = await save(one, start.version);
      const bytesOne = await readFile(file);
      const savedTwo = await save(two, savedOne.version);
      expect((await open()).text).toBe(two);
      if (savedTwo.replaced !== null) {
        await restoreVersion(place, "a.md", savedTwo.replaced, savedTwo.version);
        expect((await readFile(file)).equals(bytesOne)).toBe(true);
      }
      if (savedOne.replaced !== null) {
        await restoreVersion(place, "a.md", savedOne.replaced, savedOne.version);
        expect(await readFile(file, "utf8")).toBe(own);
      }
    }),
    { numRuns: 40 },
  ));

async function markdownIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith(".md")).map((name) => join(folder, name));
}

test.each(["content", "e2e/real-notes"])(
  "every note of %s comes through unchanged, with CRLF and a byte-order mark too",
  async (folder) => {
    const notes = await markdownIn(folder);
    expect(notes.length).toBeGreaterThan(3);
    for (const note of notes) {
      const bytes = await readFile(note);
      await untouched(bytes);
      await changedAt(bytes, 0.5, "one\ntwo");
      const dos = Buffer.from(`\uFEFF${bytes.toString().replace(/\r?\n/g, "\r\n")}`);
      await untouched(dos);
      await changedAt(dos, 0.25, "one\ntwo");
    }
  },
);
