import { describe, expect, test } from "vitest";
import { matchCards } from "./match-cards.ts";
import { cardsOf, knownOf, outcome } from "./testing/identity.ts";

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
