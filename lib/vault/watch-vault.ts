/** Says which paths of the vault changed, soon after they did; where the system can't tell, it says to look again. */

import { readdir, realpath, stat, statfs } from "node:fs/promises";
import { relative, sep } from "node:path";
import type { AsyncSubscription, Event } from "@parcel/watcher";
import { PLUGIN_SETTINGS } from "./reading.ts";

export type WatchState =
  | { kind: "watching" }
  /** looked through every few seconds, and why */
  | { kind: "polling"; why: string }
  /** the folder is not there; it is read again as soon as it is */
  | { kind: "away" };

/** `all` where too much changed to name, or something that concerns every note. */
export type Changed = readonly string[] | "all";

export interface Watch {
  state(): WatchState;
  close(): Promise<void>;
}

export interface Watched {
  /** awaited before the next is said */
  onChange(changed: Changed): Promise<unknown>;
  onState(state: WatchState): void;
}

/** The watcher itself waits until it is quiet for 50 ms; this is for what it says in several parts. */
const QUIET_MS = 15;
/** A vault that is written to without end is read all the same. */
const LONGEST_WAIT_MS = 400;
/** Beyond this it costs less to look at everything once. */
const NAMED_AT_MOST = 2_000;
/** How often the vault's own folder is looked for, and how often its files where nothing tells of changes. */
const LOOK_EVERY_MS = 1_000;
const POLL_EVERY_MS = 4_000;
/** What is inside is nobody's note, and much of it changes often. */
const IGNORED = ["**/.git", "**/node_modules"];
/** What decides how notes are read, or which. */
const CONCERNS_ALL = new Set([".lociignore", ".obsidian/app.json", PLUGIN_SETTINGS]);
/** Drives of other computers: no system tells what others change there. NFS, SMB, CIFS, SMB2, 9P (a Windows drive in WSL). */
const REMOTE = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997]);

export async function watchVault(
  vault: string,
  watched: Watched,
  pollEveryMs = POLL_EVERY_MS,
): Promise<Watch> {
  const watch = new VaultWatch(vault, watched, pollEveryMs);
  await watch.begin();
  return watch;
}

class VaultWatch implements Watch {
  #state: WatchState = { kind: "away" };
  #subscription: AsyncSubscription | undefined;
  /** device and number of the folder that is watched: another may take its name */
  #folder: string | undefined;
  #root = "";
  #paths = new Set<string>();
  /** absolute; folders that come with something inside are watched only from the next subscription on */
  #created = new Set<string>();
  #all = false;
  #since: number | undefined;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #telling: Promise<void> = Promise.resolve();
  #look: ReturnType<typeof setTimeout> | undefined;
  #polledAt = 0;
  #closed = false;

  constructor(
    private readonly vault: string,
    private readonly watched: Watched,
    private readonly pollEveryMs: number,
  ) {}

  async begin(): Promise<void> {
    await this.#subscribe();
    this.#lookLater();
  }

  state(): WatchState {
    return this.#state;
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#look);
    clearTimeout(this.#quiet);
    await this.#unsubscribe();
    await this.#telling;
  }

  async #subscribe(): Promise<void> {
    try {
      this.#folder = await folderId(this.vault);
      this.#root = await realpath(this.vault);
    } catch {
      this.#enter({ kind: "away" });
      return;
    }
    const remote = await isRemote(this.#root);
    if (remote) return this.#enter({ kind: "polling", why: "the vault is on a drive of another computer" });
    try {
      // Loaded only now: where there is no build for this machine, the rest still works.
      const { subscribe } = await import("@parcel/watcher");
      this.#subscription = await subscribe(this.#root, (error, events) => this.#take(error, events), {
        ignore: IGNORED,
      });
      this.#enter({ kind: "watching" });
    } catch (error) {
      this.#enter({ kind: "polling", why: reasonOf(error) });
    }
  }

  async #unsubscribe(): Promise<void> {
    const subscription = this.#subscription;
    this.#subscription = undefined;
    await subscription?.unsubscribe().catch(() => undefined);
  }

  #enter(state: WatchState): void {
    const said = JSON.stringify(state);
    const before = JSON.stringify(this.#state);
    this.#state = state;
    if (said !== before) this.watched.onState(state);
  }

  #take(error: Error | null, events: readonly Event[]): void {
    if (error !== null) this.#all = true;
    for (const event of events) {
      const path = relative(this.#root, event.path).split(sep).join("/");
      if (path === "" || CONCERNS_ALL.has(path)) this.#all = true;
      else if (!path.split("/").some((name) => name.startsWith("."))) {
        this.#paths.add(path);
        if (event.type === "create") this.#created.add(event.path);
      }
    }
    if (this.#paths.size > NAMED_AT_MOST) this.#all = true;
    if (this.#all || this.#paths.size > 0) this.#tellLater();
  }

  #tellLater(): void {
    const now = performance.now();
    this.#since ??= now;
    clearTimeout(this.#quiet);
    const wait = Math.max(0, Math.min(QUIET_MS, this.#since + LONGEST_WAIT_MS - now));
    this.#quiet = setTimeout(() => this.#tell(), wait);
  }

  #tell(): void {
    const changed: Changed = this.#all ? "all" : [...this.#paths];
    const created = [...this.#created];
    this.#all = false;
    this.#paths = new Set();
    this.#created = new Set();
    this.#since = undefined;
    this.#telling = this.#telling.then(() => this.#tellNow(changed, created)).catch(() => undefined);
  }

  async #tellNow(changed: Changed, created: readonly string[]): Promise<void> {
    const cameFolder = await holdsFolder(created);
    if (cameFolder && !this.#closed) {
      await this.#unsubscribe();
      await this.#subscribe();
    }
    // between two subscriptions anything may have changed
    await this.watched.onChange(cameFolder ? "all" : changed);
  }

  #lookLater(): void {
    this.#look = setTimeout(async () => {
      await this.#lookForFolder();
      if (!this.#closed) this.#lookLater();
    }, LOOK_EVERY_MS);
    // It must not keep a process alive that has nothing else to do.
    this.#look.unref();
  }

  /** The folder may have gone, come back, or become another one of the same name. */
  async #lookForFolder(): Promise<void> {
    const folder = await folderId(this.vault).catch(() => undefined);
    if (this.#closed) return;
    if (folder === undefined) {
      this.#folder = undefined;
      await this.#unsubscribe();
      this.#enter({ kind: "away" });
    } else if (folder !== this.#folder) {
      await this.#unsubscribe();
      await this.#subscribe();
      this.#all = true;
      this.#tell();
    } else if (this.#state.kind === "polling" && performance.now() - this.#polledAt >= this.pollEveryMs) {
      this.#all = true;
      this.#tell();
      await this.#telling;
      this.#polledAt = performance.now();
    }
  }
}

/** Whether one of the paths is a folder with folders or files inside. */
async function holdsFolder(paths: readonly string[]): Promise<boolean> {
  for (const path of paths) {
    const inside = await readdir(path).catch(() => []); // no folder, or gone again
    if (inside.length > 0) return true;
  }
  return false;
}

async function folderId(path: string): Promise<string> {
  const { dev, ino } = await stat(path);
  return `${dev}:${ino}`;
}

async function isRemote(path: string): Promise<boolean> {
  try {
    return REMOTE.has((await statfs(path)).type);
  } catch {
    return false;
  }
}

function reasonOf(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  return /no space left|inotify|ENOSPC/i.test(said)
    ? "the system's limit of watched folders is reached (fs.inotify.max_user_watches)"
    : `the system could not be asked to tell of changes: ${said}`;
}
