/** What is offered at the cursor: widgets and their parameters, tags, links, front matter. Pure but for `placesOf`. */

import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { syntaxTree } from "@codemirror/language";
import type { EditorState } from "@codemirror/state";
import type { OfferedNote, OfferedPlaces, OfferedWidget, Offers } from "./offers.ts";

export interface Known {
  /** null until the server has sent them */
  offers(): Offers | null;
  /** @param target of a link, without its `#`; "" is the note itself */
  placesOf(target: string): Promise<OfferedPlaces>;
}

type Source = (context: CompletionContext, offers: Offers) => CompletionResult | null;

export function noteCompletions({ offers, placesOf }: Known) {
  return (context: CompletionContext): CompletionResult | null | Promise<CompletionResult | null> => {
    const known = offers();
    if (known === null) return null;
    for (const source of SOURCES) {
      const result = source(context, known);
      if (result !== null) return result;
    }
    return places(context, placesOf);
  };
}

/** ```` ```demo `` and what follows it. */
const fences: Source = (context, { widgets }) => {
  const fence = context.matchBefore(/^[ \t>]*(?:`{3,}|~{3,})[ \t]*\S*(?:[ \t]+\S*)?/);
  const [, open = "", kind = "", name] =
    /^([ \t>]*(?:`{3,}|~{3,})[ \t]*)(\S*)(?:[ \t]+(\S*))?$/.exec(fence?.text ?? "") ?? [];
  if (fence === null || closesFence(context.state, fence.from)) return null;
  if (name === undefined) {
    if (kind === "" && !context.explicit) return null;
    const options = [
      { label: "demo", detail: "a widget", apply: "demo " },
      { label: "question", detail: "a generated question" },
    ];
    return { from: fence.from + open.length, options, validFor: /^\w*$/ };
  }
  return kind === "demo"
    ? { from: context.pos - name.length, options: widgets.map(widgetOption), validFor: /^[\w-]*$/ }
    : null;
};

/** Whether the line at this place is the end of a block, after which nothing may stand. */
function closesFence(state: EditorState, at: number): boolean {
  const block = around(state, at, "FencedCode");
  return block !== null && state.doc.lineAt(block.from).number < state.doc.lineAt(at).number;
}

