/** From a file's bytes to its text and back without loss, or not at all. */

import type { Problem } from "@/lib/cards/problems/problem.ts";
import { invalidBytes } from "./decode-note.ts";

/** With its byte-order mark and its own line ends; null if the bytes are not UTF-8, for then text would lose some. */
export function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

export function notUtf8(path: string, bytes: Uint8Array): Problem {
  return {
    ...invalidBytes(path, new TextDecoder("utf-8").decode(bytes)),
    message: "this file is not UTF-8 here, and to write it would lose what could not be read",
  };
}

const HALF_CHARACTER = /\p{Surrogate}/u;

/**
 * What in a text cannot be written. NUL is let be where the file has it already.
 *
 * @param own what the file holds now
 */
export function faultInText(path: string, own: string, text: string): Problem | null {
  const half = HALF_CHARACTER.exec(text)?.index ?? -1;
  if (half >= 0) {
    return faultAt(path, text, half, "half of a character, which no file can hold");
  }
  if (text.includes("\0") && countNul(text) > countNul(own)) {
    return faultAt(
      path,
      text,
      text.indexOf("\0"),
      "a NUL, which other programs take for the end of the text",
    );
  }
  return null;
}

function countNul(text: string): number {
  return text.split("\0").length - 1;
}

function faultAt(path: string, text: string, offset: number, what: string): Problem {
  const lines = text
    .slice(0, offset)
    .replace(/^\uFEFF/, "")
    .split(/\r\n?|\n/);
  return {
    path,
    line: lines.length,
    column: (lines.at(-1)?.length ?? 0) + 1,
    length: 1,
    severity: "error",
    rule: "bad-character",
    message: `not saved: the text holds ${what}`,
    remedy: "delete the character at this place, then save again",
  };
}
