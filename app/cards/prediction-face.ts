/** A prediction card by its widget: the question in the widget's own words, and what the answer is and why. */

import type { Markdown, ParsedCard } from "@/lib/cards/types.ts";
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

/** The demo as its author wrote it, to be rendered where its card is shown. */
export function demoMarkdown({ demos }: { demos: readonly { widget: string; yaml: string }[] }): Markdown {
  return demos.map(({ widget, yaml }) => `~~~~~~demo ${widget}\n${yaml}\n~~~~~~`).join("\n\n");
}
