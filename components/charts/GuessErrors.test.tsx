import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { TopicCalibration } from "@/lib/stats/calibration.ts";
import { GuessErrors } from "./GuessErrors.tsx";

const topic = (name: string, errors: number[], medianError: number | null): TopicCalibration => ({
  topic: name,
  tally: { right: 0, near: 0, wrong: errors.length, skipped: 0, total: errors.length },
  errors,
  medianError,
});

test("each error has its mark, and the question that leans most is told", () => {
  const html = renderToStaticMarkup(
    <GuessErrors topics={[topic("Turns", [-3, -9], -6), topic("Repeat", [0.5, 0.25], 0.375)]} />,
  );
  expect(html.match(/data-beyond/g)).toHaveLength(4);
  expect(html.match(/data-beyond="true"/g)).toHaveLength(1);
  // −3 of ±6 tolerances is a quarter of the line; −9 stands at its end
  expect(html).toContain("inset-inline-start:25%");
  expect(html).toContain("inset-inline-start:0%");
  expect(html).toContain("You guess too low most at “Turns”: in the middle by 6 tolerances.");
});

test("one guess shows no lean", () =>
  expect(renderToStaticMarkup(<GuessErrors topics={[topic("Turns", [-9], -9)]} />)).toContain(
    "One guess a question does not show a lean yet.",
  ));

test("questions without high and low have no line, and without any there is no chart", () =>
  expect(renderToStaticMarkup(<GuessErrors topics={[topic("Order", [], null)]} />)).toBe(""));
