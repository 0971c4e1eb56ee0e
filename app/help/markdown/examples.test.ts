import { describe, expect, test } from "vitest";
import { describeCard } from "./describe-card.ts";
import { SECTIONS } from "./examples.ts";
import { readExample, renderExample } from "./render-example.ts";

const examples = SECTIONS.flatMap(({ examples: ofSection }) => ofSection);

describe.each(examples)("the example “$title”", (example) => {
  test("is read as it says", () =>
    expect(readExample(example).note.cards.map(describeCard)).toEqual(example.cards));

  test("has the problems that it is meant to show, and no others", () =>
    expect(readExample(example).note.problems.map(({ rule }) => rule)).toEqual(example.problems ?? []));

  test("is shown whole and safely", () => {
    const html = renderExample(example);
    expect(html).not.toBe("");
    expect(html.match(/\uf8f0|undefined|demo-problem/g)).toBeNull();
  });

  test("has headings that go on from its own title, none left out", () => {
    let above = 3;
    for (const [, level] of renderExample(example).matchAll(/<h([1-6])/g)) {
      expect(Number(level)).toBeGreaterThan(3);
      expect(Number(level)).toBeLessThanOrEqual(above + 1);
      above = Number(level);
    }
  });
});

test("every example and section has a name of its own", () => {
  const ids = [...SECTIONS, ...examples].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("the page holds every kind of card", () => {
  const kinds = new Set(
    examples.flatMap((example) => readExample(example).note.cards.map(({ kind }) => kind)),
  );
  for (const kind of ["basic", "reversed", "cloze", "choice", "prediction", "generated"])
    expect(kinds).toContain(kind);
});
