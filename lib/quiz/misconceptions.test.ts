import { expect, test } from "vitest";
import { readMisconceptions } from "./misconceptions.ts";

test("a misconception says what is believed, why, and what is true", () => {
  const { misconceptions, problems } = readMisconceptions(
    "m.md",
    [
      "## m7",
      "**Believed.** All heads share one slope.",
      "**Tempting.** One formula is printed.",
      "**True.** Each head has its own.",
      "**Card.** [[10-alibi#^f71]]",
      "**See it.** [slopes](demo:alibi?n=8)",
    ].join("\n\n"),
  );
  expect(problems).toEqual([]);
  expect(misconceptions).toEqual([
    {
      id: "m7",
      line: 1,
      believed: "All heads share one slope.",
      tempting: "One formula is printed.",
      holds: "Each head has its own.",
      card: "[[10-alibi#^f71]]",
      seeIt: "[slopes](demo:alibi?n=8)",
    },
  ]);
});

test("what is missing or there twice is told with its line", () => {
  const text =
    "## m1\n\n**Believed.** a\n\n**Tempting.** b\n\n**True.** c\n\n## m1\n\n## m2\n\n**True.** d\n";
  const { misconceptions, problems } = readMisconceptions("m.md", text);
  expect(misconceptions.map(({ id }) => id)).toEqual(["m1"]);
  expect(problems.map(({ line, message }) => [line, message])).toEqual([
    [9, "m1 is named twice, here and in line 1"],
    [11, "m2 does not say what is believed"],
    [11, "m2 does not say why it is tempting"],
  ]);
  expect(readMisconceptions("m.md", "Nothing yet.\n").problems).toMatchObject([
    { line: 1, rule: "no-entries", message: "the note names no misconception" },
  ]);
});
