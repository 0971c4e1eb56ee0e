import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits } from "@/lib/editing/apply-edits.ts";
import { parseNote } from "../parse-note.ts";
import { TAG } from "../testing/read.ts";
import type { ParsedCard, ParsedNote } from "../types.ts";
import { addBlockIds, blockIdFor } from "./block-ids.ts";
import { cardFingerprint } from "./fingerprint.ts";

const parse = (text: string) => parseNote("a.md", text);
/** As Loci makes them: time first, chance last. */
const cardId = (number: number) => `0193f3a0-0000-7000-8000-${String(number).padStart(12, "0")}`;
const idsOf =
  (note: ParsedNote) =>
  (card: ParsedCard): string | undefined =>
    cardId(note.cards.indexOf(card));
const id = (number: number) => blockIdFor(cardId(number));

function withIds(text: string, idOf = idsOf): { text: string; left: { line: number; why: string }[] } {
  const note = parse(text);
  const { edits, left } = addBlockIds(text, note, idOf(note), parse);
  return { text: applyEdits(text, edits), left };
}

test("an id is made from the card's id, short and always the same", () => {
  expect(id(1)).toBe(id(1));
  expect(id(1)).toMatch(/^loci-[0-9a-z]{8}$/);
  expect(id(1)).not.toBe(id(2));
});

describe("an id is written", () => {
  test.each<[where: string, before: string, after: string]>([
    ["at the end of a line", "Q::A\nprose", `Q::A ^${id(0)}\nprose`],
    ["once for both sides of a card", "Q:::A", `Q:::A ^${id(0)}`],
    [
      "before the schedule on the line",
      "Q::A <!--SR:!2024-02-11,84,290-->",
      `Q::A ^${id(0)} <!--SR:!2024-02-11,84,290-->`,
    ],
    [
      "above the schedule below",
      "Q::A\n<!--SR:!2024-02-11,84,290-->",
      `Q::A ^${id(0)}\n<!--SR:!2024-02-11,84,290-->`,
    ],
    ["before spaces that were there", "Q::A  \nprose", `Q::A ^${id(0)}  \nprose`],
    ["at the end of an answer over lines", "Q\n?\nA\nB\n\nprose", `Q\n?\nA\nB ^${id(0)}\n\nprose`],
    [
      "above the schedule of an answer over lines",
      "Q\n?\nA\nB\n<!--SR:!2024-02-11,84,290-->\n",
      `Q\n?\nA\nB ^${id(0)}\n<!--SR:!2024-02-11,84,290-->\n`,
    ],
    ["once for all clozes of a paragraph", "==a== and ==b==\nand c", `==a== and ==b==\nand c ^${id(0)}`],
    [
      "on a line of its own under code",
      "Q\n?\n```\ncode\n```\n\nprose",
      `Q\n?\n\`\`\`\ncode\n\`\`\`\n^${id(0)}\n\nprose`,
    ],
    ["on a line of its own under a formula", "Q\n?\n$$\nx\n$$", `Q\n?\n$$\nx\n$$\n^${id(0)}`],
    ["after code in the line", "Q::`A`", `Q::\`A\` ^${id(0)}`],
    [
      "before a demo that belongs to the card",
      "Q::A\n\n```demo sinusoidal\n```\n",
      `Q::A ^${id(0)}\n\n\`\`\`demo sinusoidal\n\`\`\`\n`,
    ],
    ["inside a quote", "> Q::A\n> more", `> Q::A ^${id(0)}\n> more`],
    ["at the end of a list item", "- Q::A\n- R::B", `- Q::A ^${id(0)}\n- R::B ^${id(1)}`],
    ["after the last option", "Which?\n- [x] one\n- [ ] two\n", `Which?\n- [x] one\n- [ ] two ^${id(0)}\n`],
    [
      "after the explanation",
      "Which?\n- [x] one\n- [ ] two\n\n> Since one is.\n",
      `Which?\n- [x] one\n- [ ] two\n\n> Since one is. ^${id(0)}\n`,
    ],
    ["where the answer is empty", "Q\n?\n\nprose", `Q\n?\n^${id(0)}\n\nprose`],
    [
      "with the line ends of the note",
      "Q\r\n?\r\n```\r\nx\r\n```\r\n",
      `Q\r\n?\r\n\`\`\`\r\nx\r\n\`\`\`\r\n^${id(0)}\r\n`,
    ],
  ])("%s", (_where, before, after) => {
    expect(withIds(TAG + before)).toEqual({ text: TAG + after, left: [] });
  });

  test("only where there is none", () => {
    const text = `${TAG}Q::A ^mine\n\nR::B\n`;
    expect(withIds(text).text).toBe(`${TAG}Q::A ^mine\n\nR::B ^${id(1)}\n`);
  });

  test("only for cards that Loci knows", () => {
    const text = `${TAG}Q::A\n\nR::B\n`;
    expect(withIds(text, (note) => (card) => (card === note.cards[1] ? cardId(7) : undefined)).text).toBe(
      `${TAG}Q::A\n\nR::B ^${id(7)}\n`,
    );
  });

  test("never twice: one that another block has gets a number", () => {
    const text = `${TAG}R::B ^${id(1)}\n\nQ::A\n`;
    expect(withIds(text).text).toBe(`${TAG}R::B ^${id(1)}\n\nQ::A ^${id(1)}-2\n`);
  });

  test("not into a table: the card is named instead", () => {
    const text = `${TAG}Q\n?\n| a | b |\n|---|---|\n| 1 | 2 |\n\nR::B\n`;
    expect(withIds(text)).toEqual({
      text: text.replace("R::B", `R::B ^${id(1)}`),
      left: [{ line: 3, why: "the card ends in a table, which takes no id" }],
    });
  });
});

