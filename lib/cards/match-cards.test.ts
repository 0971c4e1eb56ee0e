import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchCards, matchInSteps } from "./match-cards.ts";
import { cardsOf, knownOf, outcome } from "./testing/identity.ts";

const capitals = "Capital of Peru::Lima\nCapital of Ghana::Accra\nCapital of Fiji::Suva\n";

describe("across notes", () => {
  test("a card moved to another note keeps its id", () => {
    const known = knownOf({ "a.md": "Q one::A\nQ two::B", "b.md": "Q three::C" });
    expect(outcome(known, { "a.md": "Q two::B", "b.md": "Q three::C\nQ one::A" })).toEqual({
      "Q two": "Q two",
      "Q three": "Q three",
      "Q one": "Q one",
    });
  });

  test("a renamed note keeps all its cards, an edited one among them", () => {
    const known = knownOf({ "old.md": capitals });
    expect(
      outcome(known, {
        "sub/new.md": capitals.replace("Accra", "Akkra").replace("of Fiji", "of the Fiji islands"),
      }),
    ).toEqual({
      "Capital of Peru": "Capital of Peru",
      "Capital of Ghana": "Capital of Ghana",
      "Capital of the Fiji islands": "Capital of Fiji",
    });
  });

  test("an edited card does not take the history of a card in a note that is still there", () => {
    const known = knownOf({ "a.md": "Capital of Peru::Lima", "b.md": "Q::A" });
    expect(outcome(known, { "a.md": "no card", "b.md": "Q::A\nCapital of Peru::Lima, a city" })).toEqual({
      Q: "Q",
      "Capital of Peru": "new",
      "gone 2": "Capital of Peru",
    });
  });

  test("a card deleted and pasted back later is the old one, in any note", () => {
    expect(outcome(knownOf({ "a.md": "Q one::A" }, true), { "a.md": "Q one::A" })).toEqual({
      "Q one": "Q one",
    });
    expect(outcome(knownOf({ "a.md": "Q one::A" }, true), { "b.md": "Q one::A" })).toEqual({
      "Q one": "Q one",
    });
  });

  test("a missing card comes back much like it was: offered, not applied", () => {
    expect(
      outcome(knownOf({ "a.md": "Waht is SGD?::descent" }, true), { "a.md": "What is SGD?::descent" }),
    ).toEqual({
      "What is SGD?": "?Waht is SGD?",
    });
  });

  test("of two equal cards the one that is there comes before the one that is missing", () => {
    const known = [
      ...cardsOf({ "a.md": "Q::A" }).map(({ found }) => ({ ...found, id: "missing", missing: true })),
      ...cardsOf({ "a.md": "Q::A" }).map(({ found }) => ({ ...found, id: "present", missing: false })),
    ];
    expect(outcome(known, { "a.md": "Q::A" })).toEqual({ Q: "present", "gone 1": "missing" });
  });

  test("a note copied beside itself: the original keeps the ids, the copy is new", () => {
    expect(outcome(knownOf({ "a.md": capitals }), { "a.md": capitals })).not.toContain("new");
    const known = knownOf({ "a.md": capitals });
    const copies = matchCards(
      known,
      cardsOf({ "a copy.md": capitals, "a.md": capitals }).map(({ found }) => found),
    );
    expect(copies.map(({ kind }) => kind)).toEqual(["new", "new", "new", "same", "same", "same"]);
  });
});

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

describe("block ids", () => {
  test.each<[name: string, before: string, after: string, expected: Record<string, string>]>([
    [
      "carry a card through any edit",
      "Old question::old answer ^x1",
      "Quite another thing::wholly new ^x1",
      { "Quite another thing": "Old question" },
    ],
    ["carry both sides of a two-way card", "a:::b ^x1", "c:::d ^x1", { c: "a", d: "b" }],
    [
      "carry a card that becomes a cloze",
      "Capital of Peru::Lima ^x1",
      "The capital of Peru is ==Lima==. ^x1",
      { Lima: "Capital of Peru" },
    ],
    ["win over an equal text", "Q::A ^x1\n\nR::B", "R::B ^x1\n\nQ::A", { R: "Q", Q: "new", "gone 2": "R" }],
    [
      "say nothing when copied with their block",
      "Q::A ^x1",
      "Q::A ^x1\n\nQ changed::A ^x1",
      { Q: "Q", "Q changed": "new" },
    ],
    [
      "keep the holes of a block apart",
      "==aa== and ==bb== ^x1",
      "Now ==cc==, ==aa== or ==bb== it is ^x1",
      { cc: "new", aa: "aa", bb: "bb" },
    ],
    ["may be added later", "Q::A", "Q::A ^x1", { Q: "Q" }],
  ])("%s", (_name, before, after, expected) => {
    expect(outcome(knownOf({ "a.md": before }), { "a.md": after })).toEqual(expected);
  });

  test("follow a card into another note", () => {
    expect(outcome(knownOf({ "a.md": "Q::A ^x1" }), { "b.md": "Something else::now ^x1" })).toEqual({
      "Something else": "Q",
    });
  });
});

test("a fingerprint tells sides, holes and letter case apart, and nothing that is not the card's text", () => {
  const fingerprints = (body: string) => cardsOf({ "a.md": body }).map(({ found }) => found.fingerprint);
  expect(new Set(fingerprints("a:::b\n\nA::b\n\n==a== b ==a==\n\nb::a"))).toHaveProperty("size", 6);
  expect(fingerprints("a :: b ^id")).toEqual(
    fingerprints("#flashcards/x\n\n# H\n\na\n?\nb  \n<!--SR:!2024-02-11,84,290-->\n"),
  );
});

test("ten thousand cards with a few edits are matched in less than a second", () => {
  const line = (index: number) => `What is the value of item number ${index}?::It is ${index * 7} units`;
  const lines = Array.from({ length: 10_000 }, (_, index) => line(index));
  const known = knownOf({ "a.md": lines.join("\n") });
  const edited = lines.toSpliced(500, 1).toSpliced(9000, 0, "Something new::here");
  edited[42] = "What is the worth of item number 42?::It is 294 units";
  const found = cardsOf({ "a.md": edited.join("\n") }).map((one) => one.found);
  const start = performance.now();
  const matches = matchCards(known, found);
  expect(performance.now() - start).toBeLessThan(1000);
  expect(matches[42]).toMatchObject({ kind: "same", id: "What is the value of item number 42?" });
  expect(matches.filter(({ kind }) => kind === "new")).toHaveLength(1);
  expect(matches.at(-1)).toMatchObject({ kind: "missing", id: "What is the value of item number 500?" });
});

test("ten thousand cards that are all edited at once are matched in a few seconds", () => {
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
