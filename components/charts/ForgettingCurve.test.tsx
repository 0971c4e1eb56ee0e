import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DAY_MS, dayOf, plainOptions, review, START } from "@/lib/scheduling/testing/events.ts";
import { cardHistory } from "@/lib/stats/card-history.ts";
import { type RecallCurve, recallCurve } from "@/lib/stats/recall-curve.ts";
import { ForgettingCurve } from "./ForgettingCurve.tsx";

/** 2 March 2026 */
const DAY = dayOf(START);
const history = cardHistory(
  [
    review("e1", START, "easy"),
    review("e2", START + 8 * DAY_MS, "again"),
    review("e3", START + 9 * DAY_MS, "good"),
  ],
  () => plainOptions,
);
const shown = (today: number, due: number) =>
  renderToStaticMarkup(
    <ForgettingCurve
      curve={recallCurve(history, today, due, plainOptions.weights) as RecallCurve}
      wanted={0.9}
    />,
  ).replaceAll("\u00a0", " ");

test.each([
  [
    10,
    12,
    /Recall is \d+ % today and will be \d+ % when the card is due, 14 Mar 2026\. Graded 3 times, first on 2 Mar 2026\./,
  ],
  [12, 12, /Recall is \d+ % today, and the card is due today\. Graded/],
  [15, 12, /Recall is \d+ % today, and the card has been due since 14 Mar 2026\. Graded/],
])("on day %d, due on day %d, the curve is read as a sentence", (today, due, reading) => {
  const label = /aria-label="(Recall[^"]+)"/.exec(shown(DAY + today, DAY + due))?.[1];
  expect(label).toMatch(reading);
});

test("an Again is hollow, so that no colour must be told", () => {
  const paths = [...shown(DAY + 10, DAY + 12).matchAll(/<path class="([^"]+)" d="([^"]+)h0"/g)];
  const holes = paths.filter(([, name]) => name?.includes("hole"));
  expect(holes).toHaveLength(1);
  expect(paths.filter(([, name, at]) => name?.includes("mark") && at === holes[0]?.[2])).toHaveLength(1);
  expect(paths).toHaveLength(3 + 1 + 1);
});

test("what is drawn is in a table too, with the recall left at each grade", () => {
  const html = shown(DAY + 10, DAY + 12);
  expect(html).toMatch(/<th scope="row">1<\/th><td>2 Mar 2026<\/td><td>Easy<\/td><td>–<\/td><td>8\.30<\/td>/);
  expect(html).toMatch(/<th scope="row">2<\/th><td>10 Mar 2026<\/td><td>Again<\/td><td>90 %<\/td>/);
});

test("every line drawn stays inside the picture", () => {
  const numbers = [...shown(DAY + 400, DAY + 12).matchAll(/ d="([^"]+)"/g)].flatMap(([, path = ""]) =>
    (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number),
  );
  expect(numbers.length).toBeGreaterThan(100);
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThanOrEqual(1000);
});
