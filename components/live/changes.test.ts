import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { connect, onChange, type VaultChange } from "./changes.ts";

/** As much of the browser as the connection touches. */
class Source {
  static opened: Source[] = [];
  static readonly CLOSED = 2;
  readyState = 1;
  onmessage: (event: { data: string }) => void = () => {};
  onerror: () => void = () => {};
  constructor(readonly url: string) {
    Source.opened.push(this);
  }
  close() {
    this.readyState = Source.CLOSED;
  }
  say(change: VaultChange) {
    this.onmessage({ data: JSON.stringify(change) });
  }
}

let page: EventTarget & { visibilityState: string };
let told: VaultChange[];
let ends: (() => void)[];

beforeEach(() => {
  vi.useFakeTimers();
  Source.opened = [];
  told = [];
  page = Object.assign(new EventTarget(), { visibilityState: "visible" });
  vi.stubGlobal("document", page);
  vi.stubGlobal("EventSource", Source);
  ends = [onChange((change) => told.push(change)), connect(7)];
});

afterEach(() => {
  for (const end of ends) end();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const last = () => Source.opened.at(-1) as Source;
const see = (state: string) => {
  page.visibilityState = state;
  page.dispatchEvent(new Event("visibilitychange"));
};

test("the page says which revision it was made from, and hears of later ones", () => {
  expect(last().url).toBe("/api/live?since=7");
  last().say({ revision: 7, paths: [] });
  expect(told).toEqual([]);
  last().say({ revision: 8, paths: ["a.md"] });
  expect(told).toEqual([{ revision: 8, paths: ["a.md"] }]);
});

test("a tab that is not seen holds no connection, and asks what it missed when it is seen again", () => {
  last().say({ revision: 8, paths: [] });
  see("hidden");
  expect(last().readyState).toBe(Source.CLOSED);
  see("visible");
  expect(Source.opened.map(({ url }) => url)).toEqual(["/api/live?since=7", "/api/live?since=8"]);
});

test("a connection that was refused is tried again", () => {
  last().close();
  last().onerror();
  expect(Source.opened).toHaveLength(1);
  vi.advanceTimersByTime(2_000);
  expect(Source.opened).toHaveLength(2);
});

test("a connection that broke is left to the browser", () => {
  last().readyState = 0;
  last().onerror();
  vi.advanceTimersByTime(60_000);
  expect(Source.opened).toHaveLength(1);
});
