import { expect, test } from "vitest";
import { cards } from "../testing/read.ts";

const A = "<!--SR:!2024-02-11,84,290-->";
const B = "<!--SR:!2024-03-01,10,250-->";

test.each([
  ["on the card's line", `Q::a ${A}`],
  ["on the next line", `Q::a\n${A}`],
  ["indented on the next line", `- Q::a\n  ${A}`],
  ["quoted on the next line", `> Q::a\n> ${A}`],
  ["in the plugin's callout", `Q::a\n> [!sr|card-metadata]\n> ${A}`],
  ["with a space before SR", "Q::a\n<!-- SR:!2024-02-11,84,290 -->"],
  ["over two lines", "Q::a\n<!--SR:\n!2024-02-11,84,290-->"],
  ["under a multi-line answer", `Q\n?\na\n${A}`],
  ["at the end of a multi-line answer", `Q\n?\na ${A}`],
  ["quoted under a quoted answer", `Q\n?\n> a\n> ${A}`],
  ["in the plugin's callout under an answer", `Q\n?\na\n> [!sr|card-metadata]\n> ${A}`],
  ["before another, which is older", `Q::a ${A}\n${B}`],
  [
    "after another that the plugin did not write",
    "Q\n?\na\n<!-- SR:!2023-01-01,1,250 -->\n<!--SR:!2024-02-11,84,290-->",
  ],
])("a schedule %s is the card's and no part of its text", (_where, body) => {
  const [card, ...others] = cards(body);
  expect(others).toEqual([]);
  expect(card?.schedule).toEqual({ kind: "sm2", due: "2024-02-11", intervalDays: 84, easePercent: 290 });
  expect(card?.kind === "basic" && card.answer.replace(/^> /, "")).toBe("a");
  expect(card?.span.endLine).toBe(2 + body.split("\n").length);
});

test("text after a schedule without a blank line is still answer, where an empty line stands for the comment", () => {
  expect(cards(`Q\n?\na\n${A}\nmore`)[0]).toMatchObject({
    answer: "a\n\nmore",
    schedule: { due: "2024-02-11" },
  });
});

test.each([
  ["under a blank line", `Q::a\n\n${A}`],
  ["in code", `Q::a \`${A}\``],
  ["in a fence", `Q\n?\n\`\`\`\n${A}\n\`\`\``],
  ["never closed", "Q::a\n<!--SR:!2024-02-11,84,290"],
  ["without its comment", "Q::a !2024-02-11,84,290"],
])("a schedule %s is not the card's", (_where, body) => {
  expect(cards(body)[0]).not.toHaveProperty("schedule");
});
