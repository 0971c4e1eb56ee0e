/** Markdown text → hast: satteri renders, satteri's HTML parser reads, and author HTML has become ordinary elements. */

import type { Root } from "hast";
import { defineMdastPlugin, type Features, htmlToHast, markdownToHtml } from "satteri";
import type { Markdown } from "@/lib/cards/types.ts";
import { eachNode } from "./each-node.ts";
import { parseMarkdown } from "./parse.ts";
import { type Protected, protect } from "./protect.ts";
import { type Clean, tame } from "./tame.ts";

/** Footnote ids get no prefix of their own: the sanitiser puts one before every id. */
const features: Features = {
  gfm: { footnotes: { clobberPrefix: "" } },
  frontmatter: true,
  math: true,
  wikilinks: true,
};

/**
 * Writes down, as attributes, what hast has no place for. An author who writes these attributes in HTML gains nothing:
 * each says no more than its Markdown could have said.
 * - `data-wiki`: the target of `[[…]]` and `![[…]]`
 * - `data-info`: the words after ```` ```demo ````
 * - `data-display`: inline mathematics in double dollars
 */
const annotate = defineMdastPlugin({
  name: "annotate",
  options: { position: true },
  link(node, context) {
    if (startsWith(context.source, node, "[[")) {
      context.setProperty(node, "data", { hProperties: { dataWiki: node.url } });
    }
  },
  image(node, context) {
    if (startsWith(context.source, node, "![[")) {
      context.setProperty(node, "data", { hProperties: { dataWiki: node.url } });
    }
  },
  code(node, context) {
    if (node.lang === "demo")
      context.setProperty(node, "data", { hProperties: { dataInfo: node.meta ?? "" } });
  },
  inlineMath(node, context) {
    if (startsWith(context.source, node, "$$")) {
      context.setProperty(node, "data", { hProperties: { dataDisplay: "" } });
    }
  },
});

function startsWith(
  source: string,
  node: { readonly position?: { start: { offset?: number | undefined } } | undefined },
  mark: string,
): boolean {
  return source.startsWith(mark, node.position?.start.offset);
}

/**
 * The tree of a note or of a part of one: elements and texts only, without comments, frontmatter and what no note may
 * hold, but not yet sanitised. Mathematics is `code.language-math`, of class `math-inline` or `math-display`.
 *
 * satteri's own `markdownToHast` cannot be told of the attributes above; rendering HTML and reading it back is also how
 * it makes elements of author HTML, so nothing is done twice.
 *
 * @param source without byte order mark
 */
export function toHast(source: Markdown, clean: Clean): Root {
  const guarded = protect(source);
  guarded.hide(dollarsInText(source));
  const { html } = markdownToHtml(guarded.text, { features, mdastPlugins: [annotate] });
  const tree = htmlToHast(html, { fragment: true }) as Root; // a fragment's tree is always a root
  return tame(tree, guarded.hidden ? (value, where) => clean(reveal(guarded, value), where) : clean);
}

/** Dollars that `parseMarkdown` took for money: hidden from the renderer, they stay money. */
function dollarsInText(source: Markdown): number[] {
  if (!source.includes("$")) return [];
  const offsets: number[] = [];
  eachNode(parseMarkdown(source), ({ type, position }) => {
    if (type !== "text" || position?.start.offset === undefined) return;
    const written = source.slice(position.start.offset, position.end.offset);
    for (const { 0: found, index } of written.matchAll(/\\.|\$/gs)) {
      if (found === "$") offsets.push(position.start.offset + index); // an escaped one is money already
    }
  });
  return offsets;
}

/** What was hidden may stand percent-encoded in an address. */
function reveal(guarded: Protected, value: string): string {
  const revealed = guarded.reveal(value);
  if (!revealed.includes("%")) return revealed;
  return revealed.replace(/(?:%[0-9A-F]{2})+/g, (encoded) => {
    try {
      const decoded = decodeURIComponent(encoded);
      const plain = guarded.reveal(decoded);
      return plain === decoded ? encoded : encodeURI(plain);
    } catch {
      return encoded; // not UTF-8, so no character of ours
    }
  });
}
