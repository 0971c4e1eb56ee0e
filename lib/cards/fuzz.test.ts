import fc from "fast-check";
import { expect, test } from "vitest";
import { loadCases } from "./golden/load-cases.ts";
import { readObsidianSettings } from "./obsidian/obsidian-settings.ts";
import { parseNote } from "./parse-note.ts";

const cases = loadCases();

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
