import { CompletionContext } from "@codemirror/autocomplete";
import { ensureSyntaxTree } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { expect, test } from "vitest";
import { noteSupport } from "../language.ts";
import type { Offers } from "./offers.ts";
import { noteCompletions } from "./sources.ts";

const offers: Offers = {
  widgets: [
    {
      name: "rope",
      title: "RoPE",
      question: "What turns?",
      params: [
        { name: "dim", key: "d", about: "Width", values: ["64"], default: "64" },
        { name: "layout", key: "l", about: "Order", values: ["interleaved", "half"], default: "interleaved" },
      ],
      asks: [{ id: "angle", title: "the angle" }],
    },
  ],
  tags: ["flashcards/maths", "later"],
  notes: [
    { path: "deep/Rotary.md", title: "Rotary embedding", aliases: ["RoPE"] },
    { path: "a/Same.md", title: "Same", aliases: [] },
    { path: "b/Same.md", title: "Same", aliases: [] },
  ],
};

/** What is offered at `|`, and the text that would be replaced. */
async function offeredAt(
  marked: string,
  explicit = false,
): Promise<{ labels: string[]; over: string } | null> {
  const pos = marked.indexOf("|");
  const doc = marked.replace("|", "");
  const state = EditorState.create({ doc, extensions: noteSupport() });
  ensureSyntaxTree(state, doc.length, 5_000);
  const complete = noteCompletions({
    offers: () => offers,
    placesOf: async (target) => ({ headings: [`Of ${target}`], blocks: ["b-1"] }),
  });
  const result = await complete(new CompletionContext(state, pos, explicit));
  return result && { labels: result.options.map(({ label }) => label), over: doc.slice(result.from, pos) };
}

const params = ["dim", "layout", "ask"];

test.each([
  ["a fence begun", "```d|", { labels: ["demo", "question"], over: "d" }],
  ["a widget's name", "```demo r|", { labels: ["rope"], over: "r" }],
  ["a parameter", "```demo rope\nla|\n```", { labels: params, over: "la" }],
  ["a value by the short name", "```demo rope\nl: h|\n```", { labels: ["interleaved", "half"], over: "h" }],
  ["a prediction", "```demo rope\nask: |\n```", { labels: ["angle"], over: "" }],
  ["a link to a widget", "[try](demo:ro|", { labels: ["rope"], over: "ro" }],
  ["its parameters", "[try](demo:rope?d=8&l|", { labels: params, over: "l" }],
  ["its values", "[try](demo:rope?l=ha|", { labels: ["interleaved", "half"], over: "ha" }],
  ["a tag", "words #fl|", { labels: offers.tags, over: "fl" }],
  ["tags of front matter", "---\ntags: [later, fl|]\n---\n", { labels: offers.tags, over: "fl" }],
  ["tags of a list there", "---\ntags:\n  - l|\n---\n", { labels: offers.tags, over: "l" }],
  [
    "a field's values",
    "---\nkind: le|\n---\n",
    { labels: ["lesson", "term", "deck", "misconceptions", "corrections"], over: "le" },
  ],
  ["places of a note", "see [[Rotary#|", { labels: ["Of Rotary", "^b-1"], over: "" }],
  ["places of this note", "see [[#^b|]]", { labels: ["Of ", "^b-1"], over: "^b" }],
] as const)("offers %s", async (_, marked, expected) => expect(await offeredAt(marked)).toEqual(expected));

test("a note is offered by its name, and by its other names; one of two equal names by its path", async () => {
  expect(await offeredAt("see [[r|")).toEqual({
    labels: ["Rotary", "Rotary embedding", "RoPE", "a/Same", "b/Same"],
    over: "r",
  });
});

test("front matter offers its fields", async () =>
  expect((await offeredAt("---\nki|\n---\n"))?.labels).toContain("difficulty"));

test.each([
  "plain wor|",
  "# |",
  "#|",
  "```|",
  "```demo rope\n|\n```",
  "```js\n[[r|\n```",
  "```demo rope\nd: 1\n```|",
  "`#fl|`",
])("nothing is offered at %j", async (marked) => expect(await offeredAt(marked)).toBeNull());

test("what would be in the way unasked is offered when asked for", async () =>
  expect((await offeredAt("```demo rope\n|\n```", true))?.labels).toEqual(params));
