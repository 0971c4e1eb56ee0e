/** An example of the reference page as Loci really reads and shows it: by the functions that show every note. */

import { demoFigure } from "@/app/cards/demo-figure.ts";
import { cardFigure } from "@/app/notes/card-figure.ts";
import { settleOutline } from "@/app/notes/outline.ts";
import { placeCards, setCards } from "@/app/notes/set-cards.ts";
import { cardContext, noteContext } from "@/app/review/show-card.ts";
import { defaultReadingOptions } from "@/lib/cards/reading-options.ts";
import type { ParsedNote } from "@/lib/cards/types.ts";
import { type RenderContext, renderMarkdown } from "@/lib/markdown/render.ts";
import { linkProblems } from "@/lib/vault/check-vault.ts";
import { buildLinkIndex, type LinkIndex } from "@/lib/vault/link-index.ts";
import { withAnchors } from "@/lib/vault/note-texts.ts";
import { readVaultNote } from "@/lib/vault/read-vault-note.ts";
import type { Example } from "./examples.ts";

/** What stands above an example that is a part of a note. */
const NOTE_ABOVE = "---\ntags: [flashcards]\nsource: examples\n---\n";
const PATH = "Example.md";
/** An example is short and from nowhere. */
const HINTS_OFF = ["no-source"];
/** The headings of an example stand under the page's sections and the example's own title. */
const TOP_HEADING = 4;

/** The other notes of the vault that the examples are written in. */
const ROTARY =
  "# Why it works\n\nTurning by $m$ and by $n$ leaves a turn by $n - m$. ^turn\n\n## Where it acts\n\nInside each layer.\n";
const texts = new Map([["Rotary.md", ROTARY]]);
const FILES = ["icon.svg", "spoken.mp3"];

const links: LinkIndex = buildLinkIndex(
  [
    { path: "Rotary.md", title: "Rotary", aliases: ["RoPE"] },
    { path: PATH, title: "Example", aliases: [] },
  ],
  FILES,
  (path) => {
    const text = texts.get(path);
    return text === undefined ? null : withAnchors(text);
  },
);

/** @returns what is read, its problems included */
export function readExample({ source, whole }: Pick<Example, "source" | "whole">): {
  note: ParsedNote;
  text: string;
} {
  const text = whole ? source : NOTE_ABOVE + source;
  const note = readVaultNote(PATH, text, { options: defaultReadingOptions, hintsOff: HINTS_OFF });
  note.problems.push(...linkProblems(PATH, note.links, links));
  return { note, text };
}

/** HTML, its ids beginning with the example's own. */
export function renderExample(example: Example): string {
  const { note, text } = readExample(example);
  const { source, blocks, marker } = setCards(text, note.cards);
  const figures = blocks.map((block, index) =>
    cardFigure(block, [], (side) => ({
      ...cardContext(`${example.id}-${index}-${side}-`, PATH, links),
      ...here,
      demo: "figure",
      renderDemo: demoFigure,
    })),
  );
  const context = {
    ...noteContext(PATH, links),
    ...here,
    idPrefix: `${example.id}-`,
    renderDemo: demoFigure,
  };
  return settleOutline(placeCards(renderMarkdown(source, context), marker, figures), TOP_HEADING);
}

/** The examples' vault is on no disk: links to its notes lead to the section on links, its picture is the app's own. */
const here: Pick<RenderContext, "resolveNote" | "resolveFile"> = {
  resolveNote(target, style) {
    const found = links.note(target, PATH, style);
    return found === null ? null : { ...found, href: "/help/markdown#links" };
  },
  resolveFile(target, style) {
    const found = links.file(target, PATH, style);
    return found === null ? null : { href: found.href.replace("/media/icon.svg", "/icon.svg") };
  },
};
