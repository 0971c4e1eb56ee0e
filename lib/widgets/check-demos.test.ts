import { expect, test } from "vitest";
import type { ParsedCard } from "@/lib/cards/types.ts";
import { checkDemos } from "./check-demos.ts";

const card = (line: number, yaml: string, widget = "sinusoidal") =>
  ({ demos: [{ widget, yaml, side: "answer", line }] }) as unknown as ParsedCard;

test("a demo that is right gives no problem", () =>
  expect(checkDemos({ path: "a.md", cards: [card(5, "d: 64")] }, "")).toEqual([]));

test("a wrong parameter is named by its line in the note, once for both siblings", () => {
  const problems = checkDemos(
    {
      path: "a.md",
      cards: [card(5, "d: 64\nbsae: 100"), card(5, "d: 64\nbsae: 100")],
    },
    "",
  );
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ path: "a.md", line: 7, column: 1 });
  expect(problems[0]?.message).toContain("bsae");
});

test("an unknown widget is named at its fence", () =>
  expect(checkDemos({ path: "a.md", cards: [card(9, "", "sinsoidal")] }, "")[0]).toMatchObject({
    line: 9,
    rule: "unknown-widget",
  }));

test.each([
  ["sinsoidal", "d: 64", "sinusoidal", "d: 64"],
  ["sinusoidal", "d: 64\nbsae: 100", "sinusoidal", "d: 64\nbase: 100"],
  ["sinusoidal", "d:  1000000 # wide", "sinusoidal", "d:  1024 # wide"],
  ["sinusoidal", "ask: first-unturnd", "sinusoidal", "ask: first-unturned"],
])("```demo %s with %j is mended by one edit", (widget, yaml, rightWidget, right) => {
  const note = (name: string, body: string) => `Q\n?\nA\n\`\`\`demo ${name}\n${body}\n\`\`\`\n`;
  const text = note(widget, yaml);
  const [problem] = checkDemos({ path: "a.md", cards: [card(4, yaml, widget)] }, text);
  const [edit] = problem?.fixes?.[0]?.edits ?? [];
  expect(edit && text.slice(0, edit.start) + edit.insert + text.slice(edit.end)).toBe(
    note(rightWidget, right),
  );
});

test("a quoted value is left to its author", () => {
  const text = 'Q\n?\nA\n```demo sinusoidal\nask: "first-unturnd"\n```\n';
  const [problem] = checkDemos({ path: "a.md", cards: [card(4, 'ask: "first-unturnd"')] }, text);
  expect(problem).toMatchObject({ rule: "unknown-prediction" });
  expect(problem).not.toHaveProperty("fixes");
});
