import { expect, test } from "vitest";
import { withoutReference } from "./misconception-link.ts";

test("a reason loses the reference at its end, whose name is shown below it", () => {
  expect(withoutReference("Nothing wraps. See [[misconceptions#m3|m3]].", "m3")).toBe("Nothing wraps.");
  expect(withoutReference("Nothing wraps.\nSee [[misconceptions#m3]].", "m3")).toBe("Nothing wraps.");
  expect(withoutReference("See [[misconceptions#m3|m3]].", "m3")).toBe("");
});

test("a reference that says more, or to another misconception, stays", () => {
  for (const why of [
    "See [[misconceptions#m12|m12]] for what does help.",
    "Where it comes from [[misconceptions#m12|the mask]], only that matters.",
    "Nothing wraps. See [[misconceptions#m3|m3]].",
    "Nothing wraps.",
  ])
    expect(withoutReference(why, "m12")).toBe(why);
});
