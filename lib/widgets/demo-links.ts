/** The widgets that a text leads to by `demo:` links, each at its state. */

import { readAddress } from "@/lib/markdown/address.ts";
import { eachNode } from "@/lib/markdown/each-node.ts";
import { parseMarkdown } from "@/lib/markdown/parse.ts";
import { readSearch } from "./codec.ts";
import type { WidgetCall } from "./definition.ts";
import { findWidget } from "./registry.ts";

/** In the order of the text; a link to no widget is left out. */
export function demoLinksIn(text: string): WidgetCall[] {
  if (!/demo:/i.test(text)) return [];
  const calls: WidgetCall[] = [];
  eachNode(parseMarkdown(text), (node) => {
    const address = node.type === "link" ? readAddress(node.url) : undefined;
    if (address?.kind !== "demo") return;
    const widget = findWidget(address.widget);
    if (widget !== null) calls.push(readSearch(widget, new URLSearchParams(address.query)).call);
  });
  return calls;
}
