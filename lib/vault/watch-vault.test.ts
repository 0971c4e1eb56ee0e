import { mkdir, mkdtemp, rename, rm, unlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Changed, type Watch, type WatchState, watchVault } from "./watch-vault.ts";

/** Only so that a watcher that says nothing fails the test instead of hanging it. */
const PATIENT = { timeout: 10_000, interval: 10 };

let vault: string;
let said: Changed[];
let states: WatchState[];
let watch: Watch;

async function begin(): Promise<void> {
  watch = await watchVault(vault, {
    onChange: async (changed) => void said.push(changed),
    onState: (state) => void states.push(state),
  });
}

const write = async (path: string, text = "x") => {
  await mkdir(join(vault, path, ".."), { recursive: true });
  await writeFile(join(vault, path), text);
};
const paths = () => new Set(said.flatMap((changed) => (changed === "all" ? ["all"] : changed)));
const until = (...wanted: string[]) =>
  vi.waitFor(() => expect([...paths()]).toEqual(expect.arrayContaining(wanted)), PATIENT);

beforeEach(async () => {
  vault = await mkdtemp(join(tmpdir(), "loci-watch-"));
  said = [];
  states = [];
  await write("a.md");
  await write("deep/b.md");
});

afterEach(() => watch.close());

test("a note that is written, made or deleted is named", async () => {
  await begin();
  expect(states).toEqual([{ kind: "watching" }]);
  await write("a.md", "changed");
  await write("deep/new.md");
  await until("a.md", "deep/new.md");
  said = [];
  await unlink(join(vault, "deep", "b.md"));
  await until("deep/b.md");
});

test("an editor that saves by renaming a file into place changes that note", async () => {
  await begin();
  await write(".a.md.swp");
  await rename(join(vault, ".a.md.swp"), join(vault, "a.md"));
  await until("a.md");
  expect([...paths()]).toEqual(["a.md"]);
});

test("a note that is deleted and made again is named", async () => {
  await begin();
  await unlink(join(vault, "a.md"));
  await write("a.md", "again");
  await until("a.md");
});

test("a folder that is made, filled, moved and deleted is named, or what is in it", async () => {
  await begin();
  const isNamed = (folder: string) =>
    vi.waitFor(
      () => expect([...paths()].some((path) => path === "all" || path.startsWith(folder))).toBe(true),
      PATIENT,
    );
  await write("made/at/once/c.md");
  await isNamed("made");
  said = [];
  await rename(join(vault, "made"), join(vault, "moved"));
  await isNamed("made");
  await isNamed("moved");
  said = [];
  await rm(join(vault, "moved"), { recursive: true });
  await isNamed("moved");
});

test("a folder that is moved into the vault, or within it, is watched with all that is in it", async () => {
  const outside = await mkdtemp(join(tmpdir(), "loci-outside-"));
  await mkdir(join(outside, "deep", "er"), { recursive: true });
  await writeFile(join(outside, "deep", "er", "c.md"), "x");
  await begin();
  await rename(outside, join(vault, "came"));
  await until("all");
  said = [];
  await write("came/deep/er/c.md", "changed");
  await until("came/deep/er/c.md");
  await rename(join(vault, "came"), join(vault, "moved"));
  await until("all");
  said = [];
  await write("moved/deep/er/c.md", "changed again");
  await until("moved/deep/er/c.md");
});

test("many files at once are said in few words", async () => {
  await begin();
  await mkdir(join(vault, "many"));
  for (let note = 0; note < 5_000; note++) await writeFile(join(vault, "many", `${note}.md`), "x");
  await until("all");
  await vi.waitFor(
    () => expect([...paths()].some((path) => path === "all" || path === "many/4999.md")).toBe(true),
    PATIENT,
  );
  expect(said.length).toBeLessThan(100);
});

test("what decides which notes are read, and how, concerns all of them", async () => {
  await mkdir(join(vault, ".obsidian"));
  await begin();
  await write(".lociignore", "drafts");
  await until("all");
  said = [];
  await write(".obsidian/app.json", "{}");
  await until("all");
});

test("hidden files, and what git does in its folder, say nothing", async () => {
  await mkdir(join(vault, ".git"));
  await begin();
  await write(".git/index");
  await write(".trash/c.md");
  await write("last.md");
  await until("last.md");
  expect([...paths()]).toEqual(["last.md"]);
});

test("a vault that goes away is waited for, and read wholly when it is back", async () => {
  await begin();
  await rename(vault, `${vault}-away`);
  await vi.waitFor(() => expect(watch.state()).toEqual({ kind: "away" }), PATIENT);
  said = [];
  await rename(`${vault}-away`, vault);
  await until("all");
  expect(watch.state()).toEqual({ kind: "watching" });
  said = [];
  await write("a.md", "changed since");
  await until("a.md");
});

test("where the system tells of no changes the vault is looked through again and again", async () => {
  vi.doMock("@parcel/watcher", () => ({
    subscribe: () => Promise.reject(new Error("inotify_add_watch failed: No space left on device")),
  }));
  try {
    watch = await watchVault(
      vault,
      { onChange: async (changed) => void said.push(changed), onState: (state) => void states.push(state) },
      10,
    );
    expect(states).toEqual([
      {
        kind: "polling",
        why: "the system's limit of watched folders is reached (fs.inotify.max_user_watches)",
      },
    ]);
    await vi.waitFor(() => expect(said).toEqual(["all", "all"]), PATIENT);
  } finally {
    vi.doUnmock("@parcel/watcher");
  }
});
