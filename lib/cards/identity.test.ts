import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cardFingerprint, identityText } from "./fingerprint.ts";
import { type FoundCard, type KnownCard, matchCards } from "./match-cards.ts";
import { parseNote } from "./parse-note.ts";
import type { ParsedCard } from "./types.ts";

type Vault = Record<string, string>;

function cardsOf(vault: Vault): { found: FoundCard; card: ParsedCard }[] {
  return Object.entries(vault).flatMap(([path, body]) =>
    parseNote(path, body.startsWith("#flashcards") ? body : `#flashcards\n\n${body}`).cards.map(
      (card, ordinal) => ({
        card,
        found: {
          notePath: path,
          ordinal,
          kind: card.kind,
          blockId: card.blockId,
          fingerprint: cardFingerprint(card),
          text: identityText(card),
        },
      }),
    ),
  );
}

/** What a card asks, in few words: what the scenarios below call it. */
function label(card: ParsedCard): string {
  if (card.kind !== "cloze") return card.question;
  return card.holes.flatMap(({ role, answer }) => (role === "ask" ? [answer] : [])).join("+");
}

function knownOf(vault: Vault, missing = false): KnownCard[] {
  return cardsOf(vault).map(({ found, card }) => ({ ...found, id: label(card), missing }));
}

/** label of each card after the edit → the id it got: the old label, `?` before it when uncertain, or "new". */
function outcome(known: KnownCard[], after: Vault): Record<string, string> {
  const cards = cardsOf(after);
  const matches = matchCards(
    known,
    cards.map(({ found }) => found),
  );
  return Object.fromEntries(
    matches.map((match, index) => {
      if (match.kind === "missing") return [`gone ${index}`, match.id];
      const now = cards[index];
      if (now === undefined) throw new Error("a match without its card");
      const id = match.kind === "new" ? "new" : match.kind === "same" ? match.id : `?${match.id}`;
      return [label(now.card), id];
    }),
  );
}

const capitals = "Capital of Peru::Lima\nCapital of Ghana::Accra\nCapital of Fiji::Suva\n";

describe("in one note", () => {
  test.each<[name: string, before: string, after: string, expected: Record<string, string>]>([
    [
      "nothing but the file's time changes",
      capitals,
      capitals,
      {
        "Capital of Peru": "Capital of Peru",
        "Capital of Ghana": "Capital of Ghana",
        "Capital of Fiji": "Capital of Fiji",
      },
    ],
    [
      "a typo in the question is mended",
      "Waht is SGD?::descent",
      "What is SGD?::descent",
      { "What is SGD?": "Waht is SGD?" },
    ],
    [
      "a typo in the answer is mended",
      "SGD::stochstic gradient descent",
      "SGD::stochastic gradient descent",
      { SGD: "SGD" },
    ],
    [
      "an answer is written anew",
      "Capital of Ivory Coast::Abidjan",
      "Capital of Ivory Coast::Yamoussoukro",
      { "Capital of Ivory Coast": "Capital of Ivory Coast" },
    ],
    [
      "an answer that was empty is filled in",
      "Who proved it?\n?\n",
      "Who proved it?\n?\nNoether\n",
      { "Who proved it?": "Who proved it?" },
    ],
    [
      "a question grows by a few words",
      "What does RoPE rotate?::queries and keys",
      "What does RoPE rotate in each head?::queries and keys",
      { "What does RoPE rotate in each head?": "What does RoPE rotate?" },
    ],
    [
      "both sides change a little",
      "What is layer norm?\n?\nrescales each token's features",
      "What is layer normalisation?\n?\nrescales each token's features to unit variance",
      { "What is layer normalisation?": "What is layer norm?" },
    ],
    [
      "a card is inserted above",
      "A one::1\nB two::2",
      "New thing::0\nA one::1\nB two::2",
      { "New thing": "new", "A one": "A one", "B two": "B two" },
    ],
    [
      "a card is inserted above and another edited",
      "Define momentum::past gradients\nDefine epoch::one pass",
      "Define dropout::zeroed units\nDefine momentum::past gradients\nDefine an epoch::one pass",
      { "Define dropout": "new", "Define momentum": "Define momentum", "Define an epoch": "Define epoch" },
    ],
    [
      "cards are put in another order",
      capitals,
      "Capital of Fiji::Suva\nCapital of Peru::Lima\nCapital of Ghana::Accra\n",
      {
        "Capital of Fiji": "Capital of Fiji",
        "Capital of Peru": "Capital of Peru",
        "Capital of Ghana": "Capital of Ghana",
      },
    ],
    [
      "the answers of two cards were mixed up and are exchanged",
      "la mesa::the chair\nla silla::the table",
      "la mesa::the table\nla silla::the chair",
      { "la mesa": "la mesa", "la silla": "la silla" },
    ],
    [
      "a card is deleted",
      capitals,
      "Capital of Peru::Lima\nCapital of Fiji::Suva\n",
      {
        "Capital of Peru": "Capital of Peru",
        "Capital of Fiji": "Capital of Fiji",
        "gone 2": "Capital of Ghana",
      },
    ],
    [
      "the separator becomes two-way: the first side keeps its memory",
      "la gare::the station",
      "la gare:::the station",
      { "la gare": "la gare", "the station": "new" },
    ],
    [
      "the separator becomes one-way: the second side is gone",
      "la gare:::the station",
      "la gare::the station",
      { "la gare": "la gare", "gone 1": "the station" },
    ],
    [
      "a single-line card is broken over lines",
      "la gare::the station",
      "la gare\n?\nthe station",
      { "la gare": "la gare" },
    ],
    [
      "a typo in a two-way card is mended: both sides follow",
      "la gaer:::the station",
      "la gare:::the station",
      { "la gare": "la gaer", "the station": "the station" },
    ],
    [
      "line ends become CRLF",
      "Two\nlines\n?\nof\nanswer",
      "Two\r\nlines\r\n?\r\nof\r\nanswer\r\n",
      { "Two\nlines": "Two\nlines" },
    ],
    [
      "spaces at line ends go",
      "Two  \nlines \n?\nof \nanswer",
      "Two\nlines\n?\nof\nanswer",
      { "Two\nlines": "Two  \nlines" },
    ],
    [
      "letters take another Unicode form",
      "caf\u00e9::coffee",
      "cafe\u0301::coffee",
      { "cafe\u0301": "caf\u00e9" },
    ],
    [
      "the deck changes",
      "#flashcards/a\n\nQ one::A one",
      "#flashcards/b\n\nQ one::A one",
      { "Q one": "Q one" },
    ],
    ["a tag is put before the card", "Q one::A one", "#flashcards/b Q one::A one", { "Q one": "Q one" }],
    ["the heading above changes", "# Old\nWhat?\n?\nThat", "# New\nWhat?\n?\nThat", { "What?": "What?" }],
    [
      "a schedule appears",
      "Q one::A one",
      "Q one::A one\n<!--SR:!2024-02-11,84,290-->",
      { "Q one": "Q one" },
    ],
    [
      "symbols differ only by case: two cards",
      "W_Q::query weights\nw_q::one query weight",
      "w_q::one query weight\nW_Q::query weights",
      { w_q: "w_q", W_Q: "W_Q" },
    ],
    [
      "a card is written anew",
      "Capital of Peru::Lima",
      "Who invented dropout?::Srivastava and others, in 2014",
      { "Who invented dropout?": "new", "gone 1": "Capital of Peru" },
    ],
    [
      "a card is replaced by one like it: offered, not applied",
      "What is the capital of Peru?::Lima",
      "What is the capital of Chile?::Santiago",
      { "What is the capital of Chile?": "?What is the capital of Peru?" },
    ],
    [
      "a card of a series goes and another comes elsewhere: offered, not applied",
      "Slope of head 3 of 8::1/8\nSlope of head 4 of 8::1/16",
      "Slope of head 4 of 8::1/16\nSlope of head 8 of 8::1/256",
      { "Slope of head 4 of 8": "Slope of head 4 of 8", "Slope of head 8 of 8": "?Slope of head 3 of 8" },
    ],
    [
      "one is edited among many alike",
      "2 + 2 =::4\n2 + 3 =::5\n2 + 4 =::7",
      "2 + 2 =::4\n2 + 3 =::5\n2 + 4 =::6",
      { "2 + 2 =": "2 + 2 =", "2 + 3 =": "2 + 3 =", "2 + 4 =": "2 + 4 =" },
    ],
  ])("%s", (_name, before, after, expected) => {
    expect(outcome(knownOf({ "a.md": before }), { "a.md": after })).toEqual(expected);
  });
});

