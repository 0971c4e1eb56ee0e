/** From the bytes of a file to text, with what is odd about them said rather than hidden. */

import type { Problem } from "@/lib/cards/problems/problem.ts";

export interface DecodedNote {
  text: string;
  problems: Problem[];
}

/** Above this a note is read, and its author told that it slows every change down. */
export const LARGE_NOTE_BYTES = 2_000_000;

/** A byte-order mark is dropped; bytes that are not UTF-8 become U+FFFD, and the first of them is reported. */
export function decodeNote(path: string, bytes: Uint8Array): DecodedNote {
  const problems: Problem[] = [];
  if (bytes.length > LARGE_NOTE_BYTES) {
    problems.push({
      path,
      line: 1,
      column: 1,
      severity: "warning",
      rule: "large-note",
      message: `this note has ${(bytes.length / 1e6).toFixed(1)} MB, and all of it is read again at each change`,
      remedy: "split it into several notes; its cards keep their history when they move",
    });
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), problems };
  } catch {
    const text = new TextDecoder("utf-8").decode(bytes);
    problems.push(invalidBytes(path, text));
    return { text, problems };
  }
}

export function invalidBytes(path: string, text: string): Problem {
  const before = text.slice(0, text.indexOf("\uFFFD"));
  const lines = before.split(/\r\n|\r|\n/);
  return {
    path,
    line: lines.length,
    column: (lines.at(-1)?.length ?? 0) + 1,
    severity: "error",
    rule: "invalid-utf8",
    message: "this file is not UTF-8 here; what could not be read is shown as �",
    remedy: "save the file as UTF-8 in your editor",
  };
}
