import type { Element, ElementContent, Root } from "hast";
import { htmlToHast } from "satteri";
import { expect, test } from "vitest";
import { cpuTime } from "./cpu-time.ts";
import { childrenOf, eachElement, hasClass, type Parent, textOf } from "./hast.ts";
import { renderFormula, typeset } from "./math.ts";
import { render } from "./test-vault.ts";

/** A page without attributes, each formula as `{source}`, or `[{source}]` where it is displayed. */
function formulas(source: string): string {
  const show = (node: Parent | ElementContent): string => {
    if (node.type === "text") return node.value;
    if (node.type !== "root" && node.type !== "element") return "";
    if (node.type === "element" && hasClass(node, "katex")) return `{${sourceOf(node)}}`;
    const inner = childrenOf(node).map(show).join("");
    if (node.type === "root" || hasClass(node, "katex-display")) return inner;
    return hasClass(node, "math-display") ? `[${inner}]` : `<${node.tagName}>${inner}`;
  };
  return show(htmlToHast(render(source), { fragment: true }) as Root);
}

function sourceOf(formula: Element): string {
  const sources: string[] = [];
  eachElement(formula, (node) => {
    if (node.tagName === "annotation") sources.push(textOf(node));
  });
  return sources.join("");
}

test("a formula has HTML for the eye and MathML for the ear", () => {
  expect(typeset("x^2", false)).toEqual({
    html: expect.stringMatching(
      /^<span class="katex"><span class="katex-mathml"><math xmlns="http:\/\/www\.w3\.org\/1998\/Math\/MathML"><semantics><mrow><msup><mi>x<\/mi><mn>2<\/mn><\/msup><\/mrow><annotation encoding="application\/x-tex">x\^2<\/annotation><\/semantics><\/math><\/span><span class="katex-html" aria-hidden="true">/,
    ),
  });
});

test.each([
  ["$a$, b", "<p>{a}, b"],
  ["for dimension $$d$$which", "<p>for dimension {d}which"],
  ["$$\na\n$$", "[{a}]"],
  ["$$a$$", "<p>[{a}]"],
  ["so\n$$a$$\nthen", "<p>so<br>[{a}]<br>then"],
  ["$$\\begin{matrix}\na\n\\end{matrix}$$\n\nb", "[{\\begin{matrix}\na\n\\end{matrix}}]\n<p>b"],
  ["$$\\begin{matrix}\na\n\\end{matrix}\n$$\n\nb", "[{\\begin{matrix}\na\n\\end{matrix}}]\n<p>b"],
  ["it costs $5 and $10, or \\$20", "<p>it costs $5 and $10, or $20"],
  ["`$a$`", "<p><code>$a$"],
  ["- $a$\n- $$b$$", "<ul>\n<li>{a}\n<li>[{b}]\n"],
])("%j is mathematics where it should be", (source, expected) => expect(formulas(source)).toBe(expected));

test.each([
  ["\\foo", "Undefined control sequence: \\foo"],
  ["\\frac{a", "Unexpected end of input in a macro argument, expected '}'"],
  ["\\def\\a{\\a}\\a", "Too many expansions: infinite loop or need to increase maxExpand setting"],
  ["{".repeat(4000) + "}".repeat(0), expect.stringMatching(/^(it nests too deeply|Expected '}'.*)$/)],
  ["x".repeat(5001), "a formula may have 5000 characters, this one has 5001"],
  [
    `\\def\\a{${"x".repeat(500)}}`,
    "a formula with its own definitions may have 500 characters, this one has 508",
  ],
])("a formula that can't be set tells why: %#", (source, problem) => {
  expect(typeset(source, true)).toEqual({ problem });
});

test("what can't be set is shown as written, with the reason", () => {
  expect(render("a $\\foo<b>$")).toBe(
    '<p>a <span class="math-error"><code>\\foo&#x3C;b></code> ' +
      '<span class="math-error-reason">Formula: Undefined control sequence: \\foo</span></span></p>',
  );
  expect(renderFormula("\\foo", true)).toMatchObject({ type: "element", tagName: "span" });
});

test.each([
  "\\def\\a{xxxxxxxxxx}\\def\\b{\\a\\a\\a\\a\\a\\a\\a\\a\\a\\a}\\def\\c{\\b\\b\\b\\b\\b\\b\\b\\b\\b\\b}\\c\\c\\c",
  `\\def\\a{${"x".repeat(390)}}${"\\a".repeat(45)}`,
  `\\newcommand\\a[1]{#1#1}${"\\a{".repeat(40)}x${"}".repeat(40)}`,
  "\\sqrt{".repeat(700) + "}".repeat(700),
  "\\underbrace{".repeat(300) + "}".repeat(300),
  `\\begin{matrix}${"&".repeat(4900)}\\end{matrix}`,
])("a bomb of %# goes off in a few seconds at most", (source) => {
  expect(cpuTime(() => typeset(source, true))).toBeLessThan(6000);
});
