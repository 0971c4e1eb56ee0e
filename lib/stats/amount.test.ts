import { expect, test } from "vitest";
import { amount } from "./amount.ts";

test.each([
  [0, "0 notes"],
  [1, "1 note"],
  [1200, "1,200 notes"],
])("%d is written “%s”", (count, words) => expect(amount(count, "note")).toBe(words));
