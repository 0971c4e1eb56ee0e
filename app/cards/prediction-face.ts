/** A prediction card by its widget: the question in the widget's own words, and what the answer is and why. */

import type { Predicts } from "@/components/review/session.ts";
import type { Markdown, ParsedCard } from "@/lib/cards/types.ts";
import { plainText } from "@/lib/markdown/plain-text.ts";
import type { WidgetCall } from "@/lib/widgets/definition.ts";
import { judge, predictionToAsk } from "@/lib/widgets/predictions.ts";
import { readDemoBlock } from "@/lib/widgets/read-demo-block.ts";
import { findWidget } from "@/lib/widgets/registry.ts";

/** Plain text; null where the block can't be read, which is a problem of the note. */
export function predictionWords(
  card: ParsedCard & { kind: "prediction" },
): { ask: string; answer: string } | null {
  const demo = card.demos[0];
  const call = demo === undefined ? null : readDemoBlock(demo.widget, demo.yaml).call;
  const widget = call === null ? null : findWidget(call.widget);
  if (call === null || widget === null) return null;
  const spec = predictionToAsk(widget.predictions, call.params, call.ask);
  if (spec === null) return null;
  const { text } = judge(spec, call.params, null);
  return { ask: spec.ask(call.params), answer: `${text} ${spec.why(call.params)}` };
}

/**
 * Whether the card's first demo asks before the answer is shown: every prediction card's does, another's where its author
 * wrote `ask:`. A question with options or a number of its own is answered by those.
 *
 * @param question of the card, in words
 * @param call its first demo
 */
export function predictsOf(
  card: ParsedCard,
  question: string,
  call: WidgetCall | undefined,
): Predicts | null {
  if (call === undefined || card.kind === "choice" || card.kind === "generated") return null;
  if (card.kind !== "prediction" && call.ask === undefined) return null;
  const predictions = findWidget(call.widget)?.predictions ?? [];
  // as the browser does it: a question without an answer gives way to the next
  const spec =
    predictionToAsk(predictions, call.params, call.ask) ?? predictionToAsk(predictions, call.params);
  if (spec === null) return null;
  const verdict = `${judge(spec, call.params, null).text} ${spec.why(call.params)}`;
  return {
    isWholeQuestion: question === plainText(spec.ask(call.params)),
    isWholeAnswer:
      card.kind === "prediction" || (card.kind === "basic" && plainText(card.answer) === plainText(verdict)),
  };
}

/** The demo as its author wrote it, to be rendered where its card is shown. */
export function demoMarkdown({ demos }: { demos: readonly { widget: string; yaml: string }[] }): Markdown {
  return demos.map(({ widget, yaml }) => `~~~~~~demo ${widget}\n${yaml}\n~~~~~~`).join("\n\n");
}
