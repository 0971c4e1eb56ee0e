import { expect, test } from "vitest";
import { parseNote } from "@/lib/cards/parse-note.ts";
import { showAsk } from "./show-ask.ts";

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
