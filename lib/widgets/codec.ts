/**
 * A widget's state as text, and back: URL parameters with short names, `demo:` links in a sentence, ```demo blocks in a
 * card. All three read through lib/widgets/read-params.ts; blocks, which need a YAML parser, in read-demo-block.ts.
 */

import type { Widget, WidgetCall } from "./definition.ts";
import type { ParamValue } from "./fields.ts";
import { type RawParam, type ReadCall, readParams } from "./read-params.ts";

/** The scheme of a link that opens a widget: `demo:sinusoidal?d=64&p=3`. */
const DEMO_SCHEME = "demo:";

const FENCE = "```";

export function readSearch(widget: Widget, search: URLSearchParams): ReadCall {
  return readParams(widget, [...search]);
}

/** `d=64&p=3`: short names in the fields' order, defaults left out, so that equal states have equal links. */
export function writeSearch(widget: Widget, call: Pick<WidgetCall, "params" | "ask">): string {
  return new URLSearchParams(written(widget, call).map(([name, value]) => [name, String(value)])).toString();
}

/** Where the widget stands alone, at this state. */
export function labPath(widget: Widget, call: Pick<WidgetCall, "params" | "ask">): string {
  return withSearch(`/lab/${widget.name}`, writeSearch(widget, call));
}

/** Opens the widget at this state from a sentence of a note. */
export function writeDemoLink(widget: Widget, call: Pick<WidgetCall, "params" | "ask">): string {
  return withSearch(DEMO_SCHEME + widget.name, writeSearch(widget, call));
}

/** The parts of a `demo:` link, or null for any other; whether the widget exists is for the caller to find out. */
export function splitDemoLink(href: string): { widget: string; search: URLSearchParams } | null {
  if (!href.startsWith(DEMO_SCHEME)) return null;
  const [widget = "", ...search] = href.slice(DEMO_SCHEME.length).split("?");
  return { widget, search: new URLSearchParams(search.join("?")) };
}

/** A fenced block that shows the widget at this state, without a final newline. */
export function writeDemoBlock(widget: Widget, call: Pick<WidgetCall, "params" | "ask">): string {
  const texts = new Set(
    Object.values(widget.fields).flatMap(({ kind, key }) => (kind === "text" ? [key] : [])),
  );
  const lines = written(widget, call).map(
    ([name, value]) => `${name}: ${texts.has(name) ? JSON.stringify(value) : String(value)}`,
  );
  return [`${FENCE}demo ${widget.name}`, ...lines, FENCE].join("\n");
}

/** A field's value in a URL. Switches are 1 or 0. */
export function writeValue(value: ParamValue): string {
  return typeof value === "boolean" ? (value ? "1" : "0") : String(value);
}

function written(widget: Widget, { params, ask }: Pick<WidgetCall, "params" | "ask">): RawParam[] {
  const changed: RawParam[] = [];
  for (const [long, field] of Object.entries(widget.fields)) {
    const value = params[long];
    if (value === undefined) throw new RangeError(`${widget.name} needs a value for ${long}`);
    if (value !== field.default) changed.push([field.key, writeValue(value)]);
  }
  return ask === undefined ? changed : [...changed, ["ask", ask]];
}

function withSearch(path: string, search: string): string {
  return search === "" ? path : `${path}?${search}`;
}
