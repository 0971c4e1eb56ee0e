import { expect, test } from "vitest";
import { largestDifference } from "./arrays.ts";
import { copeBias } from "./cope.ts";

const Masked = Number.NEGATIVE_INFINITY;

test("with gates wide open positions count tokens, the current one included", () => {
  const rows = [0, 10, 20, 30, 40];
  const { positions, bias } = copeBias([1, 1, 1], [99, Masked, Masked, 99, 99, Masked, 99, 99, 99], rows, 1);
  expect(
    largestDifference(
      [6, 7, 8].map((n) => positions[n] as number),
      [3, 2, 1],
    ),
  ).toBeLessThan(1e-12);
  expect(
    largestDifference(
      [6, 7, 8].map((n) => bias[n] as number),
      [30, 20, 10],
    ),
  ).toBeLessThan(1e-10);
  expect(positions[1]).toBeNaN();
  expect(bias[1]).toBe(Masked);
});

test("half-open gates give fractional positions, between two rows", () => {
  const { gates, positions, bias } = copeBias([2], [0], [1, 3], 1);
  expect(gates[0]).toBe(0.5);
  expect(positions[0]).toBe(0.5);
  expect(bias[0]).toBe(2 * 2);
});

test("positions stop at the last row", () => {
  const { positions } = copeBias([1], [99, 99, 99], [0, 1], 1);
  expect([...positions]).toEqual([1, 1, 1]);
});

test("logits that do not fit the queries are refused", () =>
  expect(() => copeBias([1, 2], [1, 2, 3], [1], 1)).toThrow("logits.length / queries must be an integer"));
