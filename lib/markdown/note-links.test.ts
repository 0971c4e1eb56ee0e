import { expect, test } from "vitest";
import { linksIn } from "./note-links.ts";
import { parseMarkdown } from "./parse.ts";

const read = (text: string) => linksIn(parseMarkdown(text), text);

test.each<[source: string, target: string, written: string]>([
  ["[[Note]]", "Note", "Note"],
  ["[[folder/Note#Heading#Part|words]]", "folder/Note#Heading#Part", "folder/Note#Heading#Part"],
  ["[[ Note | words]]", "Note", "Note"],
  ["[[#^block]]", "#^block", "#^block"],
  ["[[a\ud800|words]]", "a\ufffd", "a\ud800"],
  ["| a |\n| - |\n| [[Note\\|words]] |", "Note", "Note"],
  ["[words](a%20b.md#c%20d)", "a b.md#c d", "a%20b.md#c%20d"],
  ['[words](<a b.md> "title")', "a b.md", "a b.md"],
  ["[words](a.md 'title (x)')", "a.md", "a.md"],
  ["[words](a(1).md)", "a(1).md", "a(1).md"],
  ["[words](#here)", "#here", "#here"],
  ["[words][name]\n\n[name]: <../a.md> 'title'", "../a.md", "../a.md"],
])("%s links to %s", (source, target, written) => {
  const [link, ...more] = read(source);
  expect(more).toEqual([]);
  expect(link).toMatchObject({ target, embed: false, style: source.includes("[[") ? "wiki" : "path" });
  expect(source.slice(link?.start, link?.end)).toBe(written);
});

test.each<[source: string, target: string]>([
  ["![[wave.png|300]]", "wave.png"],
  ["![[Note#^block]]", "Note#^block"],
  ["![a wave|300](img/a%20wave.png)", "img/a wave.png"],
])("%s embeds %s", (source, target) => expect(read(source)).toMatchObject([{ target, embed: true }]));

test("places are those of the whole link, whatever stands before it", () => {
  const text = "\ufeff---\r\ntitle: [[no]]\r\n---\r\n\r\nSee [[A]] and\r\n> - ![[B]]";
  expect(read(text)).toMatchObject([
    { target: "A", line: 5, column: 5 },
    { target: "B", line: 6, column: 5 },
  ]);
  expect(read(text).map(({ start, end }) => text.slice(start, end))).toEqual(["A", "B"]);
});

test.each([
  "`[[a]]` and $[[b]]$",
  "```\n[[a]]\n```",
  "[a](https://a.org) <https://b.org> [c](mailto:a@b.org)",
  "[try](demo:sinusoidal?d=64) [[https://a.org|a]] [top](#)",
  "![x](data:image/gif;base64,R0lGODlh) [x](javascript:alert(1))",
])("%j leads nowhere in the vault", (source) => expect(read(source)).toEqual([]));
