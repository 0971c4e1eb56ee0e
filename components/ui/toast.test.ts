import { beforeEach, expect, test } from "vitest";
import { announcements } from "./announce.ts";
import { dismissToast, showToast, toasts } from "./toast.ts";

const shown = () => toasts.get().map(({ text }) => text);
beforeEach(() => {
  toasts.set([]);
  announcements.set([]);
});

test("a toast takes the place of the one before it on the same subject", () => {
  showToast("Good, next in 5 days", { subject: "grade" });
  showToast("Not saved yet", { subject: "save" });
  showToast("Again, next in 10 minutes", { subject: "grade" });
  expect(shown()).toEqual(["Not saved yet", "Again, next in 10 minutes"]);
});

test("toasts without a subject stand beside each other, three at most", () => {
  for (const text of ["one", "two", "three", "four"]) showToast(text);
  expect(shown()).toEqual(["two", "three", "four"]);
});

test("a dismissed toast is gone, and one dismissed twice takes no other with it", () => {
  const first = showToast("one");
  showToast("two");
  dismissToast(first);
  dismissToast(first);
  expect(shown()).toEqual(["two"]);
});

test("a toast is spoken unless the page says it itself", () => {
  showToast("Suspended");
  showToast("Silent", { spoken: false });
  expect(announcements.get().map(({ text }) => text)).toEqual(["Suspended"]);
});
