import { describe, expect, test } from "vitest";
import { parseNote } from "../parse-note.ts";
import { formatProblem } from "./problem.ts";

describe("frontmatter", () => {
  test("gives the note its facts; a byte order mark and CRLF change nothing", () => {
    const text =
      "\ufeff---\r\ntitle: 2024\r\ntags:\r\n  - flashcards\r\naliases: a, b\r\nsource: https://x.y\r\nsummary:\r\ndifficulty: 3\r\nkind: lesson\r\nlesson: 12\r\n---\r\nQ::A\r\n";
    expect(parseNote("n.md", text)).toMatchObject({
      title: "2024",
      meta: {
        title: "2024",
        tags: ["flashcards"],
        aliases: ["a", "b"],
        source: "https://x.y",
        difficulty: 3,
        kind: "lesson",
        lesson: 12,
      },
      cards: [{ question: "Q", answer: "A", span: { startLine: 12, endLine: 12 } }],
      problems: [],
    });
  });

  test("or else the first heading, or else the file's name, gives the title", () => {
    expect(parseNote("a/b.md", "## no\n\n# The *title* `x`\n\n# other").title).toBe("The title x");
    expect(parseNote("a/b c.markdown", "text").title).toBe("b c");
  });
});

describe("problems name place, fault and remedy", () => {
  test.each<[body: string, problem: object]>([
    [
      "---\ntags: [flashcards]\ntitle: a: b\n---\nQ::A",
      {
        line: 3,
        column: 8,
        rule: "frontmatter-yaml",
        severity: "error",
        message: "the frontmatter is not valid YAML: Nested mappings are not allowed in compact mappings",
      },
    ],
    [
      "---\ntags: [flashcards]\n\nQ::A",
      { line: 1, column: 1, rule: "frontmatter-unclosed", severity: "error" },
    ],
    [
      "---\ntags: {a: b}\n---\n",
      {
        line: 2,
        column: 1,
        rule: "frontmatter-field",
        message: "`tags` in the frontmatter must be a list of tags",
      },
    ],
    [
      "---\nx: 1\ndifficulty: 6\n---\n",
      { line: 3, message: "`difficulty` in the frontmatter must be a whole number from 1 to 5" },
    ],
    [
      "---\nlesson: 1.5\n---\n",
      { line: 2, message: "`lesson` in the frontmatter must be a whole number from 1" },
    ],
    ["---\nsummary: a\nsummary: b\n---\n", { line: 3, message: "`summary` stands twice in the frontmatter" }],
    [
      "---\nkind: book\n---\n",
      { line: 2, message: "`kind` in the frontmatter must be one of lesson, term, deck" },
    ],
    ["---\ntitle: [a]\n---\n", { line: 2, message: "`title` in the frontmatter must be text" }],
    [
      "---\njust text\n---\n",
      {
        line: 2,
        rule: "frontmatter-field",
        message: "the frontmatter must be lines of `name: value`",
      },
    ],
    ["a\nb\0c", { line: 2, column: 2, rule: "nul-byte", severity: "warning" }],
    ["#flashcards\nQ::", { line: 2, column: 2, rule: "empty-side", message: "the card has no answer" }],
    ["#flashcards\n\n:::A", { line: 3, rule: "empty-side", message: "the card has no question" }],
    ["#flashcards\n\nQ\n?\n", { line: 4, rule: "empty-side", severity: "warning" }],
    ["#flashcards\n\nQ\n\n??\nA", { line: 5, rule: "no-question", severity: "error" }],
    [
      "#flashcards\n\nQ::A\n<!--SR:!2024-02-30,1,250-->",
      {
        line: 4,
        column: 1,
        rule: "bad-schedule",
        message: "schedule 1 can't be read: “2024-02-30” is no date",
      },
    ],
    [
      "#flashcards\n\nQ::A <!--SR:!2024-02-11,84-->",
      { line: 3, column: 6, rule: "bad-schedule", message: "schedule 1 can't be read: the ease is missing" },
    ],
    ["#flashcards\n\nQ::A\n\n<!--SR:!2024-02-11,84,290-->", { line: 5, rule: "stray-schedule" }],
    [
      "#flashcards\n\n==1;;a== ==4;;b==",
      { line: 3, rule: "cloze-gap", message: "no cloze asks for number 2, 3" },
    ],
    ["#flashcards\n\n```js\nQ::A", { line: 3, rule: "unclosed-fence" }],
    ["#flashcards\n\n<!-- x\nQ::A", { line: 3, rule: "unclosed-comment" }],
  ])("%j", (text, problem) => {
    const { problems } = parseNote("dir/n.md", text);
    expect(problems).toMatchObject([{ path: "dir/n.md", ...problem }]);
    expect(problems[0]?.remedy).not.toBe("");
  });

  test("and all of a note's are found at once, in its order, with the cards that can be read", () => {
    const note = parseNote(
      "n.md",
      "---\ntags: flashcards\ndifficulty: no\n---\nQ::A\n\n?\n\nR::\n<!--SR:!x,1,2-->\n",
    );
    expect(note.problems.map(({ line, rule }) => [line, rule])).toEqual([
      [3, "frontmatter-field"],
      [7, "no-question"],
      [9, "empty-side"],
      [10, "bad-schedule"],
    ]);
    expect(note.cards).toHaveLength(2);
    expect(note.cards[1]?.schedule).toBeUndefined();
  });

  test("and read like a compiler's message", () => {
    const [problem] = parseNote("n.md", "#flashcards\n\n?\nA").problems;
    expect(problem && formatProblem(problem)).toBe(
      "n.md:3:1: error: this separator has no question above it, so there is no card\n" +
        "  fix: put the question directly above, without a blank line between",
    );
    expect(problem && formatProblem(problem, "?")).toContain("no card\n  3 | ?\n  fix: put");
    const long = `${"a".repeat(300)} [[b]] ${"c".repeat(300)}`;
    expect(problem && formatProblem({ ...problem, column: 302 }, long)).toContain(
      `  3 | … ${"a".repeat(59)} [[b]] ${"c".repeat(94)} …\n`,
    );
  });
});
