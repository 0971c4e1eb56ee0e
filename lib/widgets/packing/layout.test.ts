import * as fc from "fast-check";
import { expect, test } from "vitest";
import { boundaryRange, moveBoundary, pack, runsOf, sequenceBounds, startingAtZero } from "./layout.ts";

test("ids restart in each document, or go on to the end of the sequence", () => {
  expect([...pack([3, 4, 2], 16, true).positions]).toEqual([0, 1, 2, 0, 1, 2, 3, 0, 1]);
  expect([...pack([3, 4, 2], 16, false).positions]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
});

test("the context cuts a document, and each part counts from where its sequence or itself begins", () => {
  const restarted = pack([3, 6], 4, true);
  expect([...restarted.positions]).toEqual([0, 1, 2, 0, 0, 1, 2, 3, 0]);
  expect(restarted.sequences).toBe(3);
  expect(
    restarted.pieces.map(({ document, sequence, start, length }) => [document, sequence, start, length]),
  ).toEqual([
    [0, 0, 0, 3],
    [1, 0, 3, 1],
    [1, 1, 4, 4],
    [1, 2, 8, 1],
  ]);
  expect([...pack([3, 6], 4, false).positions]).toEqual([0, 1, 2, 3, 0, 1, 2, 3, 0]);
});

test("cu_seqlens are the ends of documents, or of sequences where attention crosses documents", () => {
  const packed = pack([300, 412, 180, 132], 1024, true);
  expect(sequenceBounds(packed, false)).toEqual([0, 300, 712, 892, 1024]);
  expect(sequenceBounds(packed, true)).toEqual([0, 1024]);
  expect(sequenceBounds(pack([300, 412], 256, true), false)).toEqual([0, 256, 300, 512, 712]);
  expect(sequenceBounds(pack([300, 412], 256, true), true)).toEqual([0, 256, 512, 712]);
});

test("only a document that begins a sequence starts at 0 when ids go on", () => {
  expect(startingAtZero(pack([300, 412, 180, 132], 1024, true))).toBe(4);
  expect(startingAtZero(pack([300, 412, 180, 132], 1024, false))).toBe(1);
  expect(startingAtZero(pack([128, 128, 128, 128, 512], 512, false))).toBe(2);
  // its second part begins at 0, the document itself does not
  expect(startingAtZero(pack([3, 6], 4, false))).toBe(1);
});

test("whatever is packed, ids and runs agree with a count by hand", () => {
  const documents = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 2, maxLength: 10 });
  fc.assert(
    fc.property(documents, fc.integer({ min: 16, max: 64 }), fc.boolean(), (lengths, context, restart) => {
      const packed = pack(lengths, context, restart);
      const expected: number[] = [];
      for (const length of lengths) {
        for (let n = 0; n < length; n++) {
          const token = expected.length;
          const begins = token % context === 0 || (restart && n === 0);
          expected.push(begins ? 0 : (expected[token - 1] as number) + 1);
        }
      }
      expect([...packed.positions]).toEqual(expected);
      const told = runsOf(packed.pieces).flatMap(({ first, last }) =>
        Array.from({ length: last - first + 1 }, (_, n) => first + n),
      );
      expect(told).toEqual(expected);
    }),
  );
});

test("a moved boundary takes from one document what it gives the other, and leaves each its least", () => {
  const limits = { min: 1, max: 500 };
  expect(moveBoundary([300, 412, 180], 0, 310, limits)).toEqual([310, 402, 180]);
  expect(moveBoundary([300, 412, 180], 1, 5000, limits)).toEqual([300, 500, 92]);
  expect(moveBoundary([300, 412, 180], 0, -7, limits)).toEqual([212, 500, 180]);
  expect(moveBoundary([3, 4], 0, 99, limits)).toEqual([6, 1]);
  expect(boundaryRange([300, 412, 180], 1, limits)).toEqual({ start: 300, least: 392, most: 800 });
});
