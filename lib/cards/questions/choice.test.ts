import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseNote } from "../parse-note.ts";
import { applyEdits, fixed } from "../testing/apply-edits.ts";
import { TAG } from "../testing/read.ts";
import type { ParsedCard } from "../types.ts";

type Choice = ParsedCard & { kind: "choice" };

function choices(text: string): Choice[] {
  return parseNote("n.md", text).cards.filter((card) => card.kind === "choice");
}

/** Each option with `+` when right and `-` when wrong, and what is said of it in brackets. */
function options(card: Choice | undefined): string[] {
  return (
    card?.options.map(({ text, right, why }) => `${right ? "+" : "-"}${text}${why && ` (${why})`}`) ?? []
  );
}

const deck = (body: string) => choices(TAG + body);

describe("a task list under a question", () => {
  test("is a multiple-choice card, with what is said of each option and of all", () => {
    const body =
      "# RoPE\n## Where?\nWhat does RoPE rotate?\n- [x] queries and keys\n  so that scores see distance\n- [ ] values\n\n  They carry no position.\n- [ ] inputs\n> See Su et al. 2021.\n> Section 3.\n\nprose";
    const [card, ...others] = deck(body);
    expect(others).toEqual([]);
    expect(options(card)).toEqual([
      "+queries and keys (so that scores see distance)",
      "-values (They carry no position.)",
      "-inputs",
    ]);
    expect(card).toMatchObject({
      context: "# RoPE\n## Where?",
      question: "What does RoPE rotate?",
      explanation: "See Su et al. 2021.\nSection 3.",
      answer: "queries and keys\n\nSee Su et al. 2021.\nSection 3.",
      keyMissing: false,
      aside: false,
      decks: ["flashcards"],
      span: { startLine: 3, endLine: 13 },
    });
  });

  test.each([
    ["a blank line between", "Which?\n\n- [x] a\n- [ ] b"],
    ["a heading that asks", "## Which?\n- [x] a\n- [ ] b"],
    ["other list marks", "Which?\n1. [X] a\n2. [ ] b"],
    ["items apart from each other", "Which?\n\n* [x] a\n\n* [ ] b"],
    ["emphasis and a tag after the question mark", "**Which?** #physics\n- [x] a\n- [ ] b"],
    ["a numbered question", "Question 12: choose.\n- [x] a\n- [ ] b"],
    ["a gap", "RoPE rotates ___.\n- [x] a\n- [ ] b"],
    ["an ellipsis", "RoPE rotates …\n- [x] a\n- [ ] b"],
    ["a colon", "RoPE rotates:\n- [x] a\n- [ ] b"],
    ["letters of its own", "Which?\n- [x] A) a\n- [ ] B) b"],
    ["CRLF", "Which?\r\n- [x] a\r\n- [ ] b\r\n"],
  ])("may have %s", (_what, body) => {
    expect(deck(body).map(options)).toEqual([["+a", "-b"]]);
  });

  test("keeps code, a formula or a demo between question and options with the question", () => {
    const [card] = deck(
      "What does it print?\n```py\nprint(1)\n```\n\n```demo rope\nd: 8\n```\n- [x] 1\n- [ ] 2",
    );
    expect(card?.question).toBe("What does it print?\n```py\nprint(1)\n```\n\n```demo rope\nd: 8\n```");
    expect(card?.demos).toEqual([{ widget: "rope", yaml: "d: 8", side: "question", line: 8 }]);
  });

  test("takes the demo after it into its explanation", () => {
    const [card] = deck("Which?\n- [x] a\n- [ ] b\n> since\n\n```demo rope\n```");
    expect(card).toMatchObject({
      explanation: "since\n\n```demo rope\n```",
      demos: [{ widget: "rope", side: "answer" }],
      span: { endLine: 9 },
    });
  });

  test.each([
    ["in the last option", "Which?\n- [x] a\n- [ ] b ^q1"],
    ["under the list", "Which?\n- [x] a\n- [ ] b\n^q1"],
    ["in a paragraph of its own", "Which?\n- [x] a\n- [ ] b\n> c\n\n^q1"],
    ["at the end of the explanation", "Which?\n- [x] a\n- [ ] b\n> c ^q1"],
  ])("has the block id that stands %s", (_where, body) => {
    const [card] = deck(body);
    expect(card?.blockId).toBe("q1");
    expect(options(card)).toEqual(["+a", "-b"]);
    expect(["", "c"]).toContain(card?.explanation);
  });

  test("has the deck and the tags of its own first words", () => {
    expect(deck("#flashcards/maths Which? #odd\n- [x] a\n- [ ] b")[0]).toMatchObject({
      decks: ["flashcards/maths"],
      tags: ["flashcards/maths", "odd"],
      question: "Which? #odd",
    });
  });

  test("says where each option begins, for an editor", () => {
    const text = `${TAG}Which?\n- [x] a\n- [ ] b  \n  why`;
    expect(choices(text)[0]?.options.map(({ start, end }) => text.slice(start, end))).toEqual([
      "[x] a",
      "[ ] b",
    ]);
  });

  test("may have an option that is nothing but its mark and a space", () => {
    const [card] = deck("Which?\n- [x] a\n- ");
    expect(card?.options[1]).toMatchObject({ text: "", right: false });
    expect(card?.options.map(({ start, end }) => end - start)).toEqual([5, 0]);
  });

  test("in a note that is no deck is kept aside", () => {
    expect(choices("---\nkind: lesson\n---\nWhich?\n- [x] a\n- [ ] b")).toMatchObject([{ aside: true }]);
    expect(choices("Which?\n- [x] a\n- [ ] b")).toMatchObject([{ aside: true, decks: ["n"] }]);
  });

  test.each([
    ["a to-do list under its title", "Today\n- [x] a\n- [ ] b"],
    ["a to-do list under a colon, all open", "Today:\n- [ ] a\n- [ ] b"],
    ["a to-do list under a colon, all done", "Today:\n- [x] a\n- [x] b"],
    ["a list without boxes", "Which?\n- a\n- b"],
    ["a list two blank lines away", "Which?\n\n\n- [x] a\n- [ ] b"],
    ["a list under another list", "Which?\n- a\n\n1. [x] a\n2. [ ] b"],
    ["code", "```\nWhich?\n- [x] a\n- [ ] b\n```"],
    ["indented code", "Which?\n\n    - [x] a\n    - [ ] b"],
    ["a comment", "<!--\nWhich?\n- [x] a\n- [ ] b\n-->"],
    ["a formula", "$$\nWhich?\n- [x] a\n- [ ] b\n$$"],
    ["a quote", "> Which?\n> - [x] a\n> - [ ] b"],
    ["the answer of another card", "Which?\n?\n- [x] a\n- [ ] b"],
    ["a paragraph with a cloze", "Which ==one==?\n- [x] a\n- [ ] b"],
  ])("is never read from %s", (_what, body) => {
    expect(deck(body)).toEqual([]);
    expect(parseNote("n.md", TAG + body).problems).toEqual([]);
  });

  test("under a colon in a note that is no deck is a to-do list, unless it explains", () => {
    expect(choices("Today:\n- [x] a\n- [ ] b")).toEqual([]);
    expect(choices("RoPE rotates:\n- [x] a\n- [ ] b\n> since")).toHaveLength(1);
  });

  test("stands beside cards of other forms, in the note's order, each with its own", () => {
    const { cards } = parseNote(
      "n.md",
      `${TAG}Q\n?\nA\n\nmore\n\nWhich?\n- [x] a\n- [ ] b\n\nR::B\nWhat?\n- [ ] c\n- [x] d`,
    );
    expect(cards.map(({ kind, block, notes }) => [kind, block, notes])).toEqual([
      ["basic", 0, "more"],
      ["choice", 1, ""],
      ["basic", 2, ""],
      ["choice", 3, ""],
    ]);
    expect(cards[3]).toMatchObject({ question: "What?" });
  });
});

