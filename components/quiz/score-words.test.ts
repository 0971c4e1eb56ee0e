import { expect, test } from "vitest";
import { correctedInWords } from "./score-words.ts";

const score = (corrected: number) => ({ total: 10, right: 7, wrong: 3, unanswered: 0, corrected });

test.each([
  { corrected: 6, words: "6" },
  { corrected: 5.6667, words: "5.7" },
  { corrected: -1.25, words: "−1.2" },
  { corrected: -0.01, words: "0" },
])("a corrected score of $corrected is “$words”", ({ corrected, words }) =>
  expect(correctedInWords(score(corrected))).toBe(words),
);
