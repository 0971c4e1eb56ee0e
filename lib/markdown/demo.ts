/** ```` ```demo name ```` blocks: a button, a picture or a link, as the page at hand wants it. */

import type { Element, ElementContent } from "hast";
import { isWidgetName } from "./address.ts";
import type { RenderContext } from "./context.ts";
import { element, text, textOf } from "./hast.ts";

/**
 * What stands for a demo block. `fence` is `<pre data-info="name"><code>YAML</code></pre>`, already sanitised.
 *
 * - `line`: `<p class="demo-line"><button type="button" class="demo-open" data-demo="name" data-demo-source="YAML">`;
 *   the page listens for clicks on `[data-demo]` and opens the widget with these parameters.
 * - `figure`: `<figure class="demo-figure" data-demo="name" data-demo-source="YAML">` around `renderDemo`'s HTML.
 * - otherwise a link to the widget's page in the lab, which needs no script.
 */
export function renderDemoBlock(fence: Element, context: RenderContext): ElementContent {
  const name = String(fence.properties.dataInfo).trim().split(/\s+/)[0] ?? "";
  const yaml = textOf(fence);
  if (!isWidgetName(name)) return problem(`“${name}” is no widget's name`, yaml);
  const label = `Try it: ${context.demoLabel?.(name, yaml) ?? name.replaceAll("-", " ")}`;
  const wiring = { dataDemo: name, dataDemoSource: yaml };
  if (context.demo === "figure" && context.renderDemo !== undefined) {
    const rendered = context.renderDemo(name, yaml);
    if ("error" in rendered) return problem(rendered.error, yaml);
    return element("figure", { className: ["demo-figure"], ...wiring }, [
      { type: "raw", value: rendered.html },
    ]);
  }
  const opener =
    context.demo === "line"
      ? element("button", { type: "button", className: ["demo-open"], ...wiring }, [text(label)])
      : element("a", { className: ["demo-open"], href: `/lab/${name}`, dataDemoLink: "" }, [text(label)]);
  return element("p", { className: ["demo-line"] }, [opener]);
}

function problem(why: string, yaml: string): Element {
  return element("div", { className: ["demo-problem"], role: "note" }, [
    element("p", {}, [text(`This demo can't be shown: ${why}`)]),
    ...(yaml.trim() === "" ? [] : [element("pre", { tabIndex: 0 }, [element("code", {}, [text(yaml)])])]),
  ]);
}
