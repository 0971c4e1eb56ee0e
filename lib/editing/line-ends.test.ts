import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEdits } from "./apply-edits.ts";
import { editorText, placeEdits, placeEditsAsRead } from "./line-ends.ts";
import { fileText } from "./testing/odd-text.ts";

test("the editor sees LF at every CRLF, LF and lone CR, no byte-order mark, and U+2028 as a character", () => {
  expect(editorText("\uFEFFa\r\nb\rc\nd\u2028e\r\r\nf")).toBe("a\nb\nc\nd\u2028e\n\nf");
  expect(editorText("\uFEFF\uFEFFa")).toBe("\uFEFFa");
});

const insertAt = (own: string, start: number, insert: string, end = start) =>
  applyEdits(own, placeEdits(own, [{ start, end, insert }]));

test.each([
  ["of the lines around it", "a\nb\r\nc\r\nd\n", 4, "a\nb\r\n\r\nc\r\nd\n"],
  ["of the only line end", "a\r\nb", 3, "a\r\nb\r\n"],
  ["of most lines where the two around it differ", "a\nb\r\nc\r\n", 3, "a\nb\r\n\r\nc\r\n"],
  ["of most lines, here LF, where the two around it differ", "a\r\nb\nc\n", 3, "a\r\nb\n\nc\n"],
  ["LF in a file of one line", "ab", 1, "a\nb"],
  ["LF in an empty file", "", 0, "\n"],
  ["CR in a file of the old Macintosh", "a\rb\r", 3, "a\rb\r\r"],
])("a new line break takes the form %s", (_form, own, at, expected) => {
  expect(insertAt(own, at, "\n")).toBe(expected);
});

test("a line break that stands where one stood keeps its form, and a further one that of its neighbours", () => {
  expect(insertAt("a\r\nb\nc\r\n", 0, "1\n2\n3\n4", 5)).toBe("1\r\n2\n3\r\n4\r\n");
});

test("line ends in what is put in are not taken as they come", () => {
  expect(insertAt("a\r\nb\r\n", 2, "1\n2\r3\r\n")).toBe("a\r\n1\r\n2\r\n3\r\nb\r\n");
});

test("offsets are counted after the byte-order mark, which stays", () => {
  expect(insertAt("\uFEFFa\r\nb", 0, "0", 1)).toBe("\uFEFF0\r\nb");
});

test("a CR and an LF that come to stand together stay two line ends", () => {
  expect(insertAt("a\rx\nb", 2, "", 3)).toBe("a\r\n\nb");
  expect(insertAt("a\r\nb\rx\nc\r\n", 4, "\n", 5)).toBe("a\r\nb\r\r\n\nc\r\n");
});

test("edits on the file say what the same edits on the editor's text say, whatever the line ends are", () =>
  fc.assert(
    fc.property(
      fileText,
      fc.uniqueArray(fc.nat(60), { maxLength: 6 }),
      fc.array(fc.constantFrom("", "\n", "x", "\n\n", "x\ny", "\r\n", "😀\n"), {
        minLength: 3,
        maxLength: 3,
      }),
      (own, offsets, inserts) => {
        const view = editorText(own);
        const places = offsets.filter((offset) => offset <= view.length).sort((a, b) => a - b);
        const edits = [];
        for (let nth = 0; nth + 1 < places.length; nth += 2) {
          const [start = 0, end = 0] = places.slice(nth);
          edits.push({ start, end, insert: inserts[nth / 2] ?? "" });
        }
        const said = applyEdits(
          view,
          edits.map((edit) => ({ ...edit, insert: edit.insert.replace(/\r\n?/g, "\n") })),
        );
        // at the very start U+FEFF is a byte-order mark, and what an edit bares there is rewrite's to see to
        fc.pre(own.startsWith("\uFEFF") || !said.startsWith("\uFEFF"));
        expect(editorText(applyEdits(own, placeEdits(own, edits)))).toBe(said);
      },
    ),
    { numRuns: 3000 },
  ));

test("edits of a note as it is read for its cards stay at their places, and break lines as the file does", () => {
  const own = "\uFEFFQ::A\r\nb\r\n";
  const edits = [
    { start: 4, end: 4, insert: " ^id\nx" },
    { start: 6, end: 7, insert: "B" },
  ];
  expect(applyEdits(own, placeEditsAsRead(own, edits))).toBe("\uFEFFQ::A ^id\r\nx\r\nB\r\n");
});