describe("clozes", () => {
  const plants = "Plants use ==chlorophyll== to capture ==light==.";
  test.each<[name: string, before: string, after: string, expected: Record<string, string>]>([
    [
      "one is added before the others",
      "Plants use chlorophyll to capture ==light==.",
      plants,
      { chlorophyll: "new", light: "light" },
    ],
    [
      "one is taken away before the others",
      plants,
      "Plants use chlorophyll to capture ==light==.",
      { light: "light", "gone 1": "chlorophyll" },
    ],
    [
      "they are numbered in the other order",
      "==1;;Romulus== founded ==2;;Rome==",
      "==2;;Romulus== founded ==1;;Rome==",
      { Romulus: "Romulus", Rome: "Rome" },
    ],
    [
      "a typo in one is mended",
      "Plants use ==chlorofyll== to capture ==light==.",
      plants,
      { chlorophyll: "chlorofyll", light: "light" },
    ],
    [
      "the text around them is edited",
      plants,
      "All green plants use ==chlorophyll== to capture ==light==.",
      { chlorophyll: "chlorophyll", light: "light" },
    ],
    [
      "a hint is added",
      plants,
      "Plants use ==chlorophyll;;pigment== to capture ==light==.",
      { chlorophyll: "chlorophyll", light: "light" },
    ],
    [
      "the word hidden is another word",
      "Plants use ==chlorophyll== to capture light.",
      "Plants use chlorophyll to capture ==light==.",
      { light: "?chlorophyll" },
    ],
    [
      "the paragraph is moved below another",
      `${plants}\n\nBlood is moved by the ==heart==.`,
      `Blood is moved by the ==heart==.\n\n${plants}`,
      { heart: "heart", chlorophyll: "chlorophyll", light: "light" },
    ],
  ])("%s", (_name, before, after, expected) => {
    expect(outcome(knownOf({ "a.md": before }), { "a.md": after })).toEqual(expected);
  });

  test("one that hides the same word twice has two cards that keep apart", () => {
    const known = cardsOf({ "a.md": "A ==rose== is a ==rose==." }).map(({ found }, index) => ({
      ...found,
      id: `${index}`,
      missing: false,
    }));
    const found = cardsOf({ "a.md": "A ==rose== is a ==rose==." }).map((one) => one.found);
    expect(matchCards(known, found)).toMatchObject([
      { kind: "same", id: "0" },
      { kind: "same", id: "1" },
    ]);
  });
});

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
