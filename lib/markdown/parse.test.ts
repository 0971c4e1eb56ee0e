import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import type { Nodes, Root } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import { eachNode } from "./each-node.ts";
import { parseMarkdown } from "./parse.ts";

const remark = unified().use(remarkParse).use(remarkGfm).use(remarkMath).use(remarkFrontmatter);

const golden = new URL("./golden/", import.meta.url);
const seeds = readdirSync(golden).filter((name) => /^\d/.test(name));

const cases = new URL("../cards/golden/obsidian-sr.json", import.meta.url);
const conformance: { id: string; markdown: string }[] = JSON.parse(readFileSync(cases, "utf8"));

const written = {
  "emoji, CJK and combining marks": "😀 日本 *語* `コード`\n\n👩‍👩‍👧 **e\u0301** and é\n",
  "CRLF, quotes and lists": "# H\r\n\r\n> a *b*\r\n> c\r\n\r\n- x\r\n  - y `z`\r\n\r\n1. k\r\n",
  "fences, indented code and HTML":
    "```js\na::b\n```\n\n~~~\n\n~~~\n\n    code\n\n<div>\nx\n</div>\n\na <b>c</b>\n",
  "mathematics in a line and on its own": "Let $x^2$ and $$y$$.\n\n$$\n\\int x\n$$\n",
  "tables, tasks, footnotes and deletion":
    "| a | b |\n|---|:-:|\n| 1 | `2` |\n\n- [x] t\n- [ ] u\n\n~~d~~[^1]\n\n[^1]: f\n",
  "a title underlined, a break and references":
    "Title\n=====\n\na  \nb\\\nc [d][e] &amp; f\n\n[e]: https://a.b/c 'd'\n",
};

const corpus: [string, string][] = [
  ...seeds.map((name): [string, string] => [name, readFileSync(new URL(name, golden), "utf8")]),
  ...Object.entries(written),
  ...conformance.map(({ id, markdown }): [string, string] => [id, markdown]),
];

