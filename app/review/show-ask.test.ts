import { expect, test } from "vitest";
import { parseNote } from "@/lib/cards/parse-note.ts";
import { askQuestion } from "@/lib/quiz/asked.ts";
import { showAsk } from "./show-ask.ts";

const contextOf = (part: string) => ({
  idPrefix: `card-1-${part}-`,
  resolveNote: () => null,
  resolveFile: () => null,
});

const misconception = (id: string) => ({ name: `believed ${id}`, href: `/misconceptions#${id}` });

function asked(body: string, seed: number) {
  const [card] = parseNote("n.md", `#flashcards\n\n${body}`).cards;
  if (card === undefined) throw new Error("no card");
  const question = askQuestion(card, seed);
  return question && showAsk(question.ask, seed, { contextOf, misconception });
}

const drawn = (rest: string, seed = 3) => asked(`\`\`\`question\ntext: What?\n${rest}\n\`\`\``, seed);

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
    misconception: null,
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

test("a wrong option tells by name what is believed by whoever takes it", () => {
  const ask = asked("Which?\n- [x] one\n- [ ] two\n  See [[misconceptions#m3|m3]].", 1);
  const options = ask?.form === "options" ? ask.options : [];
  expect(options.find(({ right }) => !right)?.misconception).toEqual({
    name: "believed m3",
    href: "/misconceptions#m3",
  });
});

test("an option's number does not tell what it is the value of, which would tell the right one", () => {
  const ask = asked("Which?\n- [x] [6](calc:2*3)\n  since [6](calc:2*3)\n- [ ] [5](calc:2+3)", 1);
  const options = ask?.form === "options" ? ask.options : [];
  expect(options.find(({ right }) => right)).toMatchObject({
    html: '<p><span class="computed">6</span></p>\n',
    why: expect.stringContaining('title="= 2*3"'),
  });
});

test("things to match are rendered, and what they go with", () => {
  const ask = drawn(
    "match:\n  - item: a *table*\n    is: It **fails**.\n    why: No row.\n  - item: ALiBi\n    is: It goes on.\n    believes: m9",
  );
  if (ask?.form !== "match") throw new Error("not to be matched");
  const [table, alibi] = ask.items.toSorted((a, b) => a.place - b.place);
  expect(table).toEqual({
    place: 0,
    html: "<p>a <em>table</em></p>\n",
    outcome: 0,
    why: "<p>No row.</p>\n",
    misconception: null,
  });
  expect(alibi?.misconception?.name).toBe("believed m9");
  expect(ask.outcomes.map(({ html }) => html).toSorted()).toEqual([
    "<p>It <strong>fails</strong>.</p>\n",
    "<p>It goes on.</p>\n",
  ]);
});

test("a question that was drawn has its options in the order of its seed", () => {
  const ask = drawn("answer: 1\nwrong:\n  - is: 2\n    why: Twice.\n    believes: m5\n  - 3");
  expect(ask).toMatchObject({ seed: 3, form: "options", many: false });
  const options = ask?.form === "options" ? ask.options : [];
  expect(options.toSorted((a, b) => a.place - b.place)[1]).toEqual({
    place: 1,
    html: "<p>2</p>\n",
    right: false,
    why: "<p>Twice.</p>\n",
    misconception: { name: "believed m5", href: "/misconceptions#m5" },
  });
});

test("or a number to type, with its unit and tolerance, and what a wrong one that is known tells", () => {
  expect(
    drawn("form: number\nanswer: 200\nunit: turns\nwrong:\n  - is: 400\n    why: Twice.\n    believes: m5"),
  ).toEqual({
    seed: 3,
    form: "number",
    answer: 200,
    tolerance: 2,
    said: "200 turns",
    unit: "turns",
    wrong: [
      {
        value: 400,
        tolerance: 4,
        why: "<p>Twice.</p>\n",
        misconception: { name: "believed m5", href: "/misconceptions#m5" },
      },
    ],
  });
});
