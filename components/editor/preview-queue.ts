/** Asks for previews while a text changes: a little after the last key, the newest text only, never out of order. */

import type { PreviewReply, PreviewRequest } from "./protocol.ts";

/** After the last change; and at the latest after this much while the keys don't rest. */
export const QUIET_MS = 120;
export const LONGEST_WAIT_MS = 600;
const TRY_AGAIN_MS = 2_000;

interface Listener {
  /** the text is read off now: what changes from here on is not in the reply */
  onSend(): PreviewRequest;
  onReply(reply: PreviewReply): void;
  /** whether the last request failed */
  onAway(away: boolean): void;
}

export class PreviewQueue {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waitingSince: number | undefined;
  #sending: AbortController | undefined;

  constructor(
    private readonly send: (request: PreviewRequest, signal: AbortSignal) => Promise<PreviewReply>,
    private readonly listener: Listener,
  ) {}

  /** Something changed. */
  ask(): void {
    const now = Date.now();
    this.#waitingSince ??= now;
    const latest = this.#waitingSince + LONGEST_WAIT_MS;
    this.#start(Math.max(0, Math.min(QUIET_MS, latest - now)));
  }

  now(): void {
    this.#start(0);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#sending?.abort();
  }

  #start(delayMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), delayMs);
  }

  async #run(): Promise<void> {
    this.#waitingSince = undefined;
    this.#sending?.abort(); // its text is not the one on the screen any more
    const sending = new AbortController();
    this.#sending = sending;
    try {
      const reply = await this.send(this.listener.onSend(), sending.signal);
      if (sending.signal.aborted) return;
      this.listener.onReply(reply);
      this.listener.onAway(false);
    } catch {
      if (sending.signal.aborted) return;
      this.listener.onAway(true);
      this.#start(TRY_AGAIN_MS);
    }
  }
}
