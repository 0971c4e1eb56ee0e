import { expect, test } from "vitest";
import { actForm, DONE, messageIn, NOTHING_LEFT, STALE } from "./acts.ts";

const CARD = "01a2017b-096d-7579-a192-27af91ac06b0";

test("a form names the card, what its page had seen, and the act", () => {
  expect(actForm.parse({ card: CARD, seen: CARD, act: "reset" })).toEqual({
    card: CARD,
    seen: CARD,
    act: "reset",
  });
});

test("a card that nothing had happened to was seen with no event", () => {
  expect(actForm.parse({ card: CARD, seen: "", act: "flag" }).seen).toBeNull();
});

test.each([
  { card: "x", seen: "", act: "flag" },
  { card: CARD, seen: "x", act: "flag" },
  { card: CARD, act: "flag" },
  { card: CARD, seen: "", act: "delete" },
])("the form %j is refused", (form) => expect(actForm.safeParse(form).success).toBe(false));

test.each([
  [{ done: "suspend" }, DONE.suspend],
  [{ stale: "" }, STALE],
  [{ nothing: "" }, NOTHING_LEFT],
  [{ done: "<script>" }, null],
  [{ done: ["suspend"] }, null],
  [{}, null],
])("the address %j is answered by its own words", (search, message) =>
  expect(messageIn(search)).toBe(message),
);
