/** Which widgets a card shows or leads to: by its demos, by `demo:` links in its text, by what a question block draws. */

import type { ParsedCard } from "@/lib/cards/types.ts";

/** The name in a Markdown link to a demo: `[try it](demo:rope?d=64)`. */
const LINK = /\]\(\s*<?demo:([a-z0-9-]+)/g;

/** The line of a question block that names its widget. */
const DRAWN = /^demo:[ \t]*["']?([a-z0-9-]+)/gm;

/** Each name once, whether or not there is such a widget. */
export function usedWidgets(card: ParsedCard): string[] {
  const linked = textsOf(card).flatMap((text) => [...text.matchAll(LINK)].map((match) => match[1] ?? ""));
  const drawn =
    card.kind === "generated" ? [...card.yaml.matchAll(DRAWN)].map((match) => match[1] ?? "") : [];
  return [...new Set([...card.demos.map(({ widget }) => widget), ...linked, ...drawn])];
}

function textsOf(card: ParsedCard): string[] {
  const sides = card.kind === "cloze" ? [card.text] : [card.question, card.answer];
  const options =
    card.kind === "choice" ? [card.explanation, ...card.options.flatMap(({ text, why }) => [text, why])] : [];
  return [card.context, card.notes, ...sides, ...options];
}
