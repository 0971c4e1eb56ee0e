import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cardsOf, knownOf } from "../testing/identity.ts";
import { matchCards, matchInSteps } from "./match-cards.ts";

describe("equal cards", () => {
  const numbered = (body: string) =>
    cardsOf({ "a.md": body }).map(({ found }, index) => ({ ...found, id: `${index}`, missing: false }));

  test("are separate and paired in their order", () => {
    const found = cardsOf({ "a.md": "Q::A\n\nother::x\n\nQ::A" }).map((one) => one.found);
    expect(matchCards(numbered("Q::A\n\nQ::A"), found)).toMatchObject([
      { id: "0" },
      { kind: "new" },
      { id: "1" },
    ]);
  });

  test("keep the sides of each two-way card together", () => {
    const body = "Q:::A\n\nQ:::A";
    const found = cardsOf({ "a.md": body }).map((one) => one.found);
    expect(matchCards(numbered(body), found)).toMatchObject([
      { id: "0" },
      { id: "1" },
      { id: "2" },
      { id: "3" },
    ]);
  });
});

test("a fingerprint tells sides, holes and letter case apart, and nothing that is not the card's text", () => {
  const fingerprints = (body: string) => cardsOf({ "a.md": body }).map(({ found }) => found.fingerprint);
  expect(new Set(fingerprints("a:::b\n\nA::b\n\n==a== b ==a==\n\nb::a"))).toHaveProperty("size", 6);
  expect(fingerprints("a :: b ^id")).toEqual(
    fingerprints("#flashcards/x\n\n# H\n\na\n?\nb  \n<!--SR:!2024-02-11,84,290-->\n"),
  );
});

test("ten thousand cards with a few edits are matched at once", () => {
  const line = (index: number) => `What is the value of item number ${index}?::It is ${index * 7} units`;
  const lines = Array.from({ length: 10_000 }, (_, index) => line(index));
  const known = knownOf({ "a.md": lines.join("\n") });
  const edited = lines.toSpliced(500, 1).toSpliced(9000, 0, "Something new::here");
  edited[42] = "What is the worth of item number 42?::It is 294 units";
  const found = cardsOf({ "a.md": edited.join("\n") }).map((one) => one.found);
  const matches = matchCards(known, found);
  expect(matches[42]).toMatchObject({ kind: "same", id: "What is the value of item number 42?" });
  expect(matches.filter(({ kind }) => kind === "new")).toHaveLength(1);
  expect(matches.at(-1)).toMatchObject({ kind: "missing", id: "What is the value of item number 500?" });
});

test("ten thousand cards that are all edited at once are told apart", () => {
  const line = (index: number, word: string) =>
    `${word} the value of item number ${index}?::It is ${index * 7} units`;
  const note = (word: string) => Array.from({ length: 10_000 }, (_, index) => line(index, word)).join("\n");
  const known = knownOf({ "a.md": note("Which is") });
  const found = cardsOf({ "a.md": note("What is") }).map((one) => one.found);
  const matches = matchCards(known, found);
  expect(matches.every((match, index) => match.kind === "same" && match.id === known[index]?.id)).toBe(true);
});

const word = fc.constantFrom("alpha", "beta", "gamma", "delta", "alpha beta", "alphq", "", "x");
const block = fc.oneof(
  fc
    .tuple(
      word,
      fc.constantFrom("::", ":::", "\n?\n", "\n??\n"),
      word,
      fc.constantFrom("", "", " ^b1", " ^b2"),
    )
    .map((parts) => parts.join("")),
  fc
    .array(fc.tuple(word, word), { minLength: 1, maxLength: 3 })
    .map((pairs) => pairs.map(([a, b]) => `${a} ==${b}h==`).join(" ")),
);
const vault = fc.dictionary(
  fc.constantFrom("a.md", "b.md", "c/d.md"),
  fc.array(block, { maxLength: 6 }).map((blocks) => blocks.join("\n\n")),
  { maxKeys: 3 },
);

test("whatever is edited, each found card and each known id comes out exactly once", () => {
  fc.assert(
    fc.property(vault, vault, vault, (gone, before, after) => {
      const known = [
        ...cardsOf(gone).map(({ found }) => ({ ...found, missing: true })),
        ...cardsOf(before).map(({ found }) => ({ ...found, missing: false })),
      ].map((card, index) => ({ ...card, id: `${index}` }));
      const found = cardsOf(after).map((one) => one.found);
      const matches = matchCards(known, found);
      expect(
        matches.slice(0, found.length).map((match) => ("found" in match ? match.found : undefined)),
      ).toEqual(found);
      const ids = matches.flatMap((match) => ("id" in match ? [match.id] : []));
      expect(ids.toSorted()).toEqual(known.map(({ id }) => id).toSorted());
    }),
    { numRuns: 300 },
  );
});

test("in small steps the same is found, and no step covers more than a card against its candidates", () => {
  const before = knownOf({
    "a.md": "Capital of Peru::Lima\n\nCapital of Fiji::Suva\n\nCapital of Oman::Muscat",
  });
  const after = cardsOf({
    "a.md": "Capitel of Peru::Lima\n\nCapitel of Fiji::Suva\n\nCapital of Oman::Muscat",
  });
  const found = after.map((card) => card.found);
  const steps = matchInSteps(before, found);
  let count = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) count++;
  expect(step.value).toEqual(matchCards(before, found));
  expect(count).toBeGreaterThanOrEqual(2 + found.length - 1);
});
