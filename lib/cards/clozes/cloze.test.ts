import { describe, expect, test } from "vitest";
import { parseNote } from "../parse-note.ts";
import { cards, sides, TAG } from "../testing/read.ts";

describe("clozes", () => {
  test.each([
    [
      "never in code, formulas or addresses",
      "Prefer `a == b` over `c == d`, $x==y==z$, https://a.b/?c==d==e",
      [],
    ],
    ["around code and formulas", "==`code`== and ==$$x^2$$==", ["`code`", "$$x^2$$"]],
    [
      "in a cell of a table, with the whole table as text",
      "| a | ==b== |\n|---|---|\n| ==c== | d |",
      ["b", "c"],
    ],
    ["never over the bars of a table", "| a == b | c == d |\n|---|---|\n| e | f |", []],
    ["not made by the line under a title", "Title\n=====\n\n=======", []],
    ["in the text of a link", "[==seen==](https://a.b)", ["seen"]],
    ["numbered before overlapping before simple", "==1;;a== ==as;;b== ==c==", ["a"]],
    ["overlapping when each letter's card asks", "==ah;;x== and ==ha;;y==", ["x", "y"]],
    ["of a word that is only made of a, s and h", "It ==has;;verb== to be ==as;;word== is", ["has", "as"]],
  ])("are found %s", (_what, body, expected) => expect(sides(body)).toEqual(expected));

  test("say what each card does with every hole", () => {
    const roles = cards("==ah;;x== ==sa;;y==").map(
      (card) => card.kind === "cloze" && card.holes.map(({ role }) => role),
    );
    expect(roles).toEqual([
      ["ask", "show"],
      ["hide", "ask"],
    ]);
    expect(cards("==1;;Romulus;;twin== and ==2;;Rome==")[0]).toMatchObject({
      text: "==1;;Romulus;;twin== and ==2;;Rome==",
      holes: [
        { start: 0, end: 20, answer: "Romulus", hint: "twin", role: "ask" },
        { start: 25, end: 36, answer: "Rome", role: "show" },
      ],
    });
  });

  test("with a number left out keep the schedule of their own number", () => {
    const [first, third] = cards(
      "==1;;a== ==3;;c==\n<!--SR:!2024-01-01,1,250!2024-01-02,2,250!2024-01-03,3,250-->",
    );
    expect([first?.sibling, first?.schedule?.due]).toEqual([0, "2024-01-01"]);
    expect([third?.sibling, third?.schedule?.due]).toEqual([2, "2024-01-03"]);
  });

  test("follow the patterns that are set, with Obsidian's escaped brackets too", () => {
    const clozePatterns = [
      "==answer==[^\\[123\\]][^\\[hint\\]]",
      "{{[123::]answer[::hint]}}",
      "nothing here",
    ];
    expect(sides("==a==^[1] ==b==^[2]^[h]", { clozePatterns })).toEqual(["a", "b"]);
    expect(sides("**x** ==y==", { clozePatterns: ["**answer**"] })).toEqual(["x"]);
    expect(sides("==y==", { clozePatterns: [] })).toEqual([]);
  });

  test("past a thousand in one paragraph are not read, and said to be not", () => {
    const note = parseNote("a.md", `${TAG}${"==x== ".repeat(1003)}`);
    expect(note.cards).toHaveLength(1000);
    expect(note.problems).toMatchObject([{ rule: "too-many-clozes", line: 3, severity: "error" }]);
  });
});
