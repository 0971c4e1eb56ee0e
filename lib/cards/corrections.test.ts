import { expect, test } from "vitest";
import { readCorrections } from "./corrections.ts";

test("a note is gone through item by item", () => {
  const { texts, problems } = readCorrections(
    "c.md",
    [
      "## S3",
      "A course page.",
      "### S3-14",
      "**Said.** BERT has 512.",
      "**Verdict.** Right.",
      "### S3-15",
      "**Said.** GPT-2 has 2048.",
      "**Verdict.** Wrong.",
      "**True.** It has 1024.",
    ].join("\n\n"),
  );
  expect(problems).toEqual([]);
  expect(texts).toEqual([
    {
      id: "S3",
      about: "A course page.",
      items: [
        { id: "S3-14", line: 5, said: "BERT has 512.", verdict: "right", holds: "" },
        { id: "S3-15", line: 11, said: "GPT-2 has 2048.", verdict: "wrong", holds: "It has 1024." },
      ],
    },
  ]);
});

test("an item that is not whole is told with its line", () => {
  const text = "## S0\n\n### S0-1\n\n**Verdict.** Maybe.\n\n### S0-2\n\n**Said.** a\n\n**Verdict.** Loose.\n";
  expect(readCorrections("c.md", text).problems.map(({ line, message }) => [line, message])).toEqual([
    [3, "S0-1 does not tell what was said"],
    [3, "S0-1 has no verdict"],
    [7, "S0-2 does not say what is true"],
  ]);
});
