/** Acts on their way to the server: kept in the browser until it has them, sent one after the other, in order. */

import type { Act, Reply } from "./session.ts";

export type Sent =
  | { kind: "reply"; act: Act; reply: Reply }
  /** the server will never take it */
  | { kind: "refused"; act: Act; reason: string };

export interface OutboxEvents {
  onSent(sent: Sent): void;
  /** @param waiting how many are not saved yet; @param failing whether the last try failed */
  onChange(waiting: number, failing: boolean): void;
}

/** As much of Storage as is used; null where the browser forbids it. */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length"> | null;

export class Refusal extends Error {}

const PREFIX = "loci.act.";
const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 15_000;

export class Outbox {
  #acts: Act[];
  #sending = false;
  #retryMs = FIRST_RETRY_MS;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param send resolves to the server's reply; throws a Refusal where trying again is of no use, anything else
   *   where it is
   */
  constructor(
    private readonly send: (act: Act) => Promise<Reply>,
    private readonly shelf: Shelf,
    private readonly events: OutboxEvents,
  ) {
    // Each act has a key of its own, so that two tabs never overwrite each other's. A tab may send what another
    // is sending already: the same act sent twice counts once.
    this.#acts = readShelf(shelf);
  }

  /** What is not saved yet, oldest first. */
  get waiting(): readonly Act[] {
    return this.#acts;
  }

  add(act: Act): void {
    this.#acts.push(act);
    try {
      this.shelf?.setItem(PREFIX + act.id, JSON.stringify(act));
    } catch {
      // A full or forbidden shelf: the act still goes out, it only would not survive a reload before that.
    }
    this.flush();
  }

  /** Sends now what waits, without waiting out a pause after a failure. */
  flush(): void {
    clearTimeout(this.#timer);
    if (!this.#sending) void this.#pump();
  }

  async #pump(): Promise<void> {
    this.#sending = true;
    let failing = false;
    for (let act = this.#acts[0]; act !== undefined && !failing; act = this.#acts[0]) {
      this.events.onChange(this.#acts.length, this.#retryMs > FIRST_RETRY_MS);
      try {
        this.#settle(act, { kind: "reply", act, reply: await this.send(act) });
      } catch (error) {
        if (error instanceof Refusal) this.#settle(act, { kind: "refused", act, reason: error.message });
        else failing = true;
      }
    }
    this.#sending = false;
    if (failing) this.#timer = setTimeout(() => this.flush(), this.#retryMs);
    this.#retryMs = failing ? Math.min(this.#retryMs * 2, LAST_RETRY_MS) : FIRST_RETRY_MS;
    this.events.onChange(this.#acts.length, failing);
  }

  #settle(act: Act, sent: Sent): void {
    this.#acts.shift();
    this.shelf?.removeItem(PREFIX + act.id);
    this.events.onSent(sent);
  }
}

function readShelf(shelf: Shelf): Act[] {
  const acts: Act[] = [];
  for (let index = 0; index < (shelf?.length ?? 0); index++) {
    const key = shelf?.key(index);
    if (!key?.startsWith(PREFIX)) continue;
    try {
      acts.push(JSON.parse(shelf?.getItem(key) ?? "") as Act);
    } catch {
      shelf?.removeItem(key); // not an act: nothing of ours could ever read it
    }
  }
  return acts.sort((a, b) => (a.id < b.id ? -1 : 1)); // UUIDv7: by time
}
