import { expect, test, vi } from "vitest";

const heard: ((change: unknown) => void)[] = [];
const stop = vi.fn();
vi.mock("next/server", () => ({ connection: async () => undefined }));
vi.mock("@/lib/vault/library.ts", () => ({
  vaultRevision: () => 12,
  onVaultChange: (listener: (change: unknown) => void) => {
    heard.push(listener);
    return stop;
  },
}));

const { GET } = await import("./route.ts");

async function open(query: string, headers: Record<string, string> = {}) {
  const abort = new AbortController();
  const request = new Request(`http://127.0.0.1/api/live${query}`, { headers, signal: abort.signal });
  const response = await GET(request);
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const read = async () => new TextDecoder().decode((await reader.read()).value);
  return { abort, response, read };
}

test("a page that has seen the present revision is told so, and of each change after it", async () => {
  const { response, read } = await open("?since=12");
  expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  expect(response.headers.get("cache-control")).toContain("no-transform");
  expect(await read()).toBe("retry: 1000\n\n");
  expect(await read()).toBe('id: 12\ndata: {"revision":12,"paths":[]}\n\n');
  heard.at(-1)?.({ revision: 13, paths: ["a.md"] });
  expect(await read()).toBe('id: 13\ndata: {"revision":13,"paths":["a.md"]}\n\n');
});

test("a page that missed something is told so at once", async () => {
  const { read } = await open("?since=11");
  await read();
  expect(await read()).toBe('id: 12\ndata: {"revision":12,"paths":"many"}\n\n');
});

test("what a browser says it heard last counts more than what the page was made from", async () => {
  const { read } = await open("?since=3", { "last-event-id": "12" });
  await read();
  expect(await read()).toContain('"paths":[]');
});

test("nobody is told any more once the page is closed", async () => {
  const { abort } = await open("?since=12");
  stop.mockClear();
  abort.abort();
  expect(stop).toHaveBeenCalledOnce();
});