const word = fc.constantFrom(
  "alpha",
  "`a::b`",
  "$x$",
  "==hole==",
  "{{c1::x}}",
  "[[link|l]]",
  "caf\u00e9 ",
  "^no-id x",
  "",
);
const line = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
const block = fc.oneof(
  fc.tuple(line, fc.constantFrom("::", ":::"), line).map((parts) => parts.join("")),
  fc
    .tuple(line, fc.constantFrom("\n?\n", "\n??\n"), fc.array(line, { maxLength: 3 }))
    .map(([q, mark, a]) => q + mark + a.join("\n")),
  line,
  fc.constantFrom(
    "# Heading",
    "```\nQ::A\n```",
    "$$\nx\n$$",
    "| a | b |\n|---|---|\n| ==1== | 2 |",
    "- item ==one==\n- item::two",
    "> quoted::text",
    "<!--SR:!2024-02-11,84,290-->",
    "Which is it?\n- [x] one\n- [ ] two",
    "What is it?\nA) one\nB) two\nAnswer: B",
    "text::with its own ^id",
    "```demo sinusoidal\nask: x\n```",
    "Q: front\nA: back",
  ),
);
const notes = fc
  .tuple(
    fc.array(fc.tuple(block, fc.constantFrom("\n", "\n\n", "\n\n\n", "  \n")), { maxLength: 8 }),
    fc.constantFrom("\n", "\r\n"),
  )
  .map(([blocks, eol]) => (TAG + blocks.flat().join("")).replaceAll("\n", eol));

test("with ids in it a note has the same cards, in the same order and decks, and nothing else is different", () => {
  fc.assert(
    fc.property(notes, (text) => {
      const before = parse(text);
      const { edits } = addBlockIds(text, before, idsOf(before), parse);
      const written = applyEdits(text, edits);
      const after = parse(written);
      expect(after.cards.map(cardFingerprint)).toEqual(before.cards.map(cardFingerprint));
      expect(
        after.cards.map(({ decks, tags, context, notes: kept }) => [decks, tags, context, kept]),
      ).toEqual(before.cards.map(({ decks, tags, context, notes: kept }) => [decks, tags, context, kept]));
      for (const [index, card] of before.cards.entries()) {
        if (card.blockId !== undefined) expect(after.cards[index]?.blockId).toBe(card.blockId);
      }
      const named = new Set(
        after.cards.flatMap(({ block: at, blockId }) => (blockId === undefined ? [] : [at])),
      );
      const namedBefore = new Set(
        before.cards.flatMap(({ block: at, blockId }) => (blockId === undefined ? [] : [at])),
      );
      expect(named.size - namedBefore.size).toBe(edits.length);
      expect(edits.every(({ start, end }) => start === end)).toBe(true);
      expect(written.replace(/(?:\r?\n(?:[ \t]*>[ \t]?)*| )\^loci-[0-9a-z]{8}(?:-\d+)?/g, "")).toBe(text);
      expect(addBlockIds(written, after, idsOf(after), parse).edits).toEqual([]);
    }),
    { numRuns: 400 },
  );
});
