/** A demo block as a picture of real values, with its reading and the way to the live one. */

import { toHtml } from "hast-util-to-html";
import { element, text } from "@/lib/markdown/hast.ts";
import { labPath } from "@/lib/widgets/codec.ts";
import { readDemoBlock } from "@/lib/widgets/read-demo-block.ts";
import { findWidget } from "@/lib/widgets/registry.ts";

export function demoFigure(name: string, yaml: string): { html: string } | { error: string } {
  const { call, problems } = readDemoBlock(name, yaml);
  const widget = call === null ? null : findWidget(call.widget);
  if (call === null || widget === null)
    return { error: problems[0]?.message ?? `there is no widget “${name}”` };
  const caption = element("figcaption", {}, [
    text(`${widget.reading(call.params)}. `),
    element("a", { href: labPath(widget, call) }, [text("Try it in the lab")]),
  ]);
  return { html: widget.staticFigure(call.params) + toHtml(caption) };
}
