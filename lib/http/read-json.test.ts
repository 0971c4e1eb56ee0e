import { expect, test } from "vitest";
import { readJson } from "./read-json.ts";

const post = (body: BodyInit | null, headers: HeadersInit = {}) =>
  new Request("http://127.0.0.1/", { method: "POST", body, headers, duplex: "half" } as RequestInit);

test("a body is read as JSON up to its limit", async () => {
  expect(await readJson(post('{"a":"ü"}'), 10)).toEqual({ kind: "json", value: { a: "ü" } });
  expect(await readJson(post('{"a":"ü"}'), 9)).toEqual({ kind: "too-large" });
});

test("a body that says it is too large is not read at all", async () => {
  const body = new ReadableStream(
    {
      pull() {
        throw new Error("it was read");
      },
    },
    { highWaterMark: 0 },
  );
  expect(await readJson(post(body, { "content-length": "11" }), 10)).toEqual({ kind: "too-large" });
});

test("of a body that never ends no more is taken in than its limit", async () => {
  let pulled = 0;
  const body = new ReadableStream({
    pull(controller) {
      pulled += 1;
      controller.enqueue(new Uint8Array(1000));
    },
  });
  expect(await readJson(post(body), 5000)).toEqual({ kind: "too-large" });
  expect(pulled).toBeLessThan(10);
});

test("what is no JSON is said to be none", async () => {
  expect(await readJson(post("{"), 10)).toEqual({ kind: "no-json" });
  expect(await readJson(post(null), 10)).toEqual({ kind: "no-json" });
});
