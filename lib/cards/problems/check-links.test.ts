import { describe, expect, test } from "vitest";
import { anchorsOf } from "@/lib/markdown/anchors.ts";
import { buildLinkIndex } from "@/lib/vault/link-index.ts";
import { parseNote } from "../parse-note.ts";
import { linkChecker } from "./check-links.ts";

const texts: Record<string, string> = {
  "Rotary.md": "---\naliases: [RoPE, turn]\n---\n# Why it works\n\nText ^proof\n",
  "deep/Sinusoidal Encodings.md": "---\naliases: turn\n---\n",
  "deep/Same.md": "",
  "other/Same.md": "",
};
const notes = Object.entries(texts).map(([path, text]) => {
  const { title, meta } = parseNote(path, text);
  return { path, title, aliases: meta.aliases };
});
const index = buildLinkIndex(
  [...notes, { path: "here/n.md", title: "n", aliases: [] }],
  ["img/wave.png", "call.mp3"],
  (path) => {
    const text = texts[path] ?? "# Here\n";
    return { text, anchors: () => anchorsOf(text) };
  },
);
const check = (text: string) => linkChecker(index)("here/n.md", parseNote("here/n.md", text).links);
/** The text after the first fix of its only problem. */
const mended = (text: string) => {
  const [edit] = check(text)[0]?.fixes?.[0]?.edits ?? [];
  return edit === undefined ? text : text.slice(0, edit.start) + edit.insert + text.slice(edit.end);
};

test.each([
  "[[Rotary]] [[rope|x]] [[Rotary#Why it works]] [[Rotary#^proof]] [[deep/Same]] [[#Here]]",
  "![[wave.png|300]] ![](../img/wave.png) ![[call.mp3]] ![[Rotary#^proof]]",
  "[site](/lab/sinusoidal) [folder](../things/) [data](data.csv) [[Board.canvas]] ![[Plan.excalidraw]]",
  "[web](https://a.org/x.md) [mail](mailto:a@b.org) [demo](demo:sinusoidal?d=64) `[[no]]`",
])("%j leads where it says", (text) => expect(check(text)).toEqual([]));

describe("a link that leads nowhere is told with its place and what was probably meant", () => {
  test.each([
    ["a [[Rotari]]", 3, "broken-link", "no note in this vault is named “Rotari”", "a [[Rotary]]"],
    [
      "[[Sinusoidal Encoding#Part|s]]",
      1,
      "broken-link",
      "no note in this vault is named “Sinusoidal Encoding”",
      "[[Sinusoidal Encodings#Part|s]]",
    ],
    [
      "[x](../Rotery.md)",
      1,
      "broken-link",
      "no note in this vault is named “../Rotery.md”",
      "[x](../Rotary.md)",
    ],
    [
      "[x](Sinusoidal%20Encodingz.md#a%20b)",
      1,
      "broken-link",
      "no note in this vault is named “Sinusoidal Encodingz.md”",
      "[x](../deep/Sinusoidal%20Encodings.md#a%20b)",
    ],
    ["![[Rotari]]", 1, "broken-embed", "no note in this vault is named “Rotari”", "![[Rotary]]"],
    [
      "![[waves.png|300]]",
      1,
      "missing-file",
      "there is no file “waves.png” in this vault, so nothing is shown here",
      "![[wave.png|300]]",
    ],
    [
      "![](wav.png)",
      1,
      "missing-file",
      "there is no file “wav.png” in this vault, so nothing is shown here",
      "![](../img/wave.png)",
    ],
    ["[[wave2.png]]", 1, "missing-file", "there is no file “wave2.png” in this vault", "[[wave.png]]"],
    [
      "[[Rotary#Why it work]]",
      1,
      "missing-place",
      "Rotary.md has no heading “Why it work”",
      "[[Rotary#Why it works]]",
    ],
    ["[[Rotary#^prof]]", 1, "missing-place", "Rotary.md has no block “^prof”", "[[Rotary#^proof]]"],
    ["[x](#Hear)", 1, "missing-place", "this note has no heading “Hear”", "[x](#Here)"],
  ])("%s", (text, column, rule, message, fixed) => {
    expect(check(text)).toMatchObject([
      { path: "here/n.md", line: 1, column, severity: "warning", rule, message },
    ]);
    expect(mended(text)).toBe(fixed);
  });

  test("and without a guess where nothing is like it", () => {
    expect(check("[[Something quite different]]")).toMatchObject([
      { remedy: "correct the name, or write the note" },
    ]);
    expect(check("[[Something quite different]]")[0]).not.toHaveProperty("fixes");
    expect(check("[[Rotary#^zzzzzz]]")).toMatchObject([
      { remedy: "name a block that stands there, or take away what follows the #" },
    ]);
  });

  test("on the line that it stands on", () =>
    expect(check("a\r\n\r\n> b [[Nope]]")).toMatchObject([{ line: 3, column: 5, length: 4 }]));
});

test("an alias that two notes have is told, with both to choose from", () => {
  expect(check("[[turn]]")).toMatchObject([
    {
      rule: "ambiguous-link",
      message:
        "“turn” is an alias of Rotary.md and deep/Sinusoidal Encodings.md; this link leads to Rotary.md",
      fixes: [{ label: "Link to Rotary.md" }, { label: "Link to deep/Sinusoidal Encodings.md" }],
    },
  ]);
  expect(mended("[[turn|x]]")).toBe("[[Rotary|x]]");
});

test("a fix names a note by its path where its name is another's first", () => {
  const near = buildLinkIndex(
    [
      { path: "a/Twins.md", title: "", aliases: [] },
      { path: "b/Twin.md", title: "", aliases: ["Doubled"] },
      { path: "a/Twin.md", title: "", aliases: [] },
    ],
    [],
  );
  const [problem] = linkChecker(near)("a/x.md", parseNote("a/x.md", "[[Doubles]]").links);
  expect(problem?.fixes?.[0]?.edits[0]?.insert).toBe("b/Twin");
});
