import fc from "fast-check";
import { expect, test } from "vitest";
import { clozeSides } from "./cloze-sides.ts";
import { cardFingerprint } from "./fingerprint.ts";
import { loadCases } from "./golden/load-cases.ts";
import { readObsidianSettings } from "./obsidian-settings.ts";
import { parseNote } from "./parse-note.ts";
import type { ReadingOptions } from "./types.ts";

const cases = loadCases();

const marks = fc.constantFrom(
  ..."#flashcards|::|:::|?|??|\n?\n|\n??\n|==|;;|1;;|ah;;|**|{{|}}|`|```|~~~|```demo x\n|```demo x\nask: y\n|```question\ntext: |$|$$|$$\n|<!--|-->|<!--SR:!2024-02-11,84,290|!fsrs,-|%%|> |- |1. |    |\t|# |---\n|===\n|| a | b |\n|-|-|\n|[[|]]|](|<div>|</div>|<pre>|^id|\n|\n\n|\r\n|\r|\0|\ufeff|\u2028|\u00a0|é|😀|\ud800|tags: |deck: |+++|a|b c|?\n- [x] |\n- [ ] |\nA) |\n\nB) |\nAnswer: |\n> ".split(
    "|",
  ),
);
const anyText = fc.string({
  unit: fc.oneof({ weight: 5, arbitrary: marks }, fc.string({ unit: "binary", maxLength: 2 })),
  maxLength: 40,
});

/** A real case with a few stretches cut out, doubled, or replaced. */
const mutated = fc
  .tuple(
    fc.constantFrom(...cases.map(({ markdown }) => markdown)),
    fc.array(
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(12), fc.oneof(marks, fc.constant(""))),
      { maxLength: 6 },
    ),
  )
  .map(([text, edits]) =>
    edits.reduce((edited, [where, length, insert]) => {
      const at = Math.floor(where * edited.length);
      return edited.slice(0, at) + insert + edited.slice(at + length);
    }, text),
  );

const options: fc.Arbitrary<Partial<ReadingOptions>> = fc.oneof(
  fc.constant({}),
  fc.constantFrom(...cases.map(({ settings }) => readObsidianSettings(settings))),
  fc.record({
    multiLineEndMarker: fc.constant("+++"),
    clozePatterns: fc.array(
      fc.constantFrom("==answer==", "**[123;;]answer[;;hint]**", "answer", "[1]answer", "]["),
      { maxLength: 3 },
    ),
  }),
);

function check(text: string, reading: Partial<ReadingOptions>): void {
  const note = parseNote("dir/note.md", text, reading);
  const lines = text.split(/\r\n?|\n/).length;
  let end = 0;
  for (const card of note.cards) {
    const { span } = card;
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.start).toBeLessThanOrEqual(span.end);
    expect(span.end).toBeLessThanOrEqual(text.length);
    expect(span.startLine).toBeGreaterThanOrEqual(1);
    expect(span.startLine).toBeLessThanOrEqual(span.endLine);
    expect(span.endLine).toBeLessThanOrEqual(lines);
    if (card.sibling === 0) expect(span.start).toBeGreaterThanOrEqual(end);
    end = card.span.end;
    expect(card.decks.length).toBeGreaterThan(0);
    expect(cardFingerprint(card)).toContain("\0");
    if (card.kind === "choice") {
      for (const { start, end } of card.options) {
        expect(start).toBeGreaterThanOrEqual(span.start);
        expect(end).toBeLessThanOrEqual(span.end);
        expect(start).toBeLessThanOrEqual(end);
      }
    }
    if (card.kind !== "cloze") continue;
    expect(card.holes.some(({ role }) => role === "ask")).toBe(true);
    for (const hole of card.holes) {
      expect(hole.answer).not.toBe("");
      expect(card.text.slice(hole.start, hole.end)).toContain(hole.answer);
    }
    expect(clozeSides(card.text, card.holes).front).not.toBe(card.text);
  }
  for (const problem of note.problems) {
    for (const { start, end } of problem.fixes?.flatMap(({ edits }) => edits) ?? []) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(start).toBeLessThanOrEqual(end);
      expect(end).toBeLessThanOrEqual(text.length);
    }
    expect(problem.line).toBeGreaterThanOrEqual(1);
    expect(problem.line).toBeLessThanOrEqual(lines);
    expect(problem.column).toBeGreaterThanOrEqual(1);
    expect(problem.column).toBeLessThanOrEqual((text.split(/\r\n?|\n/)[problem.line - 1]?.length ?? 0) + 1);
  }
}

test("any text at all is read, with every place inside it", () =>
  fc.assert(
    fc.property(anyText, options, (text, reading) => check(text, reading)),
    { numRuns: 2000, interruptAfterTimeLimit: 10_000 },
  ));

test("any text after a flashcards tag is read, with every place inside it", () =>
  fc.assert(
    fc.property(anyText, options, (text, reading) => check(`#flashcards\n\n${text}`, reading)),
    { numRuns: 2000, interruptAfterTimeLimit: 10_000 },
  ));

test("real notes that were damaged are read, with every place inside them", () =>
  fc.assert(fc.property(mutated, options, check), { numRuns: 3000, interruptAfterTimeLimit: 10_000 }));

test("line ends say nothing about the cards", () =>
  fc.assert(
    fc.property(fc.constantFrom(...cases), ({ markdown, settings }) => {
      const reading = readObsidianSettings(settings);
      const read = (text: string) =>
        parseNote("n.md", text, reading).cards.map(({ span, ...card }) => ({
          ...card,
          lines: [span.startLine, span.endLine],
        }));
      const unix = markdown.replace(/\r\n?/g, "\n");
      expect(read(unix.replaceAll("\n", "\r\n"))).toEqual(read(unix));
      expect(read(`\ufeff${unix}`)).toEqual(read(unix));
    }),
    { numRuns: 300, interruptAfterTimeLimit: 10_000 },
  ));

const many = 50_000;

test.each([
  ["comments that never close", "<!--SR:".repeat(many)],
  ["hints without an end", `==a${";;b".repeat(many)}`],
  ["one cloze of many letters", `==${"as".repeat(many)};;b==`],
  ["a highlight on every line of one paragraph", "==a== b\n".repeat(many)],
  ["percent signs", "%%".repeat(many)],
  ["headings without a question", `${"# a\n".repeat(many)}?\nb`],
  ["separators without a question", "?\n".repeat(many)],
  ["tags", "#a\n".repeat(many)],
  ["quotes in quotes", `${">".repeat(many)} a::b`],
  ["open tags", "<code><div ".repeat(many)],
  ["options without a question", "A) b\n".repeat(many)],
  ["an option of many lines", `Q?\nA) b\nB) ${"c\n".repeat(many)}`],
  ["questions without a key", "Q?\nA) b\nB) c\n".repeat(many / 100)],
  ["empty boxes", `Q?\n${"- [ ] \n".repeat(many)}`],
])("%s take time in proportion to their length", (_what, attack) => {
  // in square time any of these would take minutes
  expect(parseNote("n.md", `#flashcards\n\n${attack}`).cards.length).toBeLessThanOrEqual(1000);
});

test("frontmatter of many fields takes time in proportion to its length", () => {
  const fields = Array.from({ length: many }, (_, index) => `field${index}: value`).join("\n");
  expect(parseNote("n.md", `---\n${fields}\ntags: flashcards\n---\nQ::A`).cards).toHaveLength(1);
});
