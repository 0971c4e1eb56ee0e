import { expect, test } from "vitest";
import { decodeNote, LARGE_NOTE_BYTES } from "./decode-note.ts";

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))));

test("UTF-8 with a byte-order mark is read without the mark", () => {
  expect(decodeNote("a.md", bytes([0xef, 0xbb, 0xbf], "é::ü"))).toEqual({ text: "é::ü", problems: [] });
});

test("bytes that are not UTF-8 are replaced, and the first is named by line and column", () => {
  const { text, problems } = decodeNote("latin.md", bytes("one\r\ncaf", [0xe9], "::coffee\n"));
  expect(text).toBe("one\r\ncaf\uFFFD::coffee\n");
  expect(problems).toMatchObject([
    { path: "latin.md", line: 2, column: 4, rule: "invalid-utf8", severity: "error" },
  ]);
});

test("a note of several megabytes is read, with a warning that says its size", () => {
  const { text, problems } = decodeNote("big.md", bytes("x".repeat(LARGE_NOTE_BYTES + 1)));
  expect(text).toHaveLength(LARGE_NOTE_BYTES + 1);
  expect(problems).toMatchObject([{ rule: "large-note", severity: "warning", line: 1 }]);
  expect(problems[0]?.message).toContain("2.0 MB");
});
