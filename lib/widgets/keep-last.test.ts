import { expect, test } from "vitest";
import { keepLast } from "./keep-last.ts";

test("the result is the same object until its key changes", () => {
  const double = keepLast(
    ({ width }: { width: number; position: number }) => String(width),
    ({ width }) => ({ double: 2 * width }),
  );
  const first = double({ width: 4, position: 0 });
  expect(first).toEqual({ double: 8 });
  expect(double({ width: 4, position: 9 })).toBe(first);
  expect(double({ width: 5, position: 9 })).toEqual({ double: 10 });
  expect(double({ width: 4, position: 0 })).toEqual(first);
});
