import { expect, test } from "vitest";
import { offersOfCard } from "./offers.ts";
import { blockOf, cardOf } from "./testing/ask.ts";

test.each([
  [
    "wrong options",
    "Which?\n\n- [x] a\n  Not [[misconceptions#m9]].\n- [ ] b\n  See [[misconceptions#m1]].\n- [ ] c\n  See [[misconceptions#m2]].",
    ["m1", "m2"],
  ],
  [
    "wrong answers that are drawn, each once",
    blockOf("text: What?", "answer: 1", "wrong: [{is: 2, believes: m3}, {is: 3, believes: m3}, 4]"),
    ["m3"],
  ],
  [
    "wrong numbers to type",
    blockOf("text: What?", "answer: 1", "wrong: [{is: 2, believes: m3}]", "form: number"),
    ["m3"],
  ],
  [
    "things to match",
    blockOf("text: What?", "match:", "  - {item: a, is: b, believes: m4}", "  - {item: c, is: d}"),
    ["m4"],
  ],
])("a question offers the misconceptions of its %s", (_, body, offers) => {
  expect(offersOfCard(cardOf(body))).toEqual(offers);
});

test("a question that can't be asked offers nothing", () => {
  expect(offersOfCard(cardOf(blockOf("text: What?", "answer: 1 / 0")))).toBeNull();
  expect(offersOfCard(cardOf("Which?\n\n- [ ] a\n- [ ] b"))).toBeNull();
});
