import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { LONGEST_WAIT_MS, PreviewQueue, QUIET_MS } from "./preview-queue.ts";
import type { PreviewReply, PreviewRequest } from "./protocol.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A queue over a text that the test changes and a server that answers when the test says so. */
function setUp() {
  const sent: { text: string; signal: AbortSignal; answer(): void; fail(): void }[] = [];
  const shown: string[] = [];
  const away: boolean[] = [];
  const page = { text: "" };
  const send = (request: PreviewRequest, signal: AbortSignal) =>
    new Promise<PreviewReply>((resolve, reject) => {
      const { text } = request;
      const reply = { cards: [], problems: [], shown: [], note: { title: text, html: "" } };
      sent.push({ text, signal, answer: () => resolve(reply), fail: () => reject(new Error("away")) });
    });
  const queue = new PreviewQueue(send, {
    onSend: () => ({ path: "a.md", text: page.text, at: 0, view: "note" }),
    onReply: ({ note }) => shown.push(note?.title ?? ""),
    onAway: (is) => away.push(is),
  });
  const type = (text: string) => {
    page.text = text;
    queue.ask();
  };
  return { queue, type, sent, shown, away };
}

test("keys in quick succession make one request, of the last text", async () => {
  const { type, sent } = setUp();
  for (const text of ["a", "ab", "abc"]) {
    type(text);
    await vi.advanceTimersByTimeAsync(QUIET_MS - 1);
  }
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(sent.map(({ text }) => text)).toEqual(["abc"]);
});

test("whoever types without a pause sees a preview all the same", async () => {
  const { type, sent } = setUp();
  for (let ms = 0; ms <= LONGEST_WAIT_MS; ms += 50) {
    type(`text after ${ms}`);
    await vi.advanceTimersByTimeAsync(50);
  }
  expect(sent.map(({ text }) => text)).toEqual(["text after 550"]);
});

test("an answer to an older text is never shown, even if it comes last", async () => {
  const { type, sent, shown } = setUp();
  type("old");
  await vi.advanceTimersByTimeAsync(QUIET_MS);
  type("new");
  await vi.advanceTimersByTimeAsync(QUIET_MS);
  expect(sent[0]?.signal.aborted).toBe(true);
  sent[1]?.answer();
  sent[0]?.answer();
  await vi.advanceTimersByTimeAsync(0);
  expect(shown).toEqual(["new"]);
});

test("a server that is away is asked again, and said to be back", async () => {
  const { type, sent, shown, away } = setUp();
  type("a");
  await vi.advanceTimersByTimeAsync(QUIET_MS);
  sent[0]?.fail();
  await vi.advanceTimersByTimeAsync(2_000);
  sent[1]?.answer();
  await vi.advanceTimersByTimeAsync(0);
  expect([shown, away]).toEqual([["a"], [true, false]]);
});

test("a queue that was stopped says nothing any more", async () => {
  const { queue, type, sent, shown, away } = setUp();
  type("a");
  await vi.advanceTimersByTimeAsync(QUIET_MS);
  queue.stop();
  sent[0]?.answer();
  await vi.advanceTimersByTimeAsync(5_000);
  expect([sent.length, shown, away]).toEqual([1, [], []]);
});
