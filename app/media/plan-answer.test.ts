import { expect, test } from "vitest";
import { planAnswer } from "./plan-answer.ts";

const MODIFIED = "Sun, 22 Nov 2026 10:00:00 GMT";
const sound = { type: "audio/mpeg", size: 1000, mtimeMs: Date.parse(MODIFIED) + 250 };
const ask = (headers: Record<string, string> = {}, file = sound) => planAnswer(file, new Headers(headers));
const ETAG = ask().headers.ETag as string;

test("a plain request gets the whole file, its type and what to ask with next time", () => {
  expect(ask()).toEqual({
    status: 200,
    headers: {
      ETag: ETAG,
      "Last-Modified": MODIFIED,
      "Cache-Control": "private, no-cache",
      "Content-Type": "audio/mpeg",
      "Content-Length": "1000",
      "Accept-Ranges": "bytes",
      "X-Content-Type-Options": "nosniff",
    },
    bytes: { start: 0, end: 999 },
  });
});

test("another size or time is another version", () => {
  expect(ask({}, { ...sound, size: 1001 }).headers.ETag).not.toBe(ETAG);
  expect(ask({}, { ...sound, mtimeMs: sound.mtimeMs + 1 }).headers.ETag).not.toBe(ETAG);
});

test.each<[Record<string, string>, number]>([
  [{ "If-None-Match": ETAG }, 304],
  [{ "If-None-Match": `"other", W/${ETAG}` }, 304],
  [{ "If-None-Match": "*" }, 304],
  [{ "If-None-Match": '"other"' }, 200],
  [{ "If-None-Match": '"other"', "If-Modified-Since": MODIFIED }, 200],
  [{ "If-Modified-Since": MODIFIED }, 304],
  [{ "If-Modified-Since": "Sun, 22 Nov 2026 09:59:59 GMT" }, 200],
  [{ "If-Modified-Since": "yesterday" }, 200],
])("%j is answered with %d", (headers, status) => expect(ask(headers).status).toBe(status));

test.each([
  ["bytes=0-99", "bytes 0-99/1000", 100],
  ["bytes=900-", "bytes 900-999/1000", 100],
  ["bytes=-100", "bytes 900-999/1000", 100],
  ["bytes=-5000", "bytes 0-999/1000", 1000],
  ["bytes=990-5000", "bytes 990-999/1000", 10],
  ["bytes=0-0", "bytes 0-0/1000", 1],
])("the range %s is %s", (range, content, length) => {
  const { status, headers, bytes } = ask({ Range: range });
  expect([status, headers["Content-Range"], headers["Content-Length"]]).toEqual([
    206,
    content,
    String(length),
  ]);
  expect(bytes && bytes.end - bytes.start + 1).toBe(length);
});

test.each(["bytes=1000-", "bytes=-0"])("the range %s lies outside the file", (range) => {
  expect(ask({ Range: range })).toMatchObject({
    status: 416,
    headers: { "Content-Range": "bytes */1000" },
    bytes: null,
  });
});

test.each(["bytes=0-1,5-6", "bytes=9-3", "bytes=-", "lines=0-1", "bytes=a-b"])(
  "what is no single range, such as %s, gets the whole file",
  (range) => expect(ask({ Range: range }).status).toBe(200),
);

test("a part of a version that is gone is not put together with this one", () => {
  expect(ask({ Range: "bytes=0-9", "If-Range": '"old"' }).status).toBe(200);
  expect(ask({ Range: "bytes=0-9", "If-Range": ETAG }).status).toBe(206);
});

test("a drawing that is opened by itself can run nothing and load nothing", () => {
  const { headers } = ask({}, { ...sound, type: "image/svg+xml" });
  expect(headers["Content-Security-Policy"]).toBe("sandbox; default-src 'none'; style-src 'unsafe-inline'");
});

test("an empty file has no bytes to send", () => {
  expect(ask({}, { ...sound, size: 0 })).toMatchObject({ status: 200, bytes: null });
});

test("a paper is kept rather than shown", () => {
  const { headers } = ask({}, { type: "application/pdf", size: 10, mtimeMs: 0 });
  expect(headers["Content-Disposition"]).toBe("attachment");
  expect(ask().headers["Content-Disposition"]).toBeUndefined();
});
