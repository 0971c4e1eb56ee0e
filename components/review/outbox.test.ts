import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Outbox, Refusal, type Sent, type Shelf } from "./outbox.ts";
import type { Act, Reply } from "./session.ts";

const act = (id: string): Act => ({ id, at: 0, kind: "undo" });
const reply = { outcome: "stored" } as Reply;

function memoryShelf(): NonNullable<Shelf> & { keys(): string[] } {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    key: (index) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    },
    keys: () => [...items.keys()],
  };
}

function outbox(send: (act: Act) => Promise<Reply>, shelf: Shelf = memoryShelf()) {
  const sent: Sent[] = [];
  const changes: [number, boolean][] = [];
  const box = new Outbox(send, shelf, {
    onSent: (each) => sent.push(each),
    onChange: (waiting, failing) => changes.push([waiting, failing]),
  });
  return { box, sent, changes };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("acts are sent one after the other, in order, and forgotten once the server has them", async () => {
  const shelf = memoryShelf();
  const log: string[] = [];
  const { box, sent } = outbox(async ({ id }) => {
    log.push(`start ${id}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
    log.push(`end ${id}`);
    return reply;
  }, shelf);
  box.add(act("a"));
  box.add(act("b"));
  expect(shelf.keys()).toEqual(["loci.act.a", "loci.act.b"]);
  await vi.advanceTimersByTimeAsync(25);
  expect(log).toEqual(["start a", "end a", "start b", "end b"]);
  expect(sent.map((each) => each.act.id)).toEqual(["a", "b"]);
  expect(shelf.keys()).toEqual([]);
});

test("a failure is said, and the same act is tried again until it gets through, before any later one", async () => {
  let down = true;
  const tried: string[] = [];
  const { box, sent, changes } = outbox(async ({ id }) => {
    tried.push(id);
    if (down) throw new TypeError("Failed to fetch");
    return reply;
  });
  box.add(act("a"));
  await vi.advanceTimersByTimeAsync(0);
  box.add(act("b"));
  await vi.advanceTimersByTimeAsync(400);
  expect(tried).toEqual(["a", "a"]);
  expect(changes.at(-1)).toEqual([2, true]);
  down = false;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(tried).toEqual(["a", "a", "a", "b"]);
  expect(sent.map((each) => each.act.id)).toEqual(["a", "b"]);
  expect(changes.at(-1)).toEqual([0, false]);
});

test("what the server will never take is told and does not stand in the way", async () => {
  const { box, sent } = outbox(async ({ id }) => {
    if (id === "a") throw new Refusal("no such card");
    return reply;
  });
  box.add(act("a"));
  box.add(act("b"));
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toMatchObject([
    { kind: "refused", act: { id: "a" }, reason: "no such card" },
    { kind: "reply", act: { id: "b" } },
  ]);
});

test("after a reload what was not saved is sent again, oldest first; what is not an act is thrown away", async () => {
  const shelf = memoryShelf();
  shelf.setItem("loci.act.2", JSON.stringify(act("2")));
  shelf.setItem("loci.act.1", JSON.stringify(act("1")));
  shelf.setItem("loci.act.3", "{broken");
  shelf.setItem("theme", "dark");
  const { box, sent } = outbox(async () => reply, shelf);
  box.flush();
  await vi.advanceTimersByTimeAsync(0);
  expect(sent.map((each) => each.act.id)).toEqual(["1", "2"]);
  expect(shelf.keys()).toEqual(["theme"]);
});

test("without a shelf, or with a full one, acts still go out", async () => {
  const full = {
    ...memoryShelf(),
    setItem: () => {
      throw new DOMException("full", "QuotaExceededError");
    },
  };
  for (const shelf of [null, full]) {
    const { box, sent } = outbox(async () => reply, shelf);
    box.add(act("a"));
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toHaveLength(1);
  }
});
