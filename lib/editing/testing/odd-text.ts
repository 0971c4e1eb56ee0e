/** Texts as files really hold them, and worse, for properties. */

import fc from "fast-check";

const pieces = fc.constantFrom(
  "\n",
  "\r\n",
  "\r",
  "\n\n",
  "\r\n\r\n",
  "\r\n\n",
  "  \n",
  "\t\r\n",
  " ",
  "a",
  "Q::A",
  "?",
  "e\u0301", // combining
  "😀", // beyond U+FFFF
  "\u{10FFFD}", // private use
  "\u202Eabc\u202C", // bidirectional
  "\u2028",
  "\u0085",
  "\uFEFF",
  "\u00A0",
  "\uE000",
);

/** Any mixture of line ends, spaces at line ends and characters, with a final line end or without. */
const body = fc.string({
  unit: fc.oneof({ weight: 6, arbitrary: pieces }, fc.string({ unit: "grapheme", maxLength: 3 })),
  maxLength: 40,
});

/** A file's own text: well-formed, without NUL, with a byte-order mark or without. */
export const fileText = fc
  .tuple(fc.boolean(), body)
  .map(([mark, text]) => (mark ? `\uFEFF${text}` : text).replaceAll("\0", ""));

/** What an author may do to an editor's text: stretches cut out, replaced, put in. */
export const changes = fc.array(
  fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat(6),
    fc.string({ unit: fc.oneof(pieces.map((piece) => piece.replace(/\r\n?/g, "\n"))), maxLength: 4 }),
  ),
  { minLength: 1, maxLength: 5 },
);

/** @param text with LF at line ends; it stays well-formed */
export function change(text: string, done: readonly [number, number, string][]): string {
  const characters = [...text];
  for (const [where, length, insert] of done) {
    characters.splice(Math.floor(where * (characters.length + 1)), length, ...insert);
  }
  return characters.join("");
}
