/** A note's difficulty, 1 to 5, in words. */

const WORDS = ["introductory", "basic", "intermediate", "advanced", "expert"] as const;

export function difficultyInWords(difficulty: number): string {
  const word = WORDS[difficulty - 1];
  return word === undefined ? `${difficulty} of 5` : `${word}, ${difficulty} of 5`;
}
