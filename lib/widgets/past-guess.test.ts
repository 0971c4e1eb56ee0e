import { expect, test } from "vitest";
import type { Prediction } from "@/lib/scheduling/types.ts";
import { guessInWords, readPastGuess } from "./past-guess.ts";

const prediction: Prediction = {
  widget: "sinusoidal",
  ask: "first-unturned",
  params: { dim: 128, length: 2048, base: 10_000, position: 50, component: 32, layout: "interleaved" },
  guess: 35,
  answer: 41,
  error: -6,
};

test("a stored guess is judged again by its widget", () => {
  const past = readPastGuess(prediction);
  expect(past?.widget.title).toBe("Sinusoidal heatmap");
  expect(past?.verdict).toMatchObject({ outcome: "near", error: -6 });
  // the tolerance at width 128 is two pairs
  expect(past?.relativeError).toBe(-3);
  expect(guessInWords(prediction)).toBe("You said 35. It is 41. 6 too low.");
});

test("a skipped guess has no error", () => {
  const skipped = { ...prediction, guess: null, error: null };
  expect(readPastGuess(skipped)).toMatchObject({ verdict: { outcome: "skipped" }, relativeError: null });
  expect(guessInWords(skipped)).toBe("It is 41.");
});

test.each([
  ["widget", { widget: "gone" }],
  ["question", { ask: "gone" }],
  ["answer", { answer: 23 }],
  ["form of guess", { guess: "thirty-five" }],
] as const)("where the %s is another now, the stored numbers are told", (_, change) => {
  const stored: Prediction = { ...prediction, ...change };
  expect(readPastGuess(stored)).toBeNull();
  expect(guessInWords(stored)).toBe(`You said ${stored.guess}. It is ${stored.answer}.`);
});

test("parameters that the widget has gained since take their defaults", () =>
  expect(readPastGuess({ ...prediction, params: { length: 2048 } })?.verdict.outcome).toBe("near"));