describe("lettered options", () => {
  test.each([
    ["brackets", "A) a\nB) b"],
    ["full stops", "A. a\nB. b"],
    ["round brackets, small", "(a) a\n(b) b"],
    ["bullets", "• A) a\n• B) b"],
    ["an indent", "  – A) a\n  – B) b"],
    ["list marks", "- A) a\n- B) b"],
    ["other list marks", "* A. a\n* B. b"],
    ["blank lines between", "A) a\n\nB) b"],
  ])("are read with %s, glued to the question or under a blank line", (_what, body) => {
    for (const gap of ["\n", "\n\n"]) {
      const text = `Which is it?${gap}${body}\n\nAnswer: B\n`;
      expect(choices(text).map(options)).toEqual([["-a", "+b"]]);
    }
  });

  test.each([
    ["B", [1]],
    ["b", [1]],
    ["(B)", [1]],
    ["B) b", [1]],
    ["**B**", [1]],
    ["A, C", [0, 2]],
    ["A and C", [0, 2]],
    ["a & c.", [0, 2]],
  ])("have the key %s", (key, right) => {
    const [card] = choices(`Which?\nA) a\nB) b\nC) c\nAnswers: ${key}`);
    expect(card?.options.flatMap((option, index) => (option.right ? [index] : []))).toEqual(right);
    expect(card).toMatchObject({ keyMissing: false, aside: true });
  });

  test("may have their key and what explains it in a line, a paragraph or a quote", () => {
    expect(choices("Which?\n- A) a\n- B) b\nAnswer: B\n> since")[0]?.explanation).toBe("since");
    expect(choices("Which?\nA) a\nB) b\n\n**Answer:** B\n\n> since\n> then")[0]?.explanation).toBe(
      "since\nthen",
    );
    expect(choices("Which?\nA) a\nB) b\n\nCorrect answer: B\nsince\n\nprose")[0]?.explanation).toBe("since");
  });

  test("hold what is wrapped, and what is indented under them as the reason", () => {
    expect(options(choices("Which?\nA) a long\none\nB) b\n   since\nC) c")[0])).toEqual([
      "-a long\none",
      "-b (since)",
      "-c",
    ]);
  });

  test("of several questions in one paragraph stay apart", () => {
    const found = choices(
      "Question 1: one?\nA) a\nB) b\nAnswer: A\nQuestion 2: two\nA) c\nB) d\nthree?\nA) e\nB) f",
    );
    expect(found.map(({ question }) => question)).toEqual(["Question 1: one?", "Question 2: two", "three?"]);
    expect(found.map(options)).toEqual([
      ["+a", "-b"],
      ["-c", "-d"],
      ["-e", "-f"],
    ]);
  });

  test("in a deck note are reviewed once they have a key", () => {
    expect(deck("Which?\nA) a\nB) b\nAnswer: A")).toMatchObject([{ aside: false }]);
    expect(deck("Which?\nA) a\nB) b")).toMatchObject([{ aside: true, keyMissing: true, answer: "" }]);
  });

  test.each([
    ["no question", "Who was there.\n\nA) a\nB) b"],
    ["a colon and no key", "There were:\n\nA) a\nB) b"],
    ["letters out of order", "Which?\n\nB) a\nA) b"],
    ["one letter alone, as in a name", "Who?\n\nA. Einstein"],
    ["code", "Which?\n```\nA) a\nB) b\n```"],
    ["a comment", "Which?\n<!--\nA) a\nB) b\n-->"],
    ["inline code", "Which?\n`A) a\nB) b`"],
  ])("are not read from %s", (_what, text) => {
    expect(parseNote("n.md", text)).toMatchObject({ cards: [], problems: [] });
  });
});

