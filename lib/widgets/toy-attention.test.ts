import { expect, test } from "vitest";
import { readSentence } from "./sentence.ts";
import { embedWords, seededPositions, seededWeights } from "./toy-attention.ts";

const DIM = 8;
const rowsOf = (sentence: string, seed = 7) => {
  const vectors = embedWords(readSentence(sentence), DIM, seed);
  return Array.from({ length: vectors.length / DIM }, (_, row) => [
    ...vectors.subarray(row * DIM, (row + 1) * DIM),
  ]);
};

test("a word has the same vector wherever it stands, and whatever stands beside it", () => {
  const [the, , , again] = rowsOf("The cat ate the fish");
  expect(again).toEqual(the);
  expect(rowsOf("fish, the!")[1]).toEqual(the);
  expect(rowsOf("cat")[0]).not.toEqual(the);
});

test("another seed gives other vectors, weights and positions", () => {
  expect(rowsOf("cat", 8)).not.toEqual(rowsOf("cat"));
  expect(seededWeights(DIM, 8).wq).not.toEqual(seededWeights(DIM, 7).wq);
  expect(seededPositions(4, DIM, 8)).not.toEqual(seededPositions(4, DIM, 7));
});

test("queries, keys and values have weights of their own", () => {
  const { wq, wk, wv } = seededWeights(DIM, 7);
  expect([wq, wk, wv].map((matrix) => matrix.length)).toEqual([64, 64, 64]);
  expect(wq).not.toEqual(wk);
  expect(wk).not.toEqual(wv);
});
