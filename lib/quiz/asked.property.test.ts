import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseNote } from "@/lib/cards/parse-note.ts";
import type { Chosen } from "@/lib/scheduling/types.ts";
import { chanceOf, chosenBy, givenBy, offersOf, showsOf } from "./answers.ts";
import { type Ask, askQuestion } from "./asked.ts";
import { isRightAnswer } from "./judge-answer.ts";

const written = `\n\nWhich of these?\n- [ ] one\n  See [[misconceptions#m1]].\n- [x] two\n- [x] three\n\nWhich?
- [x] a\n- [ ] b\n  See [[misconceptions#m2]] and [it](demo:rope).\n\n\`\`\`question\ntext: Match.\nmatch:
  - {item: a, is: b, believes: m3}\n  - {item: c, is: d}\n  - {item: e, is: d}\n\`\`\`\n`;
const lessons = fileURLToPath(new URL("../../content/lessons", import.meta.url));
const texts = readdirSync(lessons).map((name) => readFileSync(`${lessons}/${name}`, "utf8") + written);

/** A piece taken out, and another put in its place. */
const damaged = fc
  .tuple(
    fc.constantFrom(...texts),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat(30),
    fc.constantFrom("", "\n", "- [x] ", "1 / 0", "{", "```", "  ", "m9", "NaN"),
  )
  .map(([text, place, length, insert]) => {
    const at = Math.floor(place * text.length);
    return text.slice(0, at) + insert + text.slice(at + length);
  });

function answersTo(ask: Ask): { right: Chosen; others: Chosen[] } {
  switch (ask.form) {
    case "options": {
      const options = ask.options.filter(({ right }) => right).map(({ place }) => place);
      const wrong = ask.options.filter(({ right }) => !right).map(({ place }) => ({ options: [place] }));
      return { right: { options: options.sort((a, b) => a - b) }, others: wrong };
    }
    case "number":
      return { right: { value: ask.answer }, others: ask.wrong.map(({ value }) => ({ value })) };
    case "match": {
      const byPlace = ask.items.toSorted((a, b) => a.place - b.place);
      return {
        right: { matches: byPlace.map(({ outcome }) => outcome) },
        others: ask.outcomes.map(({ place }) => ({ matches: byPlace.map(() => place) })),
      };
    }
    default:
      return ask satisfies never;
  }
}

test("whatever an author writes, a question is asked whole or not at all", () => {
  let asked = 0;
  fc.assert(
    fc.property(damaged, fc.nat(), (note, seed) => {
      for (const card of parseNote("n.md", note).cards) {
        const question = askQuestion(card, seed);
        if (question === null) continue;
        asked++;
        const { ask } = question;
        const { right, others } = answersTo(ask);
        expect(isRightAnswer(ask, right)).toBe(true);
        expect(showsOf(ask, right)).toEqual([]);
        expect(chosenBy(ask, givenBy(ask, right))).toEqual(right);
        expect(chanceOf(ask)).toBeGreaterThanOrEqual(0);
        expect(chanceOf(ask)).toBeLessThan(1);
        for (const other of others) {
          expect(isRightAnswer(ask, other)).toBe(false);
          expect(offersOf(ask)).toEqual(expect.arrayContaining(showsOf(ask, other)));
        }
      }
    }),
    { numRuns: 300, interruptAfterTimeLimit: 20_000 },
  );
  expect(asked).toBeGreaterThan(1000);
});
