import { expect, test } from "vitest";
import { cards } from "../testing/read.ts";
import { clozeSides } from "./cloze-sides.ts";

function sidesOf(body: string, clozePatterns?: string[]) {
  return cards(body, clozePatterns && { clozePatterns }).map((card) =>
    card.kind === "cloze" ? clozeSides(card.text, card.holes) : undefined,
  );
}

test("the front hides what is asked, behind its hint if it has one; the rest is plain", () => {
  expect(sidesOf("Water boils at ==100 °C;;temperature== at ==sea level==.")).toEqual([
    { front: "Water boils at [temperature] at sea level.", back: "Water boils at 100 °C at sea level." },
    { front: "Water boils at 100 °C at [...].", back: "Water boils at 100 °C at sea level." },
  ]);
});

test("what is hidden and not asked stays hidden on the back", () => {
  expect(sidesOf("==ah;;x== ==ha;;y;;letter==")).toEqual([
    { front: "[...] [letter]", back: "x [letter]" },
    { front: "[...] [letter]", back: "[...] y" },
  ]);
});

test("dollars and ampersands in an answer are themselves", () => {
  expect(sidesOf("==$$x$$ $& $'== end")[0]?.back).toBe("$$x$$ $& $' end");
});

test("a hole inside another is written into it where the outer one is shown", () => {
  const patterns = ["==[123;;]answer[;;hint]==", "**[123;;]answer[;;hint]**"];
  expect(sidesOf("==a **b** c== d", patterns)).toEqual([
    { front: "[...] d", back: "a b c d" },
    { front: "a [...] c d", back: "a b c d" },
  ]);
});

test("marks can be given", () => {
  const [card] = cards("a ==b;;h== c");
  const marks = {
    asked: (hint: string | undefined) => `<ask ${hint}>`,
    answered: (answer: string) => `<b>${answer}</b>`,
    hidden: () => "-",
  };
  expect(card?.kind === "cloze" && clozeSides(card.text, card.holes, marks)).toEqual({
    front: "a <ask h> c",
    back: "a <b>b</b> c",
  });
});
