import { expect, test } from "vitest";
import { parseNote } from "@/lib/cards/parse-note.ts";
import type { StoredCard } from "@/lib/db/notes.ts";
import { newMemory } from "@/lib/scheduling/memory.ts";
import { buildLinkIndex } from "@/lib/vault/link-index.ts";
import type { LessonDemo } from "./lesson-demo.ts";
import { renderLesson } from "./render-lesson.ts";

const links = buildLinkIndex([{ path: "deck.md", title: "Deck", aliases: [] }], []);

const deck = parseNote(
  "deck.md",
  "#flashcards\n\nWhat turns?\n?\nPairs of $q$ and $k$. ^f51\n\nWhy?\n?\nSo. ^f52\n",
);

function storedCard(id: string, notePath: string, parsed: StoredCard["parsed"]): StoredCard {
  const rest = { contentHash: "", groupId: "", missing: false, memory: newMemory() };
  return { id, notePath, noteTitle: "", parsed, ...rest };
}

function rendered(body: string) {
  const text = `---\nkind: lesson\ntitle: A lesson\n---\n${body}`;
  const parsed = parseNote("lesson.md", text);
  const stored = parsed.cards.map((card, index) => storedCard(`q${index}`, "lesson.md", card));
  const cardAt = (target: string) => {
    const at = ["deck#^f51", "deck#^f52"].indexOf(target);
    const card = deck.cards[at];
    return card === undefined ? null : storedCard(target.slice(-3), "deck.md", card);
  };
  const note = { kind: "present" as const, text, parsed, problems: [], stored };
  return renderLesson(note, { start: 0, end: text.length }, links, cardAt, 0, 0);
}

const textOf = (pieces: (string | LessonDemo)[]) =>
  pieces.map((piece) => (typeof piece === "string" ? piece : piece.still)).join("");

test("a demo cuts the text: its state, and a picture with its reading until it is live", () => {
  const { pieces } = rendered("Before.\n```demo sinusoidal\nd: 64\np: 3\n```\nAfter.\n");
  expect(pieces).toHaveLength(3);
  const [before, demo, after] = pieces as [string, LessonDemo, string];
  expect(before.trim()).toBe("<p>Before.</p>");
  expect(after.trim()).toBe("<p>After.</p>");
  expect(demo.call).toMatchObject({ widget: "sinusoidal", params: { dim: 64, position: 3 } });
  expect(demo.still).toMatch(/^<figure class="demo-figure"><svg /);
  expect(demo.still).toMatch(
    /<figcaption>position 3, .*<a class="demo-try" href="\/lab\/sinusoidal\?d=64&#x26;p=3">Try it<\/a>/,
  );
  expect(demo.still).toContain("<summary>Numbers</summary>");
});

test("a demo that asks shows its question, and its figure only when that is unfolded", () => {
  const { pieces } = rendered("```demo sinusoidal\nask: first-unturned\n```\n");
  const [demo] = pieces as [LessonDemo];
  expect(demo.call.ask).toBe("first-unturned");
  expect(demo.still).toMatch(
    /<p class="demo-ask">Of the 64 pairs [^<]+ <a class="demo-try" href="[^"]*ask=first-unturned">Guess first</,
  );
  expect(demo.still.indexOf("<svg")).toBeGreaterThan(
    demo.still.indexOf("<details><summary>Show the figure</summary>"),
  );
});

test("a demo that can't be shown stays in the text and says why; one inside a quotation is a still figure", () => {
  const { pieces } = rendered("```demo sinusoidle\n```\n\n> ```demo sinusoidal\n> ```\n");
  expect(pieces).toHaveLength(1);
  expect(pieces[0]).toContain("there is no widget “sinusoidle”");
  expect(pieces[0]).toContain('<blockquote>\n<figure class="demo-figure"');
});

