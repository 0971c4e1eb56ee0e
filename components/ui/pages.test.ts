import { expect, test } from "vitest";
import { isUnder, PAGES } from "./pages.ts";

test.each([
  ["/", ["/"]],
  ["/review", ["/review"]],
  ["/lab/sinusoidal", ["/lab"]],
  ["/laboratory", []],
  ["/cards/42", []],
])("at %s the bar marks %j", (path, marked) =>
  expect(PAGES.filter(({ href }) => isUnder(path, href)).map(({ href }) => href)).toEqual(marked),
);
