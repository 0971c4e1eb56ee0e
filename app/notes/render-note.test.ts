import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseNote } from "@/lib/cards/parse-note.ts";
import type { StoredCard } from "@/lib/db/notes.ts";
import { newMemory } from "@/lib/scheduling/memory.ts";
import { buildLinkIndex } from "@/lib/vault/link-index.ts";
import { renderNote } from "./render-note.ts";

const links = buildLinkIndex([{ path: "other.md", title: "Other", aliases: [] }], []);
const GOLDEN = new URL("../../lib/markdown/golden/", import.meta.url);
const SEEDS = [
  "000_e33a43342406c209.md",
  "001_2631d26881727783.md",
  "002_3aac063baf28252b.md",
  "003_e761af18583d8418.md",
];

function rendered(text: string, isStored = true) {
  const parsed = parseNote("note.md", text);
  const stored = parsed.cards.map((card, index) => (isStored ? storedCard(`id-${index}`, card) : null));
  const note = { kind: "present" as const, text, parsed, problems: [], stored };
  return { ...renderNote(note, { start: 0, end: text.length }, links, 0, 0), parsed };
}

function storedCard(id: string, parsed: StoredCard["parsed"]): StoredCard {
  const rest = { contentHash: "", groupId: "", missing: false, memory: newMemory() };
  return { id, notePath: "note.md", noteTitle: "", parsed, ...rest };
}

const idsIn = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);

test.each(SEEDS)("the real note %s is a page without a trace of card syntax, and no id twice", (name) => {
  const { html } = rendered(readFileSync(new URL(name, GOLDEN), "utf8"));
  expect(html).not.toMatch(/SR:|\{%|<p>\?\??<\/p>|<br>\s*\?\?|\p{Co}/u);
  expect(html.replace(/<[^>]*>/g, "").length).toBeGreaterThan(1000);
  expect(new Set(idsIn(html)).size).toBe(idsIn(html).length);
});

test("each card of a two-way block is named beside it, with its own anchor, page and state", () => {
  const { html } = rendered(readFileSync(new URL(SEEDS[0] as string, GOLDEN), "utf8"));
  for (const index of [0, 1, 2, 3]) {
    expect(html).toMatch(
      new RegExp(
        `<li id="card-id-${index}"><a href="/cards/id-${index}">[^<]+</a> <span class="note-card-state">new<`,
      ),
    );
  }
  expect(html.match(/aria-label="asked both ways"/g)).toHaveLength(2);
});

test("a card that the database does not have yet is shown without a page of its own", () => {
  const { html } = rendered("#flashcards\n\nQ::A", false);
  expect(html).toContain('<li><span>Q</span> <span class="note-card-state">not read yet</span></li>');
});

test("a cloze says in its note what it hides in the review, and each sibling asks its own", () => {
  const { html } = rendered("#flashcards\n\nThe ==cell== divides by ==mitosis;;how==.");
  expect(html).toContain(
    '<mark class="cloze-answer">cell</mark> divides by <mark class="cloze-answer">mitosis</mark>.',
  );
  expect(html).toContain(">The … divides by mitosis.</a>");
  expect(html).toContain(">The cell divides by ….</a>");
});

test("a link to a card's block id finds the card", () => {
  expect(rendered("#flashcards\n\nQ\n?\nA ^f17").html).toContain('id="note-block-f17"');
});

test("the heading that opens a note is its title, unless the frontmatter names another", () => {
  expect(rendered("# The *title*\n\ntext")).toMatchObject({
    title: { id: "note-the-title", html: "The <em>title</em>" },
    html: "\n<p>text</p>\n",
  });
  expect(rendered("---\ntitle: Other\n---\n# Heading\n")).toMatchObject({ title: null });
  expect(rendered("---\ntitle: Same\n---\n# Same\n")).toMatchObject({ title: { id: "note-same" } });
});

test("a demo is a picture with its reading and a way to the live one, in prose and in a card", () => {
  const demo = "```demo sinusoidal\nd: 64\np: 3\n```";
  const { html } = rendered(`#flashcards\n\n${demo}\n\nQ\n?\n${demo}\n\nend`);
  expect(html.match(/<figure class="demo-figure"/g)).toHaveLength(2);
  expect(
    html.match(/<figcaption>position 3, [^<]+\. <a href="\/lab\/sinusoidal\?d=64&#x26;p=3">/g),
  ).toHaveLength(2);
  expect(html).not.toContain("<button");
});

test("a demo of no widget says so where it stands", () => {
  expect(rendered("```demo sinusoidle\n```").html).toContain("there is no widget “sinusoidle”");
});