describe("a lesson whose questions have no key", () => {
  const lesson = readFileSync(
    new URL("../../markdown/golden/003_e761af18583d8418.md", import.meta.url),
    "utf8",
  );
  const rights = ["B", "B", "B", "B", "B", "B", "C", "B"];

  test("gives eight questions of four options, kept aside, each with a warning at its line", () => {
    const { cards, problems } = parseNote("003.md", lesson);
    expect(cards).toHaveLength(8);
    for (const card of cards) {
      expect(card).toMatchObject({ kind: "choice", keyMissing: true, aside: true, context: "" });
      expect(options(card as Choice)).toHaveLength(4);
    }
    expect(cards[6]).toMatchObject({
      question: "Question 7: If max_len = 512 and d_model = 768, how many positional parameters are there?",
      options: [{ text: "512" }, { text: "768" }, { text: "512 × 768 = 393,216" }, { text: "512 + 768" }],
    });
    const lines = lesson.split("\n");
    expect(
      problems.map(({ rule, severity, line }) => [rule, severity, lines[line - 1]?.slice(0, 11)]),
    ).toEqual(rights.map((_, index) => ["key-missing", "warning", `Question ${index + 1}:`]));
    expect(problems[0]?.fixes?.map(({ label }) => label)).toEqual([
      "Mark A, “[d_model, d_model]”, as right",
      "Mark B, “[max_len, d_model]”, as right",
      "Mark C, “[vocab_size, d_model]”, as right",
      "Mark D, “[seq_len, seq_len]”, as right",
    ]);
  });

  test.each([
    ["LF", "\n"],
    ["CRLF", "\r\n"],
  ])(
    "has eight keyed questions after eight fixes, and every other character as it was (%s)",
    (_name, eol) => {
      let text = lesson.replaceAll("\n", eol);
      const before = text;
      for (const letter of rights) {
        const [problem] = parseNote("003.md", text).problems;
        const fix = problem?.fixes?.find(({ label }) => label.startsWith(`Mark ${letter},`));
        expect(fix?.edits).toHaveLength(1);
        expect(fix?.edits[0]).toMatchObject({ insert: `${eol}${eol}Answer: ${letter}` });
        text = applyEdits(text, fix?.edits ?? []);
      }
      const note = parseNote("003.md", text);
      expect(note.problems).toEqual([]);
      expect(
        note.cards
          .map((card) => (card as Choice).options.findIndex(({ right }) => right))
          .map((at) => "ABCD"[at]),
      ).toEqual(rights);
      expect(note.cards.every((card) => card.aside && card.kind === "choice" && !card.keyMissing)).toBe(true);
      expect(text.replaceAll(/(?:\r\n\r\n|\n\n)Answer: [A-D](?=\r?\n|$)/g, "")).toBe(before);
    },
  );
});

