/** Anything at all may be written in a note; this puts the pieces of attacks together at random. */

import fc from "fast-check";
import { expect, test } from "vitest";
import type { ClozeHole } from "@/lib/cards/types.ts";
import { renderCloze } from "./cloze-side.ts";
import { plainText } from "./plain-text.ts";
import { type RenderContext, renderMarkdown } from "./render.ts";
import { faultsOf } from "./safe-html.ts";
import { render, testContext } from "./test-vault.ts";

/** A mark as our own would be, if no author had written it. */
const FORGED = "\u2e28\uf8f0gap0\uf8f0\u2e29";

const PIECES = [
  ..."<>\"'`=/\\&;:#!?%|[](){}$*_~^-+. \n\t\u0000\u200b",
  ..."a b c x 1 \u00e9 \u{1f600}".split(" "),
  "<script>",
  "</script>",
  "<style>",
  "</style>",
  "<svg>",
  "<svg/onload=alert(1)>",
  "<math>",
  "<mtext>",
  "<mglyph>",
  "<table>",
  "<td>",
  "<caption>",
  "<template>",
  "<noscript>",
  "<title>",
  "<textarea>",
  "<xmp>",
  "<select>",
  "<form>",
  "<iframe srcdoc='",
  "<a href=",
  "<a href='javascript:alert(1)'>",
  "<img src=x onerror=alert(1)>",
  "<img title='",
  "<p id=app class=katex style=",
  "<b onclick=",
  "<details open>",
  "<input type=",
  "<pre data-info='x'><code class='language-demo'>",
  "<code class='language-math'>",
  "</p>",
  "</a>",
  "</b>",
  "</table>",
  "</math>",
  "</svg>",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "<?",
  "javascript:alert(1)",
  "JaVaScRiPt&#58;",
  "data:image/png;base64,AA",
  "data:text/html,",
  "https://a.org",
  "//a.org",
  "demo:rope?",
  "[x](",
  "![x](",
  "[[",
  "]]",
  "![[",
  "|]]",
  "[^1]",
  "\n[^1]: ",
  "\n[r]: ",
  "\n\n",
  "\n> ",
  "\n- ",
  "\n- [x] ",
  "\n1. ",
  "\n    ",
  "\n# ",
  "\n| a | b |\n|-|-|\n| ",
  "> [!note]- ",
  "==",
  "%%",
  "#tag",
  "^id",
  "$$",
  "\n$$\n",
  "\\href{javascript:x}{y}",
  "\\htmlData{a=b}{c}",
  "\\def\\a{",
  "\\text{<img src=x>}",
  "\\color{",
  "\n```\n",
  "\n```demo rope\n",
  '{% hint style="',
  '" %}',
  "{% endhint %}",
  '{% embed url="',
  "---\n",
  FORGED,
];

const source = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(""));

test(
  "whatever is written, the page holds only what a note may hold",
  () =>
    fc.assert(
      fc.property(
        source,
        fc.constantFrom("line" as const, undefined),
        fc.boolean(),
        (text, demo, fragment) => {
          const html = render(text, { fragment, ...(demo === undefined ? {} : { demo }) });
          expect(faultsOf(html)).toEqual([]);
        },
      ),
      { numRuns: 1500 },
    ),
  120_000,
);

test(
  "whatever is embedded, in itself too, the page holds only what a note may hold, and no id twice",
  () =>
    fc.assert(
      fc.property(source, source, source, (around, embedded, after) => {
        const text = `${embedded}\n\n![[Self]] ${after}`;
        const context: RenderContext = {
          ...testContext,
          resolveNote: () => ({ href: "/notes/Self", title: "Self" }),
          resolveEmbed: (target) => ({ key: target, href: "/notes/Self", title: "Self", text, context }),
        };
        const html = renderMarkdown(`${around}\n\n![[Self]]`, context);
        expect(faultsOf(html)).toEqual([]);
        const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 500 },
    ),
  120_000,
);

const holes = fc.array(
  fc.record({
    role: fc.constantFrom<ClozeHole["role"]>("ask", "show", "hide"),
    answer: source,
    hint: source,
  }),
  {
    maxLength: 3,
  },
);

test(
  "whatever holes a card has, both sides hold only what a note may hold",
  () =>
    fc.assert(
      fc.property(fc.array(source, { minLength: 4, maxLength: 4 }), holes, (between, chosen) => {
        let text = between[0] ?? "";
        const placed = chosen.map((hole, index): ClozeHole => {
          const start = text.length;
          text += `==${hole.answer}==${between[index + 1]}`;
          return { ...hole, start, end: start + hole.answer.length + 4 };
        });
        for (const side of ["question", "answer"] as const) {
          const html = renderCloze(text, placed, side, testContext);
          expect(faultsOf(html)).toEqual([]);
          const written = [text, ...chosen.map(({ hint }) => hint)].join("");
          if (!written.includes(FORGED)) expect(html).not.toContain("\uf8f0"); // no mark of ours is left
        }
      }),
      { numRuns: 500 },
    ),
  120_000,
);

test(
  "whatever is written, its plain text is one line",
  () =>
    fc.assert(
      fc.property(source, (text) => {
        expect(plainText(text)).not.toMatch(/[\n\t]|^\s|\s$/);
      }),
      { numRuns: 500 },
    ),
  120_000,
);
