import { expect, test } from "vitest";
import { packDocuments, packedMask, positionCounts } from "./packing.ts";

test("positions restart in each document, or go on", () => {
  const packed = packDocuments([2, 3]);
  expect([...packed.positions]).toEqual([0, 1, 0, 1, 2]);
  expect([...packed.documents]).toEqual([0, 0, 1, 1, 1]);
  expect([...packed.boundaries]).toEqual([0, 2, 5]);
  expect([...packDocuments([2, 3], { restart: false }).positions]).toEqual([0, 1, 2, 3, 4]);
});

test("the mask keeps to earlier tokens, and to the document unless told otherwise", () => {
  expect([...packedMask([0, 0, 1])]).toEqual([1, 0, 0, 1, 1, 0, 0, 0, 1]);
  expect([...packedMask([0, 0, 1], { acrossDocuments: true })]).toEqual([1, 0, 0, 1, 1, 0, 1, 1, 1]);
});

test("with restarts early positions are trained more often than late ones", () => {
  expect([...positionCounts(packDocuments([2, 3, 1]).positions)]).toEqual([3, 2, 1]);
  expect([...positionCounts(packDocuments([2, 3, 1], { restart: false }).positions)]).toEqual(
    Array(6).fill(1),
  );
});

test("an empty document is refused", () => {
  expect(() => packDocuments([2, 0])).toThrow("lengths[1] must be an integer from 1");
  expect(() => packDocuments([])).toThrow("lengths.length must be an integer from 1");
  expect(() => positionCounts([0, -1])).toThrow("positions[1] must be an integer from 0");
});