describe("problems of questions name place, fault and remedy", () => {
  test.each<[body: string, problem: object]>([
    [
      "What does RoPE rotate?\n- [ ] q\n- [ ] v",
      {
        line: 3,
        column: 1,
        severity: "error",
        rule: "no-right-answer",
        message: "multiple-choice question has no right answer",
        remedy: "mark what is right with an x: - [x]",
      },
    ],
    [
      "Which?\n- [x] a  b\n- [ ] c\n- [ ] a b",
      {
        line: 6,
        column: 3,
        severity: "error",
        rule: "equal-options",
        message: "options A and C say the same",
      },
    ],
    [
      "Which?\n- [x] a\n- [ ] b\nWhat?\n- [x] c\n- [ ] d",
      { line: 6, column: 1, severity: "error", rule: "question-in-option" },
    ],
    ["Which?\n- [x] a", { line: 3, severity: "error", rule: "one-option" }],
    [
      "Which?\n- [x] a\n- [ ] \n- [ ] c",
      { line: 5, column: 3, severity: "error", rule: "empty-option", message: "option B is empty" },
    ],
    [
      "Which?\n- [x] a\n- b\n- [ ] c",
      { line: 5, column: 3, severity: "warning", rule: "option-without-box" },
    ],
    [
      "Which?\nA) a\nB) b\nAnswer: F",
      {
        line: 6,
        column: 9,
        length: 1,
        severity: "error",
        rule: "unknown-key",
        message: "the answer “F” names no option",
        remedy: "write one of A, B, or several with commas between them",
      },
    ],
    ["Which?\nA) a\nB) b\nAnswer: see below", { line: 6, column: 9, length: 9, rule: "unknown-key" }],
    ["Which?\nA) a\nB) b\nAnswer:", { line: 6, rule: "unknown-key", message: "the answer names no option" }],
    ["Which?\nA) a\nB) b", { line: 3, column: 1, severity: "warning", rule: "key-missing" }],
    ["Question 1: Which?\nA) a", { line: 3, severity: "error", rule: "one-option" }],
    [
      `Which?\n${[..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].map((letter) => `${letter}) ${letter}`).join("\n")}\nAA) x`,
      { line: 3, severity: "error", rule: "too-many-options" },
    ],
    [
      `Which?\n${Array.from({ length: 200 }, (_, index) => `- [${index ? " " : "x"}] ${index}`).join("\n")}`,
      { line: 3, severity: "error", rule: "too-many-options" },
    ],
  ])("%j", (body, problem) => {
    const { problems, cards } = parseNote("n.md", TAG + body);
    expect(problems).toMatchObject([problem]);
    expect(problems[0]?.remedy).not.toBe("");
    if (problems[0]?.severity === "error") expect(cards.every(({ aside }) => aside)).toBe(true);
  });

  test("a list of tasks under a question in a plain note is at most worth a warning", () => {
    expect(parseNote("n.md", "What next?\n- [ ] call\n- [ ] write").problems).toMatchObject([
      { line: 1, severity: "warning", rule: "no-right-answer" },
    ]);
    expect(parseNote("n.md", "What next?\n- [ ] call").problems).toEqual([]);
  });

  test("a fix marks one option of a task list, by one character", () => {
    const text = `${TAG}Which?\r\n- [ ] a\r\n- [ ] b\r\n`;
    const [problem] = parseNote("n.md", text).problems;
    const mended = fixed(text, problem, "Mark “b” as right");
    expect(mended).toBe(`${TAG}Which?\r\n- [ ] a\r\n- [x] b\r\n`);
    expect(parseNote("n.md", mended).problems).toEqual([]);
  });

  test("a fix replaces a key that names no option", () => {
    const text = `${TAG}Which?\nA) a\nB) b\nAnswer: F\n`;
    const [problem] = parseNote("n.md", text).problems;
    expect(fixed(text, problem, "Mark B, “b”, as right")).toBe(`${TAG}Which?\nA) a\nB) b\nAnswer: B\n`);
  });

  test("a fix parts a question from the option above it", () => {
    const text = `${TAG}Which?\r\n- [x] a\r\n- [ ] b\r\nWhat?\r\n- [x] c\r\n- [ ] d`;
    const [problem] = parseNote("n.md", text).problems;
    const mended = fixed(text, problem, "Put a blank line above the question");
    expect(mended).toBe(text.replace("What", "\r\nWhat"));
    expect(choices(mended).map(options)).toEqual([
      ["+a", "-b"],
      ["+c", "-d"],
    ]);
  });

  test("a fix gives an option its box", () => {
    const text = `${TAG}Which?\n- [x] a\n- b\n`;
    const [problem] = parseNote("n.md", text).problems;
    expect(fixed(text, problem, "Put a box before “b”")).toBe(`${TAG}Which?\n- [x] a\n- [ ] b\n`);
  });
});

test("a card right under the key is no explanation of it", () => {
  const { cards } = parseNote(
    "n.md",
    "#flashcards\n\nWhat is it?\n\nA) one\nB) two\n\nAnswer: B\nalpha::beta\n",
  );
  expect(cards.map(({ kind, span }) => [kind, span.startLine, span.endLine])).toEqual([
    ["choice", 3, 8],
    ["basic", 9, 9],
  ]);
  expect(cards[0]).toMatchObject({ explanation: "" });
});
