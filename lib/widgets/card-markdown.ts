/** The Markdown of a card that shows a widget as it stands: to be pasted into a note. */

import { writeDemoBlock } from "./codec.ts";
import type { Widget } from "./definition.ts";
import type { Params } from "./fields.ts";
import { judge, type PredictionSpec } from "./predictions.ts";

/**
 * A `?` card: question, answer, and the demo beside the answer. No line is blank, since a blank line ends a card.
 *
 * @param asked the prediction the card is to ask; without one it asks for the number under the crosshair
 */
export function cardMarkdown(widget: Widget, params: Params, asked?: PredictionSpec<Params>): string {
  if (asked === undefined) {
    const { question, answer } = widget.card(params);
    return [question, "?", answer, writeDemoBlock(widget, { params })].join("\n");
  }
  // a card that asks must show its question's widget before the answer
  const demo = writeDemoBlock(widget, { params, ask: asked.id });
  const answer = `${judge(asked, params, null).text} ${asked.why(params)}`;
  return [asked.ask(params), demo, "?", answer].join("\n");
}
