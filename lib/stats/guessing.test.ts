import { expect, test } from "vitest";
import { correctedScore } from "./guessing.ts";

const answers = (right: number, wrong: number, open: number, chance: number) => [
  ...Array.from({ length: right }, () => ({ right: true, chance })),
  ...Array.from({ length: wrong }, () => ({ right: false, chance })),
  ...Array.from({ length: open }, () => ({ right: null, chance })),
];

test.each([
  { right: 7, wrong: 3, open: 0, options: 4, score: 7 - 3 / 3 },
  { right: 7, wrong: 3, open: 5, options: 4, score: 6 },
  { right: 1, wrong: 3, open: 0, options: 4, score: 0 },
  { right: 0, wrong: 4, open: 0, options: 2, score: -4 },
])(
  "$right right and $wrong wrong of $options options count $score",
  ({ right, wrong, open, options, score }) => {
    expect(correctedScore(answers(right, wrong, open, 1 / options))).toBeCloseTo(score, 12);
  },
);

test("a wrong number costs nothing: nobody guesses it", () => {
  expect(correctedScore(answers(2, 3, 0, 0))).toBe(2);
});

test("questions of different kinds add up", () => {
  const mixed = [
    { right: true, chance: 1 / 4 },
    { right: false, chance: 1 / 3 },
    { right: false, chance: 1 / 7 },
    { right: false, chance: 1 / 81 },
  ];
  expect(correctedScore(mixed)).toBeCloseTo(1 - 1 / 2 - 1 / 6 - 1 / 80, 12);
});

test("who guesses everything gets nothing on average", () => {
  for (const options of [2, 3, 4, 5]) {
    // each option chosen equally often
    expect(correctedScore(answers(60, 60 * (options - 1), 0, 1 / options))).toBeCloseTo(0, 9);
  }
});
