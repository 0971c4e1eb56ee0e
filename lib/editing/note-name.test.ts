import { expect, test } from "vitest";
import { faultInNewPath } from "./note-name.ts";

test.each([
  "a.md",
  "Notes/Über die Wärme 😀.markdown",
  "deep/er/A, b & c (2).MD",
  "console.md",
  "com10.md",
  "a.b.md",
  `${"é".repeat(126)}.md`,
])("%j can be the path of a new note", (path) => {
  expect(faultInNewPath(path)).toBeNull();
});

test.each([
  ["a.txt", "ends in .md"],
  [".md", "ends in .md"],
  ["a/.md", "ends in .md"],
  ["", "ends in .md"],
  ["/a.md", "part without a name"],
  ["a//b.md", "part without a name"],
  ["../a.md", "part without a name"],
  ["a/./b.md", "part without a name"],
  [".obsidian/a.md", "hidden"],
  ["a/.b.md", "hidden"],
  ["a:b.md", "“a:b.md” holds :"],
  ["what?.md", "holds ?"],
  ["C#.md", "holds #"],
  ["x[1].md", "holds ["],
  ["a\\b.md", "holds \\"],
  ["a\0b.md", "cannot be written"],
  ["a\nb.md", "cannot be written"],
  ["a\ud800.md", "cannot be written"],
  ["a /b.md", "ends with a space"],
  ["a./b.md", "dot, which Windows drops"],
  [" a.md", "begins with a space"],
  ["CON.md", "device"],
  ["nul/a.md", "device"],
  ["Lpt¹.tar.md", "device"],
  ["node_modules/a.md", "are not read"],
  [`${"é".repeat(127)}.md`, "longer than 255 bytes"],
])("%j can not, and the reason is said", (path, words) => {
  const fault = faultInNewPath(path);
  expect(fault?.message).toContain(words);
  expect(fault?.remedy).not.toBe("");
});
