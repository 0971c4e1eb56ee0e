import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Calibration, Tally } from "@/lib/stats/calibration.ts";
import { GuessOutcomes } from "./GuessOutcomes.tsx";

const tally = (right: number, wrong: number): Tally => ({
  right,
  near: 0,
  wrong,
  skipped: 0,
  total: right + wrong,
});
const calibration: Calibration = {
  tally: tally(4, 4),
  first: tally(1, 3),
  again: tally(3, 1),
  topics: [{ topic: "Turns", tally: tally(4, 4), errors: [], medianError: null }],
};

test("the first guesses stand beside the ones made when asked again", () => {
  const html = renderToStaticMarkup(<GuessOutcomes calibration={calibration} />);
  expect(html).toContain("At first 25\u00a0% were right; of the cards that asked again 75\u00a0% are now.");
  expect(html).toContain('aria-label="Of 4 guesses 3 were right, 0 near and 1 wrong."');
});

test("as long as nothing was asked again, only the first guesses are told", () => {
  const html = renderToStaticMarkup(<GuessOutcomes calibration={{ ...calibration, again: tally(0, 0) }} />);
  expect(html).toContain("At first 25\u00a0% were right.");
  expect(html).not.toContain("asked again");
});