/** Inside a demo block: parameters, their values, predictions. */
const parameters: Source = (context, { widgets }) => {
  const block = around(context.state, context.pos, "FencedCode");
  if (block === null) return null;
  const opening = context.state.doc.lineAt(block.from);
  const line = context.state.doc.lineAt(context.pos);
  const [, name] = /(?:`{3,}|~{3,})[ \t]*demo[ \t]+(\S+)/.exec(opening.text) ?? [];
  const widget = widgets.find((each) => each.name === name);
  if (widget === undefined || line.number === opening.number) return null;
  const before = line.text.slice(0, context.pos - line.from);
  const [, key, value] = /^[ \t>]*([\w-]*)[ \t]*(?::[ \t]*(\S*))?$/.exec(before) ?? [];
  if (key === undefined) return null;
  if (value !== undefined) return valuesOf(widget, key, context.pos - value.length);
  if (key === "" && !context.explicit) return null;
  return { from: context.pos - key.length, options: parameterOptions(widget, ": "), validFor: /^[\w-]*$/ };
};

/** `demo:rope?d=64` in a link. */
const demoLinks: Source = (context, { widgets }) => {
  const link = context.matchBefore(/\(demo:[^\s()]*/);
  if (link === null) return null;
  const written = link.text.slice("(demo:".length);
  const [name = "", search] = written.split("?");
  if (search === undefined) {
    return { from: context.pos - name.length, options: widgets.map(widgetOption), validFor: /^[\w-]*$/ };
  }
  const widget = widgets.find((each) => each.name === name);
  if (widget === undefined) return null;
  const [key = "", value] = search.slice(search.lastIndexOf("&") + 1).split("=");
  if (value !== undefined) return valuesOf(widget, key, context.pos - value.length);
  return { from: context.pos - key.length, options: parameterOptions(widget, "="), validFor: /^[\w-]*$/ };
};

const FIELDS: readonly { name: string; about: string; values?: readonly string[] }[] = [
  { name: "title", about: "in place of the first heading" },
  { name: "deck", about: "where its cards belong" },
  { name: "tags", about: "a list; flashcards makes the note a deck" },
  { name: "aliases", about: "other names that links may use" },
  { name: "source", about: "a book, a paper, an address" },
  { name: "summary", about: "one sentence" },
  { name: "lesson", about: "place of a lesson among the others, from 1" },
  { name: "difficulty", about: "1 (easy) to 5", values: ["1", "2", "3", "4", "5"] },
  {
    name: "kind",
    about: "what the note is",
    values: ["lesson", "term", "deck", "misconceptions", "corrections"],
  },
];

const frontmatter: Source = (context, { tags }) => {
  const block = around(context.state, context.pos, "Frontmatter");
  const line = context.state.doc.lineAt(context.pos);
  if (block === null || line.from === block.from || /^---/.test(line.text)) return null;
  const before = line.text.slice(0, context.pos - line.from);
  const field = fieldOf(context.state, line.number);
  const [, name] = /^([\w-]*)$/.exec(before) ?? [];
  if (name !== undefined) {
    if (name === "" && !context.explicit) return null;
    const options = FIELDS.map(({ name: label, about }) => ({ label, detail: about, apply: `${label}: ` }));
    return { from: line.from, options, validFor: /^[\w-]*$/ };
  }
  const [value = ""] = /[^\s,[\]:]*$/.exec(before) ?? [];
  const from = context.pos - value.length;
  if (field === "tags" || field === "deck") {
    const typed = value.startsWith("#") ? 1 : 0;
    return { from: from + typed, options: tags.map((label) => ({ label })), validFor: /^[^\s,[\]]*$/ };
  }
  const values = FIELDS.find((each) => each.name === field)?.values;
  return values === undefined
    ? null
    : { from, options: values.map((label) => ({ label })), validFor: /^\w*$/ };
};

/** The field that a line of front matter belongs to: its own, or that of the list above it. */
function fieldOf(state: EditorState, line: number): string | undefined {
  for (let number = line; number > 1; number--) {
    const { text } = state.doc.line(number);
    const [, name] = /^([\w-]+):/.exec(text) ?? [];
    if (name !== undefined) return name;
    if (!/^[ \t]*(-|$)/.test(text)) return undefined;
  }
  return undefined;
}

const hashtags: Source = (context, { tags }) => {
  const tag = context.matchBefore(/(?:^|[\s(])#[\p{L}\p{M}\p{N}_/-]+/u);
  if (tag === null || inCode(context)) return null;
  const from = tag.from + tag.text.indexOf("#") + 1;
  return { from, options: tags.map((label) => ({ label })), validFor: /^[\p{L}\p{M}\p{N}_/-]*$/u };
};

const wikiLinks: Source = (context, { notes }) => {
  const link = context.matchBefore(/\[\[[^[\]|#^\n]*/);
  if (link === null || inCode(context)) return null;
  return { from: link.from + 2, options: noteOptions(notes), validFor: /^[^[\]|#^\n]*$/ };
};

/** `[[Note#` and `[[Note#^`: what that note has to name. */
async function places(
  context: CompletionContext,
  placesOf: Known["placesOf"],
): Promise<CompletionResult | null> {
  const link = context.matchBefore(/\[\[[^[\]|#^\n]*#[^[\]|\n]*/);
  if (link === null || inCode(context)) return null;
  const [target = "", ...rest] = link.text.slice(2).split("#");
  const last = rest.at(-1) ?? "";
  const { headings, blocks } = await placesOf(target.trim());
  const close = closing(context.state, context.pos);
  const options: Completion[] = [
    ...headings.map((label) => ({
      label,
      detail: "heading",
      apply: label.replace(/[#|^[\]]/g, " ").trim() + close,
    })),
    ...blocks.map((name) => ({ label: `^${name}`, detail: "block", apply: `^${name}${close}` })),
  ];
  return { from: context.pos - last.length, options, validFor: /^[^[\]|#\n]*$/ };
}

const SOURCES: readonly Source[] = [fences, parameters, frontmatter, demoLinks, wikiLinks, hashtags];

/** A note by its file's name, and by each other name it has, which is then shown in place of the file's. */
function noteOptions(notes: readonly OfferedNote[]): Completion[] {
  const counts = new Map<string, number>();
  for (const { path } of notes) {
    const name = fileName(path).toLowerCase();
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return notes.flatMap(({ path, title, aliases }) => {
    const name = fileName(path);
    const isUnique = counts.get(name.toLowerCase()) === 1;
    const target = isUnique ? name : path.replace(/\.(md|markdown)$/i, "");
    const others = [...new Set([title, ...aliases])].filter(
      (other) => other !== name && !/[|[\]]/.test(other),
    );
    return [
      { label: target, detail: isUnique ? folderOf(path) : "", apply: link(target) },
      ...others.map((other) => ({ label: other, detail: target, apply: link(`${target}|${other}`) })),
    ];
  });
}

function link(inside: string): NonNullable<Completion["apply"]> {
  return (view, _, from, to) => {
    const insert = inside + closing(view.state, to);
    view.dispatch({
      changes: { from, to, insert },
      selection: { anchor: from + inside.length + 2 },
      userEvent: "input.complete",
    });
  };
}

/** The end of a link, where it isn't there yet. */
function closing(state: EditorState, at: number): string {
  return state.sliceDoc(at, at + 2) === "]]" ? "" : "]]";
}

function widgetOption({ name, title, question }: OfferedWidget): Completion {
  return { label: name, detail: title, info: question };
}

function parameterOptions({ params, asks }: OfferedWidget, then: string): Completion[] {
  const options = params.map(({ name, key, about, default: usual }) => ({
    label: name,
    displayLabel: `${name} (${key})`,
    detail: about,
    info: `${usual} when it is left out`,
    apply: name + then,
  }));
  const ask = {
    label: "ask",
    detail: "a prediction",
    info: "Makes it a prediction card",
    apply: `ask${then}`,
  };
  return asks.length === 0 ? options : [...options, ask];
}

function valuesOf({ params, asks }: OfferedWidget, written: string, from: number): CompletionResult | null {
  const param = params.find(({ name, key }) => name === written || key === written);
  const options =
    written === "ask"
      ? asks.map(({ id, title }) => ({ label: id, detail: title }))
      : param?.values.map((label) => ({
          label,
          detail: label === param.default ? "the default" : param.about,
        }));
  return options === undefined ? null : { from, options, validFor: /^[\w.-]*$/ };
}

function inCode({ state, pos }: CompletionContext): boolean {
  return around(state, pos, "FencedCode") !== null || around(state, pos, "InlineCode") !== null;
}

/** The node of this name around a place, its parse being as far as it is. */
function around(state: EditorState, at: number, name: string): { from: number; to: number } | null {
  for (let node: ReturnType<typeof nodeAt> | null = nodeAt(state, at); node !== null; node = node.parent) {
    if (node.name === name) return node;
  }
  return null;
}

function nodeAt(state: EditorState, at: number) {
  return syntaxTree(state).resolveInner(at, -1);
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.(md|markdown)$/i, "");
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