test("a card by itself stands in the margin: its question, its answer folded, what is remembered, its page", () => {
  const [html] = rendered("One.\n\n![[deck#^f51]]\n\nTwo.\n\nThree.\n").pieces as [string];
  expect(html).toMatch(
    /<p>One\.<\/p>\s*<div class="margin-cards" style="--rows: 3"><div class="margin-card" role="group" aria-label="Card: What turns\?">/,
  );
  expect(html).toMatch(/<div class="margin-card-question"><p>What turns\?<\/p>\s*<\/div>/);
  expect(html).toMatch(
    /<details><summary>Show the answer<\/summary><div class="margin-card-answer"><p>Pairs of <span class="katex">/,
  );
  expect(html).toMatch(
    /<a href="\/cards\/f51" aria-label="The card’s page: What turns\?">Card<\/a> · new<\/p>/,
  );
  expect(html).not.toContain("<blockquote");
});

test("two cards in a row share one place in the margin, and a demo ends the rows before it", () => {
  const { pieces } = rendered(
    "One.\n\n![[deck#^f51]]\n\n![[deck#^f52]]\n\nTwo.\n\n```demo order\n```\n\nThree.\n",
  );
  const html = textOf(pieces);
  expect(html.match(/class="margin-cards"/g)).toHaveLength(1);
  expect(html).toContain('style="--rows: 2"');
  expect(html.match(/class="margin-card"/g)).toHaveLength(2);
});

test("a group of cards leaves the block before the next group to that one", () => {
  const html = textOf(
    rendered("One.\n\n![[deck#^f51]]\n\nTwo.\n\nThree.\n\n![[deck#^f52]]\n\nFour.\n\n[a]: b\n").pieces,
  );
  expect([...html.matchAll(/--rows: (\d)/g)].map(([, rows]) => rows)).toEqual(["2", "2"]);
});

test("an embed of anything else, or within a sentence, is what it is in any note", () => {
  const [html] = rendered("![[deck]]\n\nSee ![[deck#^f51]] here.\n").pieces as [string];
  expect(html).not.toContain("margin-card");
  expect(html.match(/href="\/notes\/deck.md/g)).toHaveLength(2);
});

test("a question is listed by its words, and its answer stays for the quiz", () => {
  const question =
    "Which part is rotated?\n- [x] Queries and keys\n  Both.\n- [ ] Values\n  No.\n\n> Because of the score. ^q23\n";
  const drawn =
    "```question\ntext: What is {a} plus one?\ndraw:\n  a: 7..7\nanswer: a + 1\nwrong: [a + 2, a + 3, a - 1]\n```\n^q24\n";
  const { pieces, questions } = rendered(`## Questions\n\n${question}\n${drawn}`);
  const html = textOf(pieces);
  expect(questions).toBe(2);
  expect(html).toContain("<p>Which part is rotated?</p>");
  expect(html).toContain("<p>What is 7 plus one?</p>");
  expect(html.match(/The numbers change each time\./g)).toHaveLength(1);
  expect(html).toContain('id="note-block-q24"');
  expect(html).toContain('id="card-q0"');
  for (const told of ["Queries and keys", "Values", "Both.", "Because of the score", ">8<", ">9<"])
    expect(html).not.toContain(told);
});

test("a question without numbers to draw does not say that they change", () => {
  const items = "match:\n  - {item: RoPE, is: rotates}\n  - {item: ALiBi, is: adds}\n";
  const { pieces } = rendered(
    `## Questions\n\n\`\`\`question\ntext: Which does what?\n${items}\`\`\`\n^q40\n`,
  );
  expect(textOf(pieces)).toContain("<p>Which does what?</p>");
  expect(textOf(pieces)).not.toContain("The numbers change");
});

test("a lesson may hold cards of its own, and what looks like one of our marks is text", () => {
  const html = textOf(rendered("#flashcards\n\nQ::A\n\n<!--demo 0-->\n\n`<!--demo 0-->`\n").pieces);
  expect(html).toContain('class="note-card"');
  expect(html).toContain("<code>&#x3C;!--demo 0--></code>");
});
