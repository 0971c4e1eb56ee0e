import { describe, expect, test } from "vitest";
import { anchorsOf, findAnchor } from "./anchors.ts";
import { render } from "./test-vault.ts";

const text = `---
title: x
---
# Why *order*?

Intro. ^intro

## Detail

First detail.

### Deeper

- item one
- item two ^item
  - its child

# Other

## Detail

Second detail: $x$ and \`code\`. ^second

| a | b |
| - | - |
| 1 | 2 |

^table

Q1::A1 ^q1
Q2::A2 ^q2

> # Quoted
> words ^quoted

## With \`code\` and [[Link|words]] ^head
`;

const anchors = anchorsOf(text);
const found = (...fragments: string[]) => {
  const anchor = findAnchor(anchors, fragments);
  return anchor === null ? null : text.slice(anchor.start, anchor.end).trim();
};

describe("a heading's section", () => {
  test("goes on to the next heading of its level or a higher one", () => {
    expect(found("Deeper")).toBe("### Deeper\n\n- item one\n- item two ^item\n  - its child");
    expect(found("Why order?")?.split("\n").at(-1)).toBe("  - its child");
    expect(found("Other")?.endsWith("^head")).toBe(true);
  });

  test("is found whatever marks, case and punctuation the link leaves out", () => {
    expect(found("why ORDER")).toBe(found("Why order?"));
    expect(found("With code and words")).toBe("## With `code` and [[Link|words]] ^head");
  });

  test("is the first of its name, or the one under the heading that is named before it", () => {
    expect(found("Detail")).toContain("First detail");
    expect(found("Other", "Detail")).toContain("Second detail");
    expect(found("Why order?", "Detail")).toContain("First detail");
    expect(found("Deeper", "Detail")).toBeNull();
    expect(found("Detail-1")).toContain("Second detail");
  });

  test("is itself alone in a quote", () => expect(found("Quoted")).toBe("# Quoted"));
});

describe("a block", () => {
  test.each([
    ["^intro", "Intro. ^intro"],
    ["^item", "- item two ^item\n  - its child"],
    ["^second", "Second detail: $x$ and `code`. ^second"],
    ["^table", "| a | b |\n| - | - |\n| 1 | 2 |"],
    ["^q1", "Q1::A1 ^q1"],
    ["^q2", "Q1::A1 ^q1\nQ2::A2 ^q2"],
    ["^INTRO", "Intro. ^intro"],
    ["^head", "## With `code` and [[Link|words]] ^head"],
  ])("%s is %j", (name, expected) => expect(found(name)).toBe(expected));

  test("that is not there is not found", () => {
    expect(found("^none")).toBeNull();
    expect(found("None")).toBeNull();
    expect(found()).toBeNull();
  });

  test("knows where its caret stands", () =>
    expect(anchors.blocks.map(({ name, offset }) => text.slice(offset).startsWith(`^${name}`))).toEqual(
      Array(8).fill(true),
    ));
});

test("ids are those that the rendered page has", () => {
  const html = render(text);
  for (const { id } of anchors.headings) expect(html).toContain(`id="t-${id}"`);
  for (const name of ["intro", "item", "second", "table"]) expect(html).toContain(`id="t-block-${name}"`);
});

test("two blocks of one name are both told", () =>
  expect(anchorsOf("a ^x\n\nb ^x\n\n`c ^x`\n").blocks.map(({ offset }) => offset)).toEqual([2, 8]));
