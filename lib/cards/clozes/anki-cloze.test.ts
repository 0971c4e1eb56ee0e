import { describe, expect, test } from "vitest";
import { parseNote } from "../parse-note.ts";
import { cards, sides, TAG } from "../testing/read.ts";
import { clozeSides } from "./cloze-sides.ts";

/** Each card as `front → back`, with its schedule's place. */
function shown(body: string): string[] {
  return cards(body).map((card) => {
    if (card.kind !== "cloze") return `${card.kind}: ${card.question} → ${card.answer}`;
    const { front, back } = clozeSides(card.text, card.holes);
    return `${card.sibling}: ${front} → ${back}`;
  });
}

describe("Anki's clozes", () => {
  test("of one number are hidden together, and each number is a card", () => {
    expect(shown("{{c1::Romulus}} and {{c1::Remus}} founded {{c2::Rome}}.")).toEqual([
      "0: [...] and [...] founded Rome. → Romulus and Remus founded Rome.",
      "1: Romulus and Remus founded [...]. → Romulus and Remus founded Rome.",
    ]);
  });

  test("show their hint in place of the answer", () => {
    expect(shown("Water boils at {{c1::100 °C::temperature}}.")).toEqual([
      "0: Water boils at [temperature]. → Water boils at 100 °C.",
    ]);
  });

  test("may leave numbers out, and have several", () => {
    expect(shown("{{c2::a}} {{c2,5::b}}")).toEqual(["1: [...] [...] → a b", "4: a [...] → a b"]);
  });

  test("may stand one inside the other", () => {
    expect(shown("{{c1::the {{c2::mitral::which?}} valve}} opens")).toEqual([
      "0: [...] opens → the mitral valve opens",
      "1: the [which?] valve opens → the mitral valve opens",
    ]);
  });

  test("are not ended by braces in a formula or in code", () => {
    expect(shown("is {{c1::$\\frac{1}{e^{2}}$ or `}}`::a ratio}} here")).toEqual([
      "0: is [a ratio] here → is $\\frac{1}{e^{2}}$ or `}}` here",
    ]);
    expect(sides("`{{c1::code}}` and $\\text{{c1::x}}$")).toEqual([]);
  });

  test("go over line ends, and end with their paragraph", () => {
    expect(sides("{{c1::one\ntwo}} three")).toEqual(["one\ntwo"]);
    expect(sides("{{c1::one\n\ntwo}} three")).toEqual(["{{c1 → one"]);
    expect(sides("{{c1::one\r\n \r\ntwo}}")).toEqual(["{{c1 → one"]);
    expect(sides("| a |\n|---|\n| {{c1::x}} |\n| {{c1::y | z}} |")).toEqual(["x"]);
  });

  test("give way to a separator outside them, and outrank highlights in the same paragraph", () => {
    expect(shown("{{c1::a}} is::b")).toEqual(["basic: {{c1::a}} is → b"]);
    expect(shown("{{c1::a}} is\n?\nb")).toEqual(["basic: {{c1::a}} is → b"]);
    expect(shown("{{c1::a}} ==b==")).toEqual(["0: [...] ==b== → a ==b=="]);
  });

  test.each(["{{c1::}} and x", "{{c0::x}}", "so {{c1::x is open"])(
    "that can't be read leave `::` a separator, and are complained of: %s",
    (body) => {
      const { cards, problems } = parseNote("a.md", `${TAG}${body}`);
      expect(cards).toMatchObject([{ kind: "basic" }]);
      expect(problems).toMatchObject([
        {
          line: 3,
          column: body.indexOf("{{") + 1,
          rule: "broken-cloze",
          message: "this is no cloze of Anki's, so its :: divides a question from an answer",
        },
      ]);
    },
  );

  test("keep the schedule of their number", () => {
    const read = cards("{{c1::a}} {{c2::b}}\n<!--SR:!2024-02-11,84,290!2024-03-01,10,250-->");
    expect(read.map(({ schedule }) => schedule?.due)).toEqual(["2024-02-11", "2024-03-01"]);
  });
});
