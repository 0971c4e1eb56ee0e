import { describe, expect, test } from "vitest";
import { permutationEffect } from "@/lib/encodings/index.ts";
import { defaultParams } from "../fields.ts";
import { readSentence } from "../sentence.ts";
import { embedWords, seededWeights } from "../toy-attention.ts";
import { compute, DIM, encodingOf, fields, largestAmong, type OrderParams, repeatedWord } from "./compute.ts";

const defaults = defaultParams(fields);
const at = (params: Partial<OrderParams>): OrderParams => ({ ...defaults, ...params });

const DOG = { first: "dog bites man", second: "man bites dog" };
const FISH = { first: "the cat ate the fish", second: "the fish ate the cat" };
const JOHN = { first: "John likes cats", second: "cats likes John" };
const PAIRS = [DOG, FISH, JOHN];

describe.each(PAIRS)("$first", (sentences) => {
  test("without encoding and mask each word keeps its output, and the rows trade places", () => {
    const { matched, printed, outcome } = compute(at(sentences));
    expect(matched).toBeLessThanOrEqual(3e-16);
    expect(printed).toBeGreaterThan(0.01);
    expect(outcome).toBe("matched");
  });

  test("the causal mask alone makes a difference of 1 or more", () => {
    const { matched, outcome } = compute(at({ ...sentences, masking: "causal" }));
    expect(matched).toBeGreaterThanOrEqual(1);
    expect(outcome).toBe("different");
  });

  test("added sinusoids make one of 0.7 or more", () =>
    expect(compute(at({ ...sentences, encoding: "sinusoidal" })).matched).toBeGreaterThanOrEqual(0.7));

  test.each(["learned", "rotary"] as const)("%s tells the order too", (encoding) =>
    expect(compute(at({ ...sentences, encoding })).outcome).toBe("different"),
  );
});

test("all numbers are those of the encoding library's own comparison", () => {
  const x = embedWords(readSentence(FISH.first), DIM, 7);
  for (const encoding of ["none", "sinusoidal", "learned", "rotary", "alibi"] as const) {
    for (const masking of ["none", "causal"] as const) {
      const params = at({ ...FISH, encoding, masking });
      const { matching, matched, printed, first, second } = compute(params);
      // row i of B is row permutation[i] of A
      const permutation = second.words.map((_, row) => matching.partner.indexOf(row));
      const options = { encoding: encodingOf(params), mask: masking };
      const effect = permutationEffect(x, seededWeights(DIM, 7), permutation, DIM, options);
      expect(matched).toBe(effect.maxAbsDifference);
      expect(printed).toBe(effect.maxAbsDifferenceAsPrinted);
      expect(first.output).toEqual(effect.output);
      expect(second.output).toEqual(effect.outputOfPermutedInput);
    }
  }
});

test("ALiBi without a mask can't tell a sentence from its reversal, but from another order it can", () => {
  expect(compute(at({ ...DOG, encoding: "alibi" })).outcome).toBe("matched");
  const reversed = { first: FISH.first, second: "fish the ate cat the" };
  expect(compute(at({ ...reversed, encoding: "alibi" })).outcome).toBe("matched");
  expect(compute(at({ ...FISH, encoding: "alibi" })).outcome).toBe("different");
  expect(compute(at({ ...DOG, encoding: "alibi", masking: "causal" })).outcome).toBe("different");
});

test("the attention matrix is not the same as printed: its rows and columns move with their words", () => {
  const { first, second } = compute(at(DOG));
  expect(second.weights[0]).not.toBeCloseTo(first.weights[0] as number, 3);
  for (let i = 0; i < 3; i++)
    for (let j = 0; j < 3; j++)
      expect(second.weights[(2 - i) * 3 + 2 - j]).toBeCloseTo(first.weights[i * 3 + j] as number, 14);
});

test("the two “the” get equal outputs, unless the mask or an encoding tells them apart", () => {
  const among = (params: Partial<OrderParams>) => {
    const { first } = compute(at({ ...FISH, ...params }));
    const repeated = repeatedWord(first.words);
    expect(repeated).toEqual({ word: { text: "the", token: "the" }, rows: [0, 3] });
    return largestAmong(first, repeated?.rows ?? []);
  };
  expect(among({})).toBeLessThan(1e-15);
  expect(among({ masking: "causal" })).toBeGreaterThan(0.1);
  expect(among({ encoding: "sinusoidal" })).toBeGreaterThan(0.1);
});

test("a sentence beside itself is the same row by row, also under a mask and an encoding", () =>
  expect(
    compute(at({ first: "Dog bites man", second: "dog bites man!", encoding: "rotary", masking: "causal" })),
  ).toMatchObject({ outcome: "printed", printed: 0, matched: 0 }));

test("sentences of other words are compared in the words they share, and never called a reordering", () => {
  const john = compute(at({ first: "John likes cats", second: "Cats like John" }));
  expect(john.outcome).toBe("different");
  expect(john.differences).toEqual([expect.any(Number), null, expect.any(Number)]);
  expect(john.matched).toBeGreaterThan(0.01);
  const longer = compute(at({ first: "dog", second: "dog bites" }));
  expect(longer).toMatchObject({ outcome: "different", printed: null });
  expect(compute(at({ first: "dog", second: "man" }))).toMatchObject({ outcome: "different", matched: null });
});

test("every encoding and mask gives finite numbers, for one word and for eight equal ones", () => {
  for (const words of ["dog", "a a a a a a a a", "1 2 3 4 5 6 7 8"]) {
    for (const encoding of ["none", "sinusoidal", "learned", "rotary", "alibi"] as const) {
      for (const masking of ["none", "causal"] as const) {
        const { first, matched } = compute(at({ first: words, second: words, encoding, masking }));
        expect(first.output.every(Number.isFinite)).toBe(true);
        expect(matched).toBe(0);
      }
    }
  }
});
