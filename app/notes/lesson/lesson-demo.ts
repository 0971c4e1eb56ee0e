/** A demo of a lesson: what it is called with, and what stands in its place until it is live, and without JavaScript. */

import { toHtml } from "hast-util-to-html";
import { figureOf } from "@/app/cards/demo-figure.ts";
import { element, text } from "@/lib/markdown/hast.ts";
import { labPath } from "@/lib/widgets/codec.ts";
import type { Widget, WidgetCall } from "@/lib/widgets/definition.ts";
import { predictionToAsk } from "@/lib/widgets/predictions.ts";
import { readDemoBlock } from "@/lib/widgets/read-demo-block.ts";
import { findWidget } from "@/lib/widgets/registry.ts";

export interface LessonDemo {
  call: WidgetCall;
  /** HTML: the picture with its reading and numbers; folded under its question where it asks one first */
  still: string;
}

/** @returns null for a demo that can't be shown: as anywhere else, it says why where it stands */
export function lessonDemo(name: string, yaml: string): LessonDemo | null {
  const { call } = readDemoBlock(name, yaml);
  const widget = call === null ? null : findWidget(call.widget);
  if (call === null || widget === null) return null;
  try {
    return { call, still: stillOf(widget, call) };
  } catch {
    return null;
  }
}

/** Links of the class `demo-try` make the demo live where it stands; without JavaScript they lead to the lab. */
function stillOf(widget: Widget, call: WidgetCall): string {
  const spec = call.ask === undefined ? null : predictionToAsk(widget.predictions, call.params, call.ask);
  if (spec === null) {
    return toHtml(
      element("figure", { className: ["demo-figure"] }, [
        { type: "raw", value: figureOf(widget, call, tryLink(widget, call, "Try it")) },
      ]),
      { allowDangerousHtml: true },
    );
  }
  return toHtml(
    element("figure", { className: ["demo-figure"] }, [
      element("p", { className: ["demo-ask"] }, [
        text(`${spec.ask(call.params)} `),
        tryLink(widget, call, "Guess first"),
      ]),
      element("details", {}, [
        element("summary", {}, [text("Show the figure")]),
        {
          type: "raw",
          value: figureOf(widget, call, tryLink(widget, { params: call.params }, "Try it")),
        },
      ]),
    ]),
    { allowDangerousHtml: true },
  );
}

function tryLink(widget: Widget, call: Pick<WidgetCall, "params" | "ask">, words: string) {
  return element("a", { className: ["demo-try"], href: labPath(widget, call) }, [text(words)]);
}
