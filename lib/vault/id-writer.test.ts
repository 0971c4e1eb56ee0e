import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { idWriter, QUIET_MS } from "./id-writer.ts";

let written: string[];
let edited: Set<string>;
let folders: string[];

beforeEach(() => {
  vi.useFakeTimers();
  written = [];
  edited = new Set();
  folders = ["decks"];
});
afterEach(() => vi.useRealTimers());

const writer = () =>
  idWriter({
    folders: async () => folders,
    write: async (path) => {
      if (edited.has(path)) return "later";
      written.push(path);
      return "done";
    },
  });
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test("only notes of the folders that were named are written to, once all has been quiet for a while", async () => {
  const tell = writer();
  tell(["decks/a.md", "other/b.md", "decksalike/c.md"]);
  await pass(QUIET_MS - 1);
  tell(["decks/a.md", "decks/deep/d.md"]);
  await pass(QUIET_MS - 1);
  expect(written).toEqual([]);
  await pass(1);
  expect(written).toEqual(["decks/a.md", "decks/deep/d.md"]);
  await pass(3_600_000);
  expect(written).toHaveLength(2);
});

test("the whole vault may be meant, and nothing is by default", async () => {
  folders = [];
  const tell = writer();
  tell(["a.md"]);
  await pass(QUIET_MS);
  expect(written).toEqual([]);
  folders = [""];
  tell(["a.md"]);
  await pass(QUIET_MS);
  expect(written).toEqual(["a.md"]);
});

test("a note that is being edited waits until it is not", async () => {
  edited.add("decks/a.md");
  const tell = writer();
  tell(["decks/a.md", "decks/b.md"]);
  await pass(QUIET_MS);
  expect(written).toEqual(["decks/b.md"]);
  await pass(60_000);
  expect(written).toEqual(["decks/b.md"]);
  edited.clear();
  await pass(60_000);
  expect(written).toEqual(["decks/b.md", "decks/a.md"]);
});
