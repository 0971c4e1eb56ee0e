/** For tests: reads HTML back and lists what a note may not hold. Its lists are its own, so that it can disagree. */

import type { Element, Nodes, Root } from "hast";
import { htmlToHast } from "satteri";

const PROSE =
  /^(?:a|abbr|b|blockquote|br|button|caption|cite|code|dd|del|details|dfn|div|dl|dt|em|figcaption|figure|h[1-6]|hr|i|img|input|ins|kbd|li|mark|ol|p|pre|q|rp|rt|ruby|s|samp|section|small|span|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|u|ul|var|wbr)$/;

/** KaTeX draws roots and braces as SVG, and says the formula again in MathML. */
const FORMULA =
  /^(?:span|svg|path|line|math|semantics|annotation|m(?:row|i|n|o|text|space|style|frac|sqrt|root|sup|sub|subsup|over|under|underover|table|tr|td|padded|phantom|enclose|error|multiscripts|prescripts|labeledtr|glyph)|none)$/;

const ATTRIBUTES: Record<string, RegExp> = {
  id: /^t-/,
  className: /./,
  title: /^/,
  lang: /^/,
  dir: /^(?:ltr|rtl|auto)$/,
  href: /^(?:https?:\/\/[^\s]|mailto:|\/(?![/\\])|#)/,
  src: /^(?:\/media\/|data:image\/(?:png|jpeg|gif|webp|avif);base64,)/,
  rel: /^noopener,noreferrer,nofollow$/,
  alt: /^/,
  width: /^\d+$/,
  height: /^\d+$/,
  loading: /^lazy$/,
  decoding: /^async$/,
  start: /^-?\d+$/,
  value: /^-?\d+$/,
  reversed: /^/,
  type: /^(?:checkbox|button|1|a|A|i|I)$/,
  disabled: /^/,
  checked: /^/,
  open: /^/,
  colSpan: /^\d+$/,
  rowSpan: /^\d+$/,
  scope: /^(?:row|col|rowgroup|colgroup)$/,
  role: /^(?:note|group|img)$/,
  tabIndex: /^0$/,
  ariaLabel: /^/,
  ariaDescribedBy: /^t-/,
  dataCallout: /^[a-z]+$/,
  dataDemo: /^[a-z][a-z0-9-]*$/,
  dataDemoSource: /^/,
  dataDemoLink: /^$/,
  dataFootnotes: /^$/,
  dataFootnoteRef: /^$/,
  dataFootnoteBackref: /^$/,
};

/** What KaTeX may set inline: lengths, and colours by name or number. Nothing that loads, moves or covers a page. */
const STYLE =
  /^(?:(?:height|width|min-width|top|bottom|left|right|vertical-align|margin(?:-[a-z]+)?|padding(?:-[a-z]+)?|border(?:-[a-z]+)*|color|background-color|text-shadow|position):\s*[-\w.#()%\s+]+;?\s*)*$/;

/** Everything in `html` that may not be there, in words; empty when it is safe. */
export function faultsOf(html: string): string[] {
  const faults: string[] = [];
  const open: { node: Nodes; inFormula: boolean }[] = [
    { node: htmlToHast(html, { fragment: true }) as Root, inFormula: false },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node } = next;
    if (node.type === "comment" || node.type === "doctype") faults.push(`a ${node.type}`);
    if (node.type !== "root" && node.type !== "element") continue;
    if (node.type === "element") faults.push(...faultsOfElement(node, next.inFormula));
    const inFormula = next.inFormula || (node.type === "element" && isFormula(node));
    for (const child of node.children) open.push({ node: child, inFormula });
  }
  return faults;
}

function isFormula(node: Element): boolean {
  return Array.isArray(node.properties.className) && node.properties.className.includes("katex");
}

function faultsOfElement(node: Element, inFormula: boolean): string[] {
  const { tagName, properties } = node;
  if (!(inFormula ? FORMULA : PROSE).test(tagName)) return [`<${tagName}>`];
  if (inFormula) {
    return Object.entries(properties).flatMap(([name, value]) => {
      if (/^on|href|src|^id$|^data/i.test(name)) return [`<${tagName} ${name}="${value}"> in a formula`];
      const isSafe =
        name !== "style" || (STYLE.test(String(value)) && !/url|expression/i.test(String(value)));
      return isSafe ? [] : [`style="${value}" in a formula`];
    });
  }
  return Object.entries(properties).flatMap(([name, value]) =>
    ATTRIBUTES[name]?.test(String(value)) ? [] : [`<${tagName} ${name}="${value}">`],
  );
}
