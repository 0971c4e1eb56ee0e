import { expect, test } from "vitest";
import { cpuTime } from "./cpu-time.ts";
import { markerFor } from "./marker.ts";
import { setOffFormulas, setOffTags } from "./set-off.ts";

/** The tags of a source, which is shown with `<0>`, `<1>` … in their places. */
function tagsOf(source: string) {
  const marker = markerFor(source);
  const { source: written, tags } = setOffTags(source, marker, (value) => value);
  return { written: marker.replace(written, ({ index }) => `<${index}>`), tags };
}

test("each tag gets a block of its own, whatever it was glued to", () => {
  const { written, tags } = tagsOf(
    'a\n{% hint style="info" %}\n* b\n{% endhint %}\nc {% embed url="https://a.org" %} d',
  );
  expect(written).toBe("a\n\n<0>\n\n* b\n\n<1>\n\nc \n\n<2>\n\n d");
  expect(tags).toEqual([
    { name: "hint", attributes: { style: "info" }, source: '{% hint style="info" %}' },
    { name: "endhint", attributes: {}, source: "{% endhint %}" },
    { name: "embed", attributes: { url: "https://a.org" }, source: '{% embed url="https://a.org" %}' },
  ]);
});

test("a tag stays inside its quote and its list item", () => {
  expect(tagsOf("> {% hint %}\n> a").written).toBe("> \n> <0>\n> \n> a");
  expect(tagsOf("- {% hint %}\n  a").written).toBe("- <0>\n  \n  a");
});

test.each([
  "`{% hint %}`",
  "```\n{% hint %}\n```",
  "$${% hint %}$$",
  "<!-- {% hint %} -->",
  "---\na: '{% hint %}'\n---",
])("%j holds no tag", (source) => expect(tagsOf(source)).toEqual({ written: source, tags: [] }));

test.each([
  ["$$\\begin{a}\nx\n\\end{a}$$", "\n$$\n\\begin{a}\nx\n\\end{a}\n$$\n"],
  ["$$\nx$$", "\n$$\nx\n$$\n"],
  ["$$x\n$$", "\n$$\nx\n$$\n"],
  ["so $$x\ny$$ then", "so $$x\ny$$ then"], // one paragraph: the parser reads this by itself
  ["> $$x\n> y$$", "> \n> $$\n> x\n> y\n> $$\n> "],
  ["- $$x\n  y$$", "- $$\n  x\n  y\n  $$\n  "],
  ["$$\nx\n$$", "$$\nx\n$$"],
  ["a $$b$$ c", "a $$b$$ c"],
  ["it costs $$\n\nand $$", "it costs $$\n\nand $$"],
  ["```\n$$x\ny$$\n```", "```\n$$x\ny$$\n```"],
])("the formula in %j gets lines for its dollars", (source, expected) => {
  expect(setOffFormulas(source)).toBe(expected);
});

test("replacement patterns of JavaScript mean nothing in a formula", () => {
  expect(setOffFormulas("$$a\n\\$&b$$")).toBe("\n$$\na\n\\$&b\n$$\n");
});

test("a line of 100,000 unfinished tags takes no more than a moment", () => {
  expect(cpuTime(() => tagsOf("{% hint ".repeat(100_000)))).toBeLessThan(2000);
});
