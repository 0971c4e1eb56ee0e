/** A demo block as a picture of real values, with its reading, its numbers and the way to the live one. */

import type { Element } from "hast";
import { toHtml } from "hast-util-to-html";
import { element, text } from "@/lib/markdown/hast.ts";
import { labPath } from "@/lib/widgets/codec.ts";
import type { Table, Widget, WidgetCall } from "@/lib/widgets/definition.ts";
import { readDemoBlock } from "@/lib/widgets/read-demo-block.ts";
import { findWidget } from "@/lib/widgets/registry.ts";

export function demoFigure(name: string, yaml: string): { html: string } | { error: string } {
  const { call, problems } = readDemoBlock(name, yaml);
  const widget = call === null ? null : findWidget(call.widget);
  if (call === null || widget === null)
    return { error: problems[0]?.message ?? `there is no widget “${name}”` };
  try {
    const link = element("a", { href: labPath(widget, call) }, [text("Try it in the lab")]);
    return { html: figureOf(widget, call, link) };
  } catch (cause) {
    // a widget that fails must not take the note around it with it
    console.error(`the widget ${name} failed at ${JSON.stringify(call.params)}`, cause);
    return { error: `the widget “${name}” failed at these parameters` };
  }
}

/** @param link to the live one */
export function figureOf(widget: Widget, call: WidgetCall, link: Element): string {
  const caption = element("figcaption", {}, [text(`${widget.reading(call.params)}. `), link]);
  return widget.staticFigure(call.params) + toHtml([caption, numbers(widget.table(call.params))]);
}

/** Folded, since a note may show several. */
function numbers({ caption, columns, rows }: Table) {
  const row = ([first = "", ...rest]: readonly string[]) =>
    element("tr", {}, [
      element("th", { scope: "row" }, [text(first)]),
      ...rest.map((cell) => element("td", {}, [text(cell)])),
    ]);
  const head = columns.map((column) => element("th", { scope: "col" }, [text(column)]));
  const table = element("table", {}, [
    element("caption", {}, [text(caption)]),
    element("thead", {}, [element("tr", {}, head)]),
    element("tbody", {}, rows.map(row)),
  ]);
  return element("details", {}, [
    element("summary", {}, [text("Numbers")]),
    // by its caption: what scrolls must be reachable, and say what it is
    element("div", { className: ["table-scroll"], role: "group", tabIndex: 0, ariaLabel: caption }, [table]),
  ]);
}
