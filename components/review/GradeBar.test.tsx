import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Grade } from "@/lib/scheduling/types.ts";
import { GradeBar } from "./GradeBar.tsx";
import type { ShownCard } from "./session.ts";

const given = { short: "5 d", spoken: "5 days" };
const card = { grades: { again: given, hard: given, good: given, easy: given } } as ShownCard;

function show(props: { predicting?: boolean; thinking?: boolean; revealed?: boolean; suggested?: Grade }) {
  return renderToStaticMarkup(
    <GradeBar
      card={card}
      predicting={props.predicting ?? false}
      thinking={props.thinking ?? false}
      revealed={props.revealed ?? false}
      suggested={props.suggested}
      focusSuggested={false}
      confirm={{ current: null }}
      showIntervals
      onReveal={() => {}}
      onGrade={() => {}}
    />,
  );
}

test("a suggested grade is told in words, in its name and to the eye, and is the one that is filled", () => {
  const html = show({ revealed: true, suggested: "hard" });
  expect(html).toContain("How well did you know it? Your answer suggests Hard.");
  expect(html).toContain('aria-label="Hard, 5 days, suggested"');
  expect(html).toContain("5 d · suggested");
  expect(html.match(/data-filled/g)).toHaveLength(1);
  expect(html).toMatch(/data-grade="hard" data-filled=""/);
});

test("without a suggestion Good is filled", () =>
  expect(show({ revealed: true })).toMatch(/data-grade="good" data-filled=""/));

test("a question asked openly shows its options before its answer", () => {
  expect(show({ thinking: true })).toContain("Show the options");
  expect(show({})).toContain("Show the answer");
});

test("while a guess is asked for, nothing shows the answer but the guess or skipping it", () => {
  const html = show({ predicting: true });
  expect(html).not.toContain("Show the answer");
  expect(html.match(/<button type="submit" form="card-prediction"/g)).toHaveLength(2);
});