/** What both parsers must agree on; a wiki link, which remark does not know, counts as its text. */
function outline(root: Root, text: string): string[] {
  const lines: string[] = [];
  let run: { start: number; end: number; value: string } | undefined;
  const walk = (node: Nodes, depth: number) => {
    const { start, end } = span(node);
    const source = text.slice(start, end);
    const isWiki = (node.type === "link" || node.type === "image") && /^!?\[\[/.test(source);
    if (node.type === "text" || isWiki) {
      const value = node.type === "text" ? node.value : source;
      if (run?.end === start) run = { start: run.start, end, value: run.value + value };
      else {
        flush();
        run = { start, end, value };
      }
      return;
    }
    flush();
    const own = [
      "value" in node && node.value,
      "url" in node && node.url,
      "depth" in node && node.depth,
      "lang" in node && node.lang,
      "checked" in node && node.checked,
      "ordered" in node && node.ordered,
    ];
    lines.push(`${" ".repeat(depth)}${node.type} ${start}-${end} ${JSON.stringify(own)}`);
    if ("children" in node) for (const child of node.children) walk(child, depth + 1);
    flush();
  };
  const flush = () => {
    if (run !== undefined) lines.push(`text ${run.start}-${run.end} ${JSON.stringify(run.value)}`);
    run = undefined;
  };
  walk(root, 0);
  return lines;
}

function span(node: Nodes): { start: number; end: number } {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) throw new Error(`${node.type} has no position`);
  return { start, end };
}

function sources(text: string, type: Nodes["type"]): string[] {
  const found: string[] = [];
  eachNode(parseMarkdown(text), (node) => {
    if (node.type === type) found.push(text.slice(span(node).start, span(node).end));
  });
  return found;
}

test.each(corpus)("the tree of %s is the one remark makes", (_name, text) => {
  expect(outline(parseMarkdown(text), text)).toEqual(outline(remark.parse(text), text));
});

test("a wiki link is a link whose source shows its brackets", () => {
  expect(sources("see [[A#h|b]] and ![[c.png|200]]", "link")).toEqual(["[[A#h|b]]"]);
  expect(sources("see [[A#h|b]] and ![[c.png|200]]", "image")).toEqual(["![[c.png|200]]"]);
});

test("a byte order mark counts in the positions and hides no frontmatter", () => {
  const text = "\ufeff---\na: 1\n---\n# T\n\n*e*\n";
  expect(sources(text, "emphasis")).toEqual(["*e*"]);
  expect(sources(text, "heading")).toEqual(["# T"]);
  expect(sources("\ufeff# T", "heading")).toEqual(["# T"]);
  expect(parseMarkdown(text).children.map((node) => node.type)).toEqual(["yaml", "heading", "paragraph"]);
});

test("a NUL byte becomes the replacement character and moves nothing", () => {
  expect(sources("a\0b *c*", "emphasis")).toEqual(["*c*"]);
  expect(JSON.stringify(parseMarkdown("a\0b"))).toContain("a\ufffdb");
});

describe("dollars", () => {
  test.each([
    ["it costs $5 and $6 here", []],
    ["$5 off $y^2$, costs $3", ["$y^2$"]],
    ["from $x$ to $5 or $6", ["$x$"]],
    ["$a$ and\n$b$", ["$a$", "$b$"]],
    ["inline $$d$$which is", ["$$d$$"]],
    ["escaped \\$5 and $6$", ["$6$"]],
  ])("in %j the formulas are %j", (text, formulas) => {
    expect(sources(text, "inlineMath")).toEqual(formulas);
  });

  test("may be any number in one paragraph", () => {
    expect(sources("$5 ".repeat(300_000), "inlineMath")).toEqual([]);
  });

  test("a display formula that is never closed leaves the rest of the note readable", () => {
    const text = "$$\nx\n\n# After\n\n`code`\n";
    expect(sources(text, "heading")).toEqual(["# After"]);
    expect(sources(text, "inlineCode")).toEqual(["`code`"]);
    expect(JSON.stringify(parseMarkdown(text))).toContain('"value":"$$\\nx"');
  });

  test("display formulas in quotes and lists are found closed", () => {
    expect(sources("> $$\n> y\n> $$\n\n- $$\n  z\n  $$\n", "math")).toHaveLength(2);
  });
});

test("containers nest a hundred deep and no deeper", () => {
  expect(sources(`${"> ".repeat(5000)}a`, "blockquote")).toHaveLength(100);
  expect(JSON.stringify(parseMarkdown(`${">".repeat(102)}a`))).toContain('"value":">>a"');
});

test("character references past a thousand in one paragraph stay as written", () => {
  const text = `${"&amp;".repeat(1001)}\n\n&amp;`;
  const values: string[] = [];
  eachNode(parseMarkdown(text), (node) => {
    if (node.type === "text") values.push(node.value);
  });
  expect(values).toEqual([`${"&".repeat(1000)}&amp;`, "&"]);
});

test("any text at all has a tree whose positions lie inside it, parents around children", () => {
  const piece = fc.constantFrom(
    "$",
    "$$\n",
    "`",
    "*",
    "> ",
    "- ",
    "\n",
    "\r\n",
    "\0",
    "é",
    "😀",
    "[[",
    "]]",
    "==",
    "<!--",
    "|",
    "a ",
  );
  fc.assert(
    fc.property(
      fc.string({ unit: fc.oneof(piece, fc.string({ unit: "binary", maxLength: 3 })), maxLength: 60 }),
      (text) => {
        const root = parseMarkdown(text);
        eachNode(root, (node) => {
          const { start, end } = span(node);
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(text.length);
          if ("children" in node) {
            for (const child of node.children) {
              expect(span(child).start).toBeGreaterThanOrEqual(start);
              expect(span(child).end).toBeLessThanOrEqual(end);
            }
          }
        });
      },
    ),
    { numRuns: 500 },
  );
});
