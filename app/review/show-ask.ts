/** What of a card is answered on the screen, ready to be seen: every part of it rendered. */

import type { Reason, ShownAsk } from "@/components/answers/asked.ts";
import type { Markdown } from "@/lib/cards/types.ts";
import type { RenderContext } from "@/lib/markdown/context.ts";
import { renderMarkdown } from "@/lib/markdown/render.ts";
import type { Ask, Reason as WrittenReason } from "@/lib/quiz/asked.ts";
import { withoutReference } from "@/lib/quiz/misconception-link.ts";

export interface AskContext {
  /** each part with an idPrefix of its own */
  contextOf: (part: string) => RenderContext;
  /** what is believed by whoever gives an answer that shows it */
  misconception: (id: string) => NonNullable<Reason["misconception"]>;
}

export function showAsk(ask: Ask, seed: number, { contextOf, misconception }: AskContext): ShownAsk {
  const html = (text: Markdown, part: string) => (text === "" ? "" : renderMarkdown(text, contextOf(part)));
  const choice = (text: Markdown, part: string) =>
    renderMarkdown(text, { ...contextOf(part), hidesComputations: true });
  const reason = ({ why, believes }: WrittenReason, part: number | string): Reason => ({
    why: html(believes === null ? why : withoutReference(why, believes), `why-${part}`),
    misconception: believes === null ? null : misconception(believes),
  });
  switch (ask.form) {
    case "options":
      return {
        seed,
        form: "options",
        many: ask.many,
        options: ask.options.map(({ place, text, right, ...why }) => ({
          place,
          right,
          html: choice(text, `option-${place}`),
          ...reason(why, place),
        })),
      };
    case "number":
      return {
        ...ask,
        seed,
        wrong: ask.wrong.map(({ value, tolerance, ...why }, index) => ({
          value,
          tolerance,
          ...reason(why, `number-${index}`),
        })),
      };
    case "match":
      return {
        seed,
        form: "match",
        items: ask.items.map(({ place, text, outcome, ...why }) => ({
          place,
          outcome,
          html: choice(text, `item-${place}`),
          ...reason(why, place),
        })),
        outcomes: ask.outcomes.map(({ place, text }) => ({ place, html: choice(text, `outcome-${place}`) })),
      };
    default:
      return ask satisfies never;
  }
}
