import { expect, test } from "vitest";
import type { ClozeHole } from "@/lib/cards/types.ts";
import { renderCloze } from "./cloze-side.ts";
import { testContext } from "./test-vault.ts";

/** Reads `{ask:answer;hint}`, `{show:…}` and `{hide:…}` as holes, and shows one side. */
function side(source: string, which: "question" | "answer"): string {
  const holes: ClozeHole[] = [];
  let text = "";
  let from = 0;
  for (const match of source.matchAll(/⟦(ask|show|hide):(.*?)(?:;([^;⟧]*))?⟧/gs)) {
    text += source.slice(from, match.index);
    const [, role, answer = "", hint] = match;
    const mark = `==${answer}${hint === undefined ? "" : `;;${hint}`}==`;
    holes.push({
      start: text.length,
      end: text.length + mark.length,
      answer,
      role: role as ClozeHole["role"],
      ...(hint === undefined ? {} : { hint }),
    });
    text += mark;
    from = match.index + match[0].length;
  }
  return renderCloze(text + source.slice(from), holes, which, testContext).trim();
}

const gap = '<span class="cloze-gap" role="img" aria-label="blank">[…]</span>';
const hinted = (hint: string) =>
  `<span class="cloze-gap" role="img" aria-label="blank, hint: ${hint}">[${hint}]</span>`;
const hidden = '<span class="cloze-hidden" role="img" aria-label="hidden">…</span>';
const answer = (html: string) => `<mark class="cloze-answer">${html}</mark>`;

test.each([
  [
    "Water boils at ⟦ask:100 °C;temperature⟧.",
    `Water boils at ${hinted("temperature")}.`,
    `Water boils at ${answer("100 °C")}.`,
  ],
  ["⟦ask:a⟧ ⟦show:b⟧ ⟦hide:c⟧", `${gap} b ${hidden}`, `${answer("a")} b ${hidden}`],
  [
    "*x ⟦ask:a **b** `c`⟧ y*",
    `<em>x ${gap} y</em>`,
    `<em>x ${answer("a <strong>b</strong> <code>c</code>")} y</em>`,
  ],
  ["*⟦ask:a⟧*", `<em>${gap}</em>`, `<em>${answer("a")}</em>`],
  ["⟦ask:a; ⟧", gap, answer("a")],
  ["⟦ask:_a_ **b**⟧", gap, answer("<em>a</em> <strong>b</strong>")],
  ["⟦ask:a\nb⟧", gap, answer("a<br>b")],
  ["`f(⟦ask:x⟧)`", `<code>f(${gap})</code>`, `<code>f(${answer("x")})</code>`],
  ["⟦ask:$& $$ $' $1⟧ x", `${gap} x`, `${answer("$&#x26; $$ $' $1")} x`],
  [
    "[⟦ask:a⟧](/lab/x)",
    `<a href="/lab/x" data-demo-link="">${gap}</a>`,
    `<a href="/lab/x" data-demo-link="">${answer("a")}</a>`,
  ],
  [
    "⟦ask:[[Rotary|R]]⟧",
    gap,
    answer('<a class="wiki-link" href="/notes/Rotary" title="Rotary embedding">R</a>'),
  ],
  ["⟦ask:a;<b>⟧", hinted("&#x3C;b>").replace('hint: &#x3C;b>"', 'hint: <b>"'), answer("a")],
])("%s hides and shows what it should", (source, question, shown) => {
  expect(side(source, "question")).toBe(`<p>${question}</p>`);
  expect(side(source, "answer")).toBe(`<p>${shown}</p>`);
});

test("every list item, cell and quote can hold a hole", () => {
  expect(side("- ⟦ask:a⟧\n- b", "question")).toBe(`<ul>\n<li>${gap}</li>\n<li>b</li>\n</ul>`);
  expect(side("| ⟦ask:a⟧ | b |\n|-|-|", "answer")).toContain(`<th>${answer("a")}</th>`);
  expect(side("> ⟦ask:a⟧", "question")).toBe(`<blockquote>\n<p>${gap}</p>\n</blockquote>`);
});

test("an answer that runs over two paragraphs is marked in both", () => {
  expect(side("a ⟦ask:b\n\nc⟧ d", "answer")).toBe(`<p>a ${answer("b")}</p>\n<p>${answer("c")} d</p>`);
});

/** The TeX that KaTeX was given. */
const tex = (html: string) =>
  [...html.matchAll(/<annotation encoding="application\/x-tex">(.*?)<\/annotation>/gs)].map((m) => m[1]);

