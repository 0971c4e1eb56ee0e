/** The reference of what an author can write. */

import type { Metadata } from "next";
import { MarkdownHelp } from "@/components/help/MarkdownHelp.tsx";
import { renderMarkdown } from "@/lib/markdown/render.ts";
import { describeCard } from "./describe-card.ts";
import { SECTIONS } from "./examples.ts";
import { readExample, renderExample } from "./render-example.ts";

export const metadata: Metadata = { title: "How cards are written" };

export default function MarkdownHelpPage() {
  return <MarkdownHelp sections={shownSections()} />;
}

function shownSections() {
  return SECTIONS.map(({ lead, examples, ...section }) => ({
    ...section,
    lead: words(lead),
    examples: examples.map((example) => {
      const { note } = readExample(example);
      return {
        id: example.id,
        title: example.title,
        explanation: words(example.explanation),
        source: example.source,
        shown: renderExample(example),
        cards: note.cards.map(describeCard),
        problems: note.problems.map(({ message }) => message),
      };
    }),
  }));
}

/** A paragraph of our own words, in which code is marked. */
function words(markdown: string): string {
  return renderMarkdown(markdown, {
    idPrefix: "words-",
    fragment: true,
    resolveNote: () => null,
    resolveFile: () => null,
  });
}
