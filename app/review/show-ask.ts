/** What of a card is answered on the screen, ready to be seen: options rendered and shuffled. */

import type { ShownAsk } from "@/components/answers/asked.ts";
import type { ParsedCard } from "@/lib/cards/types.ts";
import type { RenderContext } from "@/lib/markdown/context.ts";
import { renderMarkdown } from "@/lib/markdown/render.ts";
import type { DrawnPairs, DrawnQuestion } from "@/lib/quiz/draw.ts";
import { shuffled } from "@/lib/quiz/shuffle.ts";
import { seededRandom } from "@/lib/scheduling/seeded-random.ts";

type ContextOf = (part: string) => RenderContext;

/** @param contextOf each part with an idPrefix of its own */
export function showAsk(card: ParsedCard, seed: number, contextOf: ContextOf): ShownAsk | null {
  if (card.kind !== "choice" || card.keyMissing) return null;
  const options = card.options.map(({ text, right, why }, place) => ({
    place,
    right,
    html: renderMarkdown(text, contextOf(`option-${place}`)),
    why: why === "" ? "" : renderMarkdown(why, contextOf(`why-${place}`)),
  }));
  return {
    seed,
    form: "options",
    many: options.filter(({ right }) => right).length > 1,
    options: shuffled(options, seededRandom(String(seed))),
  };
}

/** The same of a question that was drawn: its options are shuffled already. */
export function showDrawn(drawn: DrawnQuestion, contextOf: ContextOf): ShownAsk {
  if (drawn.form === "match") return showPairs(drawn, contextOf);
  const { seed, form, answer, options, unit } = drawn;
  if (form === "number" && answer.value !== null) {
    return { seed, form, answer: answer.value, tolerance: answer.tolerance, said: answer.text, unit };
  }
  return {
    seed,
    form: "options",
    many: false,
    options: options.map(({ place, text, right, why }) => ({
      place,
      right,
      html: renderMarkdown(text, contextOf(`option-${place}`)),
      why: why === "" ? "" : renderMarkdown(why, contextOf(`why-${place}`)),
    })),
  };
}

function showPairs({ seed, items, outcomes }: DrawnPairs & { seed: number }, contextOf: ContextOf): ShownAsk {
  return {
    seed,
    form: "match",
    items: items.map(({ place, text, outcome, why }) => ({
      place,
      outcome,
      html: renderMarkdown(text, contextOf(`item-${place}`)),
      why: why === "" ? "" : renderMarkdown(why, contextOf(`why-${place}`)),
    })),
    outcomes: outcomes.map(({ place, text }) => ({
      place,
      html: renderMarkdown(text, contextOf(`outcome-${place}`)),
    })),
  };
}
