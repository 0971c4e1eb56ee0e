/** What to answer to a request for a file: all of it, a part, or that the browser's copy still holds. Pure. */

import type { MediaFile } from "@/lib/vault/media.ts";

export interface Plan {
  status: 200 | 206 | 304 | 416;
  headers: Record<string, string>;
  /** the bytes to send, `end` included; null for none */
  bytes: { start: number; end: number } | null;
}

/** A picture may be text that runs: opened by itself, it has no origin, no script and nothing to load. */
const SVG_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'";

export function planAnswer(file: Pick<MediaFile, "type" | "size" | "mtimeMs">, asked: Headers): Plan {
  const { type, size, mtimeMs } = file;
  const etag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
  const lastModified = new Date(mtimeMs).toUTCString();
  const known = {
    ETag: etag,
    "Last-Modified": lastModified,
    // a note's picture may change at any time; asking costs a few bytes
    "Cache-Control": "private, no-cache",
  };
  if (isCurrent(asked, etag, lastModified)) return { status: 304, headers: known, bytes: null };

  const headers = {
    ...known,
    "Content-Type": type,
    "Accept-Ranges": "bytes",
    "X-Content-Type-Options": "nosniff",
    ...(type === "image/svg+xml" && { "Content-Security-Policy": SVG_POLICY }),
    // under the policy of this folder a browser's own reader shows an empty page: the paper is kept, then opened
    ...(type === "application/pdf" && { "Content-Disposition": "attachment" }),
  };
  const range = readRange(asked, size, [etag, lastModified]);
  if (range === "unsatisfiable") {
    return { status: 416, headers: { ...headers, "Content-Range": `bytes */${size}` }, bytes: null };
  }
  if (range !== null) {
    const { start, end } = range;
    const part = {
      "Content-Range": `bytes ${start}-${end}/${size}`,
      "Content-Length": String(end - start + 1),
    };
    return { status: 206, headers: { ...headers, ...part }, bytes: range };
  }
  return {
    status: 200,
    headers: { ...headers, "Content-Length": String(size) },
    bytes: size === 0 ? null : { start: 0, end: size - 1 },
  };
}

/** RFC 9110 §13.2.2: a tag, where there is one, counts before the date. */
function isCurrent(asked: Headers, etag: string, lastModified: string): boolean {
  const tags = asked.get("if-none-match");
  if (tags !== null)
    return tags.split(",").some((tag) => ["*", etag].includes(tag.trim().replace(/^W\//, "")));
  const since = Date.parse(asked.get("if-modified-since") ?? "");
  return since >= Date.parse(lastModified);
}

/** One range, as players ask for; several at once, or one of another version, get the whole file, which is allowed. */
function readRange(
  asked: Headers,
  size: number,
  versions: readonly string[],
): { start: number; end: number } | "unsatisfiable" | null {
  const version = asked.get("if-range");
  if (version !== null && !versions.includes(version)) return null;
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(asked.get("range")?.trim() ?? "") ?? [];
  if (first === "" && last === "") return null;
  const start = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === "" || last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== "" && last !== "" && Number(last) < Number(first)) return null;
  return start > end ? "unsatisfiable" : { start, end };
}
