import { expect, test } from "vitest";
import { announce, announcements } from "./announce.ts";

test("what is announced twice is spoken twice, and only the last three are kept", () => {
  for (const text of ["Answer shown", "Good, next in 5 days", "Undone", "Undone"]) announce(text);
  const kept = announcements.get();
  expect(kept.map(({ text }) => text)).toEqual(["Good, next in 5 days", "Undone", "Undone"]);
  expect(new Set(kept.map(({ id }) => id)).size).toBe(3);
});