test("a hole in a formula is a box, empty in the question and around the answer after it", () => {
  expect(tex(side("$a ⟦ask:b⟧ c$", "question"))).toEqual(["a {\\boxed{\\,?\\,}} c"]);
  expect(tex(side("$a ⟦ask:b⟧ c$", "answer"))).toEqual(["a {\\boxed{b}} c"]);
  expect(tex(side("$x_⟦ask:2⟧$", "question"))).toEqual(["x_{\\boxed{\\,?\\,}}"]);
  expect(tex(side("$a ⟦ask:b;50 % {of} a_1⟧$", "question"))).toEqual([
    "a {\\boxed{\\text{50 \\% \\{of\\} a\\_1}}}",
  ]);
  expect(tex(side("$$\na ⟦hide:b⟧\n$$", "answer"))).toEqual(["a {\\boxed{\\,\\cdots\\,}}"]);
});

test("a hole that TeX can't box hides the whole formula, and afterwards shows it without a box", () => {
  expect(side("$\\frac⟦ask:{a}{b}⟧$", "question")).toBe(`<p>${gap}</p>`);
  expect(tex(side("$\\frac⟦ask:{a}{b}⟧$", "answer"))).toEqual(["\\frac{a}{b}"]);
});

test("a hole around a whole formula is an ordinary one", () => {
  expect(side("so ⟦ask:$a$⟧", "question")).toBe(`<p>so ${gap}</p>`);
  expect(side("so ⟦ask:$a$⟧", "answer")).toMatch(
    /^<p>so <mark class="cloze-answer"><span class="katex">.*<\/mark><\/p>$/s,
  );
});

test("a hole that reaches into a formula shows the formula whole, and ends where it ends", () => {
  const html = side("⟦ask:a $b⟧ c$ d", "answer");
  expect(html.startsWith('<p><mark class="cloze-answer">a ')).toBe(true);
  expect(tex(html)).toEqual(["b c"]);
  expect(html.endsWith(" d</p>")).toBe(true);
});

test("no answer is left in an address, a title or an image's words", () => {
  const html = side("![⟦ask:secret⟧](https://a.org/⟦ask:secret⟧ '⟦ask:secret⟧')", "question");
  expect(html).not.toContain("secret");
  expect(html).toContain('href="https://a.org/%E2%80%A6"');
});

test("a hole inside another is hidden with it, or alone", () => {
  const text = "x ==a **b** c== y";
  const outer = { start: 2, end: 15, answer: "a **b** c" };
  const inner = { start: 6, end: 11, answer: "b" };
  const both = (outerRole: "ask" | "show", innerRole: "ask" | "show", shown: "question" | "answer") =>
    renderCloze(
      text,
      [
        { ...inner, role: innerRole },
        { ...outer, role: outerRole },
      ],
      shown,
      testContext,
    );
  expect(both("ask", "show", "question")).toBe(`<p>x ${gap} y</p>\n`);
  expect(both("ask", "show", "answer")).toBe('<p>x <mark class="cloze-answer">a b c</mark> y</p>\n');
  expect(both("show", "ask", "question")).toBe(`<p>x a ${gap} c y</p>\n`);
  expect(both("show", "ask", "answer")).toBe('<p>x a <mark class="cloze-answer">b</mark> c y</p>\n');
  expect(both("ask", "ask", "question")).toBe(`<p>x ${gap} y</p>\n`);
  expect(both("ask", "ask", "answer")).toBe('<p>x <mark class="cloze-answer">a b c</mark> y</p>\n');
});

test("highlights that are no holes stay highlights", () => {
  expect(
    renderCloze("==a== ==b==", [{ start: 0, end: 5, answer: "a", role: "ask" }], "question", testContext),
  ).toBe(`<p>${gap} <mark>b</mark></p>\n`);
});

test("an author can't write a gap or an answer of the card's", () => {
  const html = renderCloze(
    '<span class="cloze-gap" role="img">[…]</span><mark class="cloze-answer">x</mark> \u2e28\uf8f0gap0\uf8f0\u2e29 ==b==',
    [],
    "question",
    testContext,
  );
  expect(html).toBe("<p><span>[…]</span><mark>x</mark> \u2e28\uf8f0gap0\uf8f0\u2e29 <mark>b</mark></p>\n");
});

test.each([
  [[{ start: 0, end: 9, answer: "a", role: "ask" as const }], "hole 0–9 must end by 3"],
  [
    [
      { start: 0, end: 2, answer: "a", role: "ask" as const },
      { start: 1, end: 3, answer: "b", role: "ask" as const },
    ],
    "hole 1–3 must end by 2",
  ],
])("holes that can't be are a mistake of ours", (holes, message) => {
  expect(() => renderCloze("abc", holes, "question", testContext)).toThrow(new RangeError(message));
});
