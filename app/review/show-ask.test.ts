import { describe, expect, test } from "vitest";
import { parseNote } from "@/lib/cards/parse-note.ts";
import { drawCard } from "../cards/generated-face.ts";
import { showAsk, showDrawn } from "./show-ask.ts";

const contextOf = (part: string) => ({
  idPrefix: `card-1-${part}-`,
  resolveNote: () => null,
  resolveFile: () => null,
});

function asked(body: string, seed: number) {
  const [card] = parseNote("n.md", `#flashcards\n\n${body}`).cards;
  if (card === undefined) throw new Error("no card");
  return showAsk(card, seed, contextOf);
}

const QUESTION = "Which?\n- [x] *one*\n  since\n- [ ] two\n- [ ] three\n- [ ] four";

test("options are rendered, with their place in the note", () => {
  const ask = asked(QUESTION, 7);
  expect(ask).toMatchObject({ form: "options", many: false, seed: 7 });
  const options = ask?.form === "options" ? ask.options : [];
  expect(options.toSorted((a, b) => a.place - b.place)[0]).toEqual({
    place: 0,
    html: "<p><em>one</em></p>\n",
    right: true,
    why: "<p>since</p>\n",
  });
});

test("their order is the seed's: the same for the same, another for another", () => {
  const order = (seed: number) => {
    const ask = asked(QUESTION, seed);
    return ask?.form === "options" ? ask.options.map(({ place }) => place).join("") : "";
  };
  expect(order(7)).toBe(order(7));
  expect(new Set(Array.from({ length: 20 }, (_, seed) => order(seed))).size).toBeGreaterThan(5);
});

test("a question with several right options says so", () => {
  expect(asked("Which?\n- [x] one\n- [x] two\n- [ ] three", 1)).toMatchObject({ many: true });
});

test("nothing is answered on the screen of other cards, or without a key", () => {
  expect(asked("Q::A", 1)).toBeNull();
  expect(asked("Which?\nA) one\nB) two", 1)).toBeNull();
});

test("things to match are rendered, and what they go with", () => {
  const [card] = parseNote(
    "n.md",
    "#flashcards\n\n```question\ntext: Match.\nmatch:\n  - item: a *table*\n    is: It **fails**.\n    why: No row.\n" +
      "  - item: ALiBi\n    is: It goes on.\n```",
  ).cards;
  const drawn = card?.kind === "generated" ? drawCard(card, 3) : null;
  const ask = drawn && showDrawn(drawn, contextOf);
  if (ask?.form !== "match") throw new Error("not to be matched");
  expect(ask.items.toSorted((a, b) => a.place - b.place)[0]).toEqual({
    place: 0,
    html: "<p>a <em>table</em></p>\n",
    outcome: 0,
    why: "<p>No row.</p>\n",
  });
  expect(ask.outcomes.map(({ html }) => html).toSorted()).toEqual([
    "<p>It <strong>fails</strong>.</p>\n",
    "<p>It goes on.</p>\n",
  ]);
});

describe("a question that was drawn", () => {
  const shown = (rest: string, seed = 3) => {
    const [card] = parseNote("n.md", `#flashcards\n\n\`\`\`question\ntext: What?\n${rest}\n\`\`\``).cards;
    const drawn = card?.kind === "generated" ? drawCard(card, seed) : null;
    if (drawn === null) throw new Error("not drawn");
    return showDrawn(drawn, contextOf);
  };

  test("has its options in the order of its seed", () => {
    const ask = shown("answer: 1\nwrong:\n  - is: 2\n    why: Twice.\n  - 3");
    expect(ask).toMatchObject({ seed: 3, form: "options", many: false });
    const options = ask?.form === "options" ? ask.options : [];
    expect(options.toSorted((a, b) => a.place - b.place)[1]).toEqual({
      place: 1,
      html: "<p>2</p>\n",
      right: false,
      why: "<p>Twice.</p>\n",
    });
  });

  test("or a number to type, with its unit and tolerance", () => {
    expect(shown("answer: 200\nunit: turns")).toEqual({
      seed: 3,
      form: "number",
      answer: 200,
      tolerance: 2,
      said: "200 turns",
      unit: "turns",
    });
  });
});
