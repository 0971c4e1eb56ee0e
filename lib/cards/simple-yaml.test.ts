import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDocument } from "yaml";
import { readSimpleYaml } from "./simple-yaml.ts";

function asObject(yaml: string): object | undefined {
  const fields = readSimpleYaml(yaml);
  return fields && Object.fromEntries(fields.map(({ name, value }) => [name, value]));
}

test("the frontmatter of most notes is read", () => {
  const yaml =
    'title: Heads, slopes & more\ntags: [flashcards/a, b]\naliases:\n  - "A: b"\n  - c d\nsource: https://a.b/c#d\nsummary:\ndifficulty: 3\ncreated: 2024-02-11\n';
  expect(asObject(yaml)).toEqual({
    title: "Heads, slopes & more",
    tags: ["flashcards/a", "b"],
    aliases: ["A: b", "c d"],
    source: "https://a.b/c#d",
    summary: null,
    difficulty: 3,
    created: "2024-02-11",
  });
  expect(readSimpleYaml("a: b\ncd: e")?.[1]?.offset).toBe(5);
});

const words = fc.constantFrom(
  ..."a|b c|title|tags|true|False|NULL|null|~|yes|12|012|1e3|0x1f|1.5|-1|.inf|2024-02-11|2024-02-11 10:00|10:30|#x|x #y|x#y|a: b|a:|a:b|:a|'q'|'q''r'|\"q\"|\"q\\n\"|[a, b]|[a,]|[,]|[]|[ ]|[a, [b]]|[a: b]|{a: b}|- a|-a|*a|&a|!t|@a|`a|%a|||>|\t|,|é|日本".split(
    "|",
  ),
);
const line = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("a", "b-c", "tags", "x1", "", "é"),
      fc.constantFrom(":", ": ", ":  ", ":\t"),
      words,
      fc.constantFrom("", " ", "\t"),
    )
    .map((parts) => parts.join("")),
  fc
    .tuple(fc.constantFrom("", " ", "  ", "    "), fc.constantFrom("-", "- ", "-  "), words)
    .map((parts) => parts.join("")),
  fc.tuple(fc.constantFrom("", "  "), words).map((parts) => parts.join("")),
  fc.constantFrom("tags:", "aliases: ", "", "  ", "---", "...", "# comment"),
);

test("what is read directly is what the library reads", () => {
  let read = 0;
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 6 }).map((lines) => `${lines.join("\n")}\n`),
      (yaml) => {
        const ours = asObject(yaml);
        if (ours === undefined) return;
        read++;
        const document = parseDocument(yaml, { prettyErrors: false, uniqueKeys: false });
        expect(document.errors).toEqual([]);
        expect(ours).toEqual(document.toJS() ?? {});
      },
    ),
    { numRuns: 5000 },
  );
  expect(read).toBeGreaterThan(200);
});
