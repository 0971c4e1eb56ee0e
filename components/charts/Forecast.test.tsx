import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Forecast } from "./Forecast.tsx";

const days = (...counts: number[]) =>
  counts.map((count, index) => ({ label: ["Today", "Mon", "Tue", "Wed"][index] as string, count }));
const shown = (...counts: number[]) => renderToStaticMarkup(<Forecast days={days(...counts)} />);

test.each([
  [[3, 5, 0, 9], "17 reviews in the next 4 days; the fullest day is Wed with 9."],
  [[0, 1, 0, 0], "1 review in the next 4 days: Mon."],
  [[0, 0, 7, 0], "7 reviews in the next 4 days, all on one day: Tue."],
  [[0, 0, 0, 0], "Nothing is due in the next 4 days."],
])("the days %j are read as “%s”, by eye and by ear", (counts, reading) => {
  const html = shown(...counts);
  expect(html).toContain(`role="img" aria-label="${reading}"`);
  expect(html).toContain(`>${reading}</p>`);
});

test("the fullest day fills the height and every other stands in proportion", () => {
  const heights = [...shown(4, 8, 2, 0).matchAll(/<rect [^>]*height="([\d.]+)"/g)].map(([, height]) =>
    Number(height),
  );
  expect(heights).toEqual([50, 100, 25, 0]);
});

test("each number is also in a table", () => {
  const html = shown(3, 12, 0, 1);
  expect(html).toContain('<th scope="row">Mon</th><td>12</td>');
});
