import { expect, test } from "vitest";
import { anchorsOf } from "@/lib/markdown/anchors.ts";
import { renderMarkdown } from "@/lib/markdown/render.ts";
import { buildLinkIndex, contextIn, editHref, type NoteText } from "./link-index.ts";

const note = (path: string, title = path, aliases: string[] = []) => ({ path, title, aliases });
const texts: Record<string, string> = {
  "Rotary.md":
    "---\ntitle: RoPE\n---\n# Why it works\n\nIt turns. ^turn\n\n## Detail\n\nMore, in [[#Why it works]] and [[x]].\n\n# Why it works\n\nAgain.\n",
  "deep/x.md": "![[Rotary#Detail]]",
};
const textOf = (path: string): NoteText | null => {
  const text = texts[path];
  return text === undefined ? null : { text, anchors: () => anchorsOf(text) };
};
const index = buildLinkIndex(
  [note("Rotary.md", "RoPE", ["rotary embedding"]), note("deep/x.md", "X"), note("deep/Ähnlich.md")],
  ["img/wave.png", "deep/only.jpg", "a+b 50%.pdf"],
  textOf,
);

test.each([
  ["Rotary", "/notes/Rotary.md"],
  ["Ähnlich", "/notes/deep/%C3%84hnlich.md"],
  ["Rotary#Why it works", "/notes/Rotary.md#note-why-it-works"],
  ["Rotary#Why it works#Detail", "/notes/Rotary.md#note-detail"],
  ["Rotary#^turn", "/notes/Rotary.md#note-block-turn"],
  ["deep/Ähnlich#Anything", "/notes/deep/%C3%84hnlich.md#note-anything"],
])("[[%s]] leads to %s", (target, href) => expect(index.note(target, "deep/x.md")?.href).toBe(href));

test("#Heading alone is a place of the note that links", () =>
  expect(index.note("#Why it works", "Rotary.md")?.href).toBe("/notes/Rotary.md#note-why-it-works"));

test.each([
  ["Rotary#Nothing", "no heading “Nothing”"],
  ["Rotary#Why it works#Nothing", "no heading “Why it works › Nothing”"],
  ["Rotary#^nothing", "no block “^nothing”"],
])("[[%s]] leads to the note, and is known to lack the place", (target, lacks) =>
  expect(index.note(target, "deep/x.md")).toMatchObject({ href: "/notes/Rotary.md", lacks }),
);

test("a note that is not there is not found", () => expect(index.note("Nowhere", "deep/x.md")).toBeNull());

test.each([
  ["only.jpg", "/media/deep/only.jpg"],
  ["img/wave.png?raw=1", "/media/img/wave.png"],
  ["a+b 50%.pdf", "/media/a%2Bb%2050%25.pdf"],
  ["a+b 50%.pdf#page=3", "/media/a%2Bb%2050%25.pdf#page=3"],
])("the file %s is served at %s", (target, href) => expect(index.file(target, "x.md")?.href).toBe(href));

test("an embed has the text of its note without frontmatter, or of the part that is named", () => {
  expect(index.embed("Rotary", "deep/x.md")).toMatchObject({ key: "Rotary.md", title: "RoPE" });
  expect(index.embed("Rotary", "deep/x.md")?.text.startsWith("# Why it works")).toBe(true);
  expect(index.embed("Rotary#^turn", "deep/x.md")).toMatchObject({
    key: "Rotary.md#block-turn",
    title: "RoPE › turn",
    text: "It turns. ^turn",
  });
  expect(index.embed("Rotary#Nothing", "deep/x.md")).toBeNull();
  expect(index.embed("deep/Ähnlich", "deep/x.md")).toBeNull();
});

test("links in an embed are those of its own note", () => {
  const html = renderMarkdown(texts["deep/x.md"] ?? "", { idPrefix: "t-", ...contextIn(index, "deep/x.md") });
  expect(html).toContain('<a href="/notes/Rotary.md#note-why-it-works">Why it works</a>');
  expect(html).toContain('<a class="wiki-link" href="/notes/deep/x.md" title="X">x</a>');
});

test.each([
  ["a note", [], "/edit/Decks/%C3%84hnlich%20%231.md"],
  ["a line", [41], "/edit/Decks/%C3%84hnlich%20%231.md?line=41"],
  ["a column", [41, 7], "/edit/Decks/%C3%84hnlich%20%231.md?line=41&column=7"],
] as const)("the editor's address names %s", (_, place, expected) =>
  expect(editHref("Decks/Ähnlich #1.md", ...place)).toBe(expected),
);
