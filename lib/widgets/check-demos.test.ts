import { expect, test } from "vitest";
import type { ParsedCard } from "@/lib/cards/types.ts";
import { checkDemos } from "./check-demos.ts";

const card = (line: number, yaml: string, widget = "sinusoidal") =>
  ({ demos: [{ widget, yaml, side: "answer", line }] }) as unknown as ParsedCard;

test("a demo that is right gives no problem", () =>
  expect(checkDemos({ path: "a.md", cards: [card(5, "d: 64")] })).toEqual([]));

test("a wrong parameter is named by its line in the note, once for both siblings", () => {
  const problems = checkDemos({
    path: "a.md",
    cards: [card(5, "d: 64\nbsae: 100"), card(5, "d: 64\nbsae: 100")],
  });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ path: "a.md", line: 7, column: 1 });
  expect(problems[0]?.message).toContain("bsae");
});

test("an unknown widget is named at its fence", () =>
  expect(checkDemos({ path: "a.md", cards: [card(9, "", "sinsoidal")] })[0]).toMatchObject({
    line: 9,
    rule: "unknown-widget",
  }));
