import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { permutationEffect } from "./equivariance.ts";

const [LENGTH, DIM] = [4, 8];
const numbers = (length: number) =>
  fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: length, maxLength: length });
const weights = fc.record({ wq: numbers(DIM * DIM), wk: numbers(DIM * DIM), wv: numbers(DIM * DIM) });
const order = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4, maxLength: 4 });

test("without encoding and mask, outputs move with their tokens, whatever the weights and the order", () =>
  fc.assert(
    fc.property(
      numbers(LENGTH * DIM),
      weights,
      order,
      fc.constantFrom(1, 2, 4),
      (x, projections, permutation, heads) => {
        const effect = permutationEffect(x, projections, permutation, DIM, { heads });
        expect(effect.maxAbsDifference).toBeLessThan(1e-14);
        expect(effect.equivariant).toBe(true);
      },
    ),
  ));

/** Numbers without a pattern, the same in every run: a small linear congruential generator. */
function noise(length: number, seed: number): Float64Array {
  let state = seed;
  return Float64Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state / 2 ** 32 - 0.5) * 4;
  });
}

describe("'dog bites man' turned to 'man bites dog'", () => {
  const x = noise(3 * DIM, 7);
  const projections = { wq: noise(DIM * DIM, 8), wk: noise(DIM * DIM, 9), wv: noise(DIM * DIM, 10) };
  const reversed = [2, 1, 0];

  test("equivariant is not invariant: as printed, the rows differ", () => {
    const effect = permutationEffect(x, projections, reversed, DIM);
    expect(effect.maxAbsDifference).toBeLessThan(1e-14);
    expect(effect.maxAbsDifferenceAsPrinted).toBeGreaterThan(1);
  });

  test.each([
    ["the causal mask alone", { mask: "causal" }],
    ["sinusoids", { encoding: { kind: "sinusoidal" } }],
    ["rotation", { encoding: { kind: "rotary" } }],
  ] as const)("%s shows the order", (_, options) => {
    const effect = permutationEffect(x, projections, reversed, DIM, options);
    expect(effect.equivariant).toBe(false);
    expect(effect.maxAbsDifference).toBeGreaterThan(0.01);
  });

  test("symmetric linear biases show another order, but not a reversal, which keeps all distances", () => {
    const options = { encoding: { kind: "alibi" } } as const;
    expect(permutationEffect(x, projections, [1, 2, 0], DIM, options).equivariant).toBe(false);
    expect(permutationEffect(x, projections, reversed, DIM, options).equivariant).toBe(true);
  });
});

test.each([[[0, 0]], [[0, 2]], [[1]]])("%j is no permutation of two rows", (permutation) => {
  const projections = { wq: [1], wk: [1], wv: [1] };
  expect(() => permutationEffect([1, 2], projections, permutation, 1)).toThrow("permutation must be");
});
