import { expect, test } from "vitest";
import type { Session, ShownCard } from "./session.ts";
import { TOUR_CARDS, tourPart } from "./tour.ts";

const card = (id: string, kind: ShownCard["kind"] = "new") => ({ id, kind }) as ShownCard;
const day = (introduced: number, ...cards: ShownCard[]): Session => ({
  cards,
  counts: { learning: introduced, review: 0, new: 20 - introduced },
  nextStepAt: 7,
  tomorrow: 0,
  showIntervals: true,
  introduced,
});

test("a tour has the first six cards, in the order in which they are introduced", () => {
  const { cards, counts } = tourPart(day(0, ...["a", "b", "c", "d", "e", "f"].map((id) => card(id))));
  expect(cards.map(({ id }) => id)).toEqual(["a", "b", "c", "d", "e", "f"]);
  expect(counts).toEqual({ learning: 0, review: 0, new: TOUR_CARDS });
});

test("what was graded does not come back in it, and the sixth card is its last", () => {
  const { cards, counts, nextStepAt } = tourPart(day(5, card("a", "learning"), card("f"), card("g")));
  expect(cards.map(({ id }) => id)).toEqual(["f"]);
  expect(counts).toEqual({ learning: 0, review: 0, new: 1 });
  expect(nextStepAt).toBeNull();
});

test("after six cards it is over, whatever the day still has", () => {
  expect(tourPart(day(6, card("a", "learning"), card("g")))).toMatchObject({
    cards: [],
    counts: { learning: 0, review: 0, new: 0 },
  });
});

test("it promises no more than the day's limit leaves", () => {
  const session = { ...day(0, card("a"), card("b")), counts: { learning: 0, review: 0, new: 2 } };
  expect(tourPart(session).counts.new).toBe(2);
});
