/**
 * What becomes of cards when their notes are edited. Each row: what is done, the vault before, the vault after (or one
 * after the other), and for each card of the notes that changed last what it is: the old card by its question, `?` and
 * the old card where the learner is asked, or "new". "gone" lists known cards that are nowhere.
 */

import { describe, expect, test } from "vitest";
import { ReadVault, type Vault } from "../testing/identity.ts";

type Text = string | Vault;
type Row = [does: string, before: Text, after: Text | Text[], expected: Record<string, string>];

const inNote = (text: Text): Vault => (typeof text === "string" ? { "a.md": text } : text);

function run([, before, after, expected]: Row): void {
  const vault = new ReadVault();
  vault.read(inNote(before));
  let told: Record<string, string> = {};
  for (const text of Array.isArray(after) ? after : [after]) told = vault.read(inNote(text));
  const gone = Object.entries(told).flatMap(([name, id]) => (name.startsWith("gone ") ? [id] : []));
  const found = Object.fromEntries(Object.entries(told).filter(([name]) => !name.startsWith("gone ")));
  expect(gone.length > 0 ? { ...found, gone: gone.toSorted().join(", ") } : found).toEqual(expected);
}

const same = (...labels: string[]) => Object.fromEntries(labels.map((label) => [label, label]));

const capitals = "Capital of Peru::Lima\nCapital of Ghana::Accra\nCapital of Fiji::Suva\n";
const CAPITALS = ["Capital of Peru", "Capital of Ghana", "Capital of Fiji"];
const plants = "Plants use ==chlorophyll== to capture ==light==.";
const rivers = "Longest river of France::Loire\nLongest river of Italy::Po\nLongest river of Spain::Tagus\n";
const RIVERS = ["Longest river of France", "Longest river of Italy", "Longest river of Spain"];

describe("the text of a card", () => {
  test.each<Row>([
    ["nothing changes but the file's time", capitals, [`${capitals}\n`, capitals], same(...CAPITALS)],
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
      same("SGD"),
    ],
    [
      "an answer is written anew",
      "Capital of Ivory Coast::Abidjan",
      "Capital of Ivory Coast::Yamoussoukro",
      { "Capital of Ivory Coast": "Capital of Ivory Coast, changed much" },
    ],
    [
      "an answer gets another number",
      "Heads in BERT base?::there are 8 of them",
      "Heads in BERT base?::there are 12 of them",
      { "Heads in BERT base?": "Heads in BERT base?, changed much" },
    ],
    [
      "an answer grows by a clause",
      "Capital of Peru::Lima",
      "Capital of Peru::Lima (Ciudad)",
      same("Capital of Peru"),
    ],
    [
      "an answer that was empty is filled in",
      "Who proved it?\n?\n",
      "Who proved it?\n?\nNoether\n",
      { "Who proved it?": "Who proved it?, changed much" },
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
      "both sides are written anew",
      "Capital of Peru::Lima",
      "Who invented dropout?::Srivastava and others, in 2014",
      { "Who invented dropout?": "new", gone: "Capital of Peru" },
    ],
    [
      "a card is replaced by one like it",
      "What is the capital of Peru?::Lima",
      "What is the capital of Chile?::Santiago",
      { "What is the capital of Chile?": "?What is the capital of Peru?" },
    ],
    [
      "symbols differ only by case",
      "W_Q::query weights\nw_q::one query weight",
      "w_q::one query weight\nW_Q::query weights",
      same("w_q", "W_Q"),
    ],
    [
      "one is edited among many alike",
      "2 + 2 =::4\n2 + 3 =::5\n2 + 4 =::7",
      "2 + 2 =::4\n2 + 3 =::5\n2 + 4 =::6",
      { ...same("2 + 2 =", "2 + 3 ="), "2 + 4 =": "2 + 4 =, changed much" },
    ],
    [
      "the answers of two cards were mixed up and are exchanged",
      "la mesa::the chair\nla silla::the table",
      "la mesa::the table\nla silla::the chair",
      { "la mesa": "la mesa, changed much", "la silla": "la silla, changed much" },
    ],
    [
      "two cards alike are both edited where they stand",
      "Define recall of class A::the share that is found\nDefine recall of class B::the share that is found",
      "Define the recall of class A::the share found\nDefine the recall of class B::the share found",
      {
        "Define the recall of class A": "Define recall of class A",
        "Define the recall of class B": "Define recall of class B",
      },
    ],
    [
      "of two cards alike one goes, and what is left is like both",
      "Slope of head 3::1/8\nSlope of head 4::1/16",
      "Slope of head 4::1/8",
      { "Slope of head 4": "?Slope of head 4", gone: "Slope of head 3" },
    ],
    [
      "a card of a series goes and another comes elsewhere",
      "Slope of head 3 of 8::1/8\nSlope of head 4 of 8::1/16",
      "Slope of head 4 of 8::1/16\nSlope of head 8 of 8::1/256",
      { ...same("Slope of head 4 of 8"), "Slope of head 8 of 8": "?Slope of head 3 of 8" },
    ],
    [
      "cards that ask the same are told apart by their answers",
      "A fruit?::apple, the red one\n\nA fruit?::banana, the long one",
      "A fruit?::banana, the long yellow one",
      { "A fruit?": "A fruit? (2)", gone: "A fruit?" },
    ],
    [
      "of cards that ask the same one gets quite another answer",
      "A fruit?::apple\n\nA fruit?::banana",
      "A fruit?::apple\n\nA fruit?::kiwi",
      { "A fruit?": "?A fruit? (2)" },
    ],
  ])("%s", (...row) => run(row));
});

describe("around a card", () => {
  test.each<Row>([
    [
      "a card is inserted above",
      "A one::1\nB two::2",
      "New thing::0\nA one::1\nB two::2",
      { "New thing": "new", ...same("A one", "B two") },
    ],
    [
      "a card is inserted above and another edited",
      "Define momentum::past gradients\nDefine epoch::one pass",
      "Define dropout::zeroed units\nDefine momentum::past gradients\nDefine an epoch::one pass",
      { "Define dropout": "new", ...same("Define momentum"), "Define an epoch": "Define epoch" },
    ],
    [
      "a card is inserted above and all others are edited",
      "What is a query?::asks\nWhat is a key?::is asked\nWhat is a value?::is given",
      "What is a head?::one of many\nWhat's a query?::asks\nWhat's a key?::is asked\nWhat's a value?::is given",
      {
        "What is a head?": "new",
        "What's a query?": "What is a query?",
        "What's a key?": "What is a key?",
        "What's a value?": "What is a value?",
      },
    ],
    [
      "cards are put in another order",
      capitals,
      "Capital of Fiji::Suva\nCapital of Peru::Lima\nCapital of Ghana::Accra\n",
      same(...CAPITALS),
    ],
    [
      "cards are put in another order and two are edited",
      capitals,
      "Capital of Fiji!::Suva\nCapital of Peru::Lima\nThe capital of Ghana::Accra\n",
      {
        "Capital of Fiji!": "Capital of Fiji",
        ...same("Capital of Peru"),
        "The capital of Ghana": "Capital of Ghana",
      },
    ],
    [
      "a card is deleted",
      capitals,
      "Capital of Peru::Lima\nCapital of Fiji::Suva\n",
      { ...same("Capital of Peru", "Capital of Fiji"), gone: "Capital of Ghana" },
    ],
    [
      "prose is written between",
      "A one::1\nB two::2",
      "A one::1\n\nSome prose.\n\nB two::2",
      same("A one", "B two"),
    ],
    ["the deck changes", "#flashcards/a\n\nQ one::A one", "#flashcards/b\n\nQ one::A one", same("Q one")],
    ["a tag is put before the card", "Q one::A one", "#flashcards/b Q one::A one", same("Q one")],
    ["the heading above changes", "# Old\nWhat?\n?\nThat", "# New\nWhat?\n?\nThat", same("What?")],
    ["a schedule appears", "Q one::A one", "Q one::A one\n<!--SR:!2024-02-11,84,290-->", same("Q one")],
    [
      "frontmatter is written",
      "#flashcards\n\nQ one::A one",
      "#flashcards\n\n---\n\nQ one::A one",
      same("Q one"),
    ],
  ])("%s", (...row) => run(row));
});

describe("the form of a card", () => {
  test.each<Row>([
    [
      "the separator becomes two-way",
      "la gare::the station",
      "la gare:::the station",
      { "la gare": "la gare", "the station": "new" },
    ],
    [
      "the separator becomes one-way",
      "la gare:::the station",
      "la gare::the station",
      { ...same("la gare"), gone: "the station" },
    ],
    [
      "a two-way card is turned round",
      "la gare:::the station",
      "the station:::la gare",
      same("la gare", "the station"),
    ],
    [
      "only the second side of a two-way card is kept",
      "la gare:::the station",
      "the station::la gare",
      { ...same("the station"), gone: "la gare" },
    ],
    [
      "a single-line card is broken over lines",
      "la gare::the station",
      "la gare\n?\nthe station",
      same("la gare"),
    ],
    [
      "a card over lines becomes a single line",
      "la gare\n??\nthe station",
      "la gare:::the station",
      same("la gare", "the station"),
    ],
    [
      "a typo in a two-way card is mended: both sides follow",
      "la gaer:::the station",
      "la gare:::the station",
      { "la gare": "la gaer", "the station": "the station" },
    ],
    [
      "a two-way card is offered: both sides are",
      "What is the capital of Peru?:::Lima, the city",
      "What is the capital of Chile?:::Santiago",
      { "What is the capital of Chile?": "?What is the capital of Peru?", Santiago: "?Lima, the city" },
    ],
    [
      "a card becomes a cloze",
      "Capital of Peru::Lima",
      "The capital of Peru is ==Lima==.",
      { Lima: "?Capital of Peru" },
    ],
    [
      "a cloze becomes a card",
      "The capital of Peru is ==Lima==.",
      "The capital of Peru?::Lima",
      { "The capital of Peru?": "?Lima" },
    ],
  ])("%s", (...row) => run(row));
});

describe("clozes", () => {
  test.each<Row>([
    [
      "one is added before the others",
      "Plants use chlorophyll to capture ==light==.",
      plants,
      { chlorophyll: "new", light: "light" },
    ],
    [
      "one is added between two",
      "Plants use ==chlorophyll== to capture light in ==leaves==.",
      "Plants use ==chlorophyll== to capture ==light== in ==leaves==.",
      { light: "new", ...same("chlorophyll", "leaves") },
    ],
    [
      "one is taken away before the others",
      plants,
      "Plants use chlorophyll to capture ==light==.",
      { light: "light", gone: "chlorophyll" },
    ],
    [
      "they are numbered in the other order",
      "==1;;Romulus== founded ==2;;Rome==",
      "==2;;Romulus== founded ==1;;Rome==",
      same("Romulus", "Rome"),
    ],
    [
      "they are numbered where they were not",
      plants,
      "Plants use ==1;;chlorophyll== to capture ==2;;light==.",
      same("chlorophyll", "light"),
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
      same("chlorophyll", "light"),
    ],
    [
      "a hint is added",
      plants,
      "Plants use ==chlorophyll;;pigment== to capture ==light==.",
      same("chlorophyll", "light"),
    ],
    [
      "a typo and one more cloze",
      "Plants use ==chlorofyll== to capture light.",
      plants,
      { chlorophyll: "chlorofyll", light: "new" },
    ],
    [
      "the word hidden is another word",
      "Plants use ==chlorophyll== to capture light.",
      "Plants use chlorophyll to capture ==light==.",
      { light: "?chlorophyll" },
    ],
    [
      "what one hides is another thing",
      "The capital of Peru is ==Cusco==.",
      "The capital of Peru is ==Lima==.",
      { Lima: "Cusco, changed much" },
    ],
    [
      "the paragraph is moved below another",
      `${plants}\n\nBlood is moved by the ==heart==.`,
      `Blood is moved by the ==heart==.\n\n${plants}`,
      same("heart", "chlorophyll", "light"),
    ],
    [
      "the paragraph is split in two",
      "Ada wrote ==notes==. Alan built a ==machine==.",
      "Ada wrote ==notes==.\n\nAlan built a ==machine==.",
      { notes: "notes", machine: "machine" },
    ],
    ["the same word twice", "A ==rose== is a ==rose==.", "A ==rose== is a ==rose==!", { rose: "rose (2)" }],
  ])("%s", (...row) => run(row));
});

describe("notes", () => {
  test.each<Row>([
    [
      "a card is moved to another note",
      { "a.md": "Q one::A\nQ two::B", "b.md": "Q three::C" },
      { "a.md": "Q two::B", "b.md": "Q three::C\nQ one::A" },
      same("Q one", "Q two", "Q three"),
    ],
    [
      "a card is moved to another note and edited",
      { "a.md": "Capital of Peru::Lima", "b.md": "Q::A" },
      { "a.md": "no card", "b.md": "Q::A\nCapital of Peru::Lima, a city" },
      { Q: "Q", "Capital of Peru": "?Capital of Peru" },
    ],
    ["a note is renamed", { "a.md": capitals }, { "b/c.md": capitals }, same(...CAPITALS)],
    [
      "a note is renamed and two of its cards edited",
      { "a.md": capitals },
      { "b/c.md": capitals.replace("Accra", "Akkra").replace("of Fiji", "of the Fiji islands") },
      {
        "Capital of Peru": "Capital of Peru",
        "Capital of Ghana": "Capital of Ghana",
        "Capital of the Fiji islands": "Capital of Fiji",
      },
    ],
    [
      "a note is renamed and its only card edited",
      { "a.md": "Waht is SGD?::descent" },
      { "b.md": "What is SGD?::descent" },
      { "What is SGD?": "Waht is SGD?" },
    ],
    [
      "two notes exchange their names",
      { "a.md": capitals, "b.md": rivers },
      { "a.md": rivers, "b.md": capitals },
      same(...CAPITALS, ...RIVERS),
    ],
    [
      "two notes exchange their names and a card of each is edited",
      { "a.md": capitals, "b.md": rivers },
      {
        "a.md": rivers.replace("Po", "the Po"),
        "b.md": capitals.replace("Capital of Peru", "Capitel of Peru"),
      },
      {
        ...same(...RIVERS, "Capital of Ghana", "Capital of Fiji"),
        "Capitel of Peru": "Capital of Peru",
      },
    ],
    [
      "a note is split in two and a card edited on the way",
      { "a.md": capitals + rivers },
      { "a.md": capitals, "b.md": rivers.replace("Loire", "the Loire") },
      same(...CAPITALS, ...RIVERS),
    ],
    [
      "two notes become one and a card of each is edited",
      { "a.md": capitals, "b.md": rivers },
      { "c.md": capitals.replace("Lima", "Lima.") + rivers.replace("Po", "the Po") },
      same(...CAPITALS, ...RIVERS),
    ],
    [
      "a note is copied beside itself",
      { "a.md": capitals },
      { "a.md": capitals, "a copy.md": capitals },
      Object.fromEntries(CAPITALS.map((label) => [label, "new"])),
    ],
    [
      "a note is copied beside itself and then the original deleted",
      { "a.md": capitals },
      [{ "a.md": capitals, "a copy.md": capitals }, { "a copy.md": capitals }],
      { gone: CAPITALS.toSorted().join(", ") },
    ],
  ])("%s", (...row) => run(row));
});

describe("away and back", () => {
  const branch = "#flashcards/other\n\nIs dropout used in tests?::no\nCapital of Peru::Lima\n";
  test.each<Row>([
    ["a card is deleted and pasted back", capitals, ["Capital of Peru::Lima\n", capitals], same(...CAPITALS)],
    [
      "a card is deleted and pasted back into another note",
      { "a.md": capitals, "b.md": "Q::A" },
      [
        { "a.md": "nothing", "b.md": "Q::A" },
        { "a.md": "nothing", "b.md": `Q::A\n${capitals}` },
      ],
      same("Q", ...CAPITALS),
    ],
    [
      "a card is deleted and comes back edited",
      "Waht is SGD?::descent",
      ["no card", "What is SGD?::descent"],
      { "What is SGD?": "?Waht is SGD?" },
    ],
    ["a file vanishes and comes back", { "a.md": capitals }, [{}, { "a.md": capitals }], same(...CAPITALS)],
    [
      "a file vanishes and comes back under another name, a card edited",
      { "a.md": capitals },
      [{}, { "b.md": capitals.replace("Accra", "Akkra") }],
      { ...same("Capital of Peru", "Capital of Fiji"), "Capital of Ghana": "?Capital of Ghana" },
    ],
    [
      "another branch is checked out and the first again",
      { "a.md": capitals, "b.md": rivers },
      [{ "a.md": branch }, { "a.md": capitals, "b.md": rivers }],
      { ...same(...CAPITALS, ...RIVERS), gone: "Is dropout used in tests?" },
    ],
    [
      "the other branch is checked out a second time",
      { "a.md": capitals, "b.md": rivers },
      [{ "a.md": branch }, { "a.md": capitals, "b.md": rivers }, { "a.md": branch }],
      {
        ...same("Capital of Peru", "Is dropout used in tests?"),
        gone: [...CAPITALS.slice(1), ...RIVERS].toSorted().join(", "),
      },
    ],
    [
      "a card is edited on another branch and the first is checked out again",
      "What is SGD?::gradient descent",
      ["What is SGD, in words?::gradient descent", "What is SGD?::gradient descent"],
      same("What is SGD?"),
    ],
    [
      "a card is replaced on another branch and the first is checked out again",
      "What is the capital of Peru?::Lima",
      ["What is the capital of Chile?::Santiago", "What is the capital of Peru?::Lima"],
      { ...same("What is the capital of Peru?"), gone: "What is the capital of Chile?" },
    ],
  ])("%s", (...row) => run(row));
});

describe("equal cards", () => {
  test.each<Row>([
    ["a copy is added below", "Q::A\n\nR::B", "Q::A\n\nR::B\n\nQ::A", { Q: "new", R: "R" }],
    ["a copy is added above", "R::B\n\nQ::A", "Q::A\n\nR::B\n\nQ::A", { R: "R", Q: "Q" }],
    [
      "the first of two is deleted",
      "Q::A\n\nR::B\n\nQ::A",
      "R::B\n\nQ::A",
      { R: "R", Q: "Q (2)", gone: "Q" },
    ],
    [
      "the second of two is deleted",
      "Q::A\n\nR::B\n\nQ::A",
      "Q::A\n\nR::B",
      { R: "R", Q: "Q", gone: "Q (2)" },
    ],
    [
      "one of two in two notes is deleted",
      { "a.md": "Q::A", "b.md": "Q::A" },
      { "a.md": "nothing", "b.md": "Q::A" },
      { gone: "Q" },
    ],
  ])("%s", (...row) => run(row));
});

describe("block ids", () => {
  test.each<Row>([
    [
      "carry a card through any edit",
      "Old question::old answer ^x1",
      "Quite another thing::wholly new ^x1",
      { "Quite another thing": "Old question, changed much" },
    ],
    [
      "carry both sides of a two-way card",
      "a:::b ^x1",
      "c:::d ^x1",
      { c: "a, changed much", d: "b, changed much" },
    ],
    [
      "carry a card that becomes a cloze",
      "Capital of Peru::Lima ^x1",
      "The capital of Peru is ==Lima==. ^x1",
      { Lima: "Capital of Peru, changed much" },
    ],
    [
      "win over an equal text",
      "Q::A ^x1\n\nR::B",
      "R::B ^x1\n\nQ::A",
      { R: "Q, changed much", Q: "new", gone: "R" },
    ],
    [
      "say nothing when copied with their block",
      "Q::A ^x1",
      "Q::A ^x1\n\nQ changed::A ^x1",
      { Q: "Q", "Q changed": "new" },
    ],
    [
      "say nothing when copied into another note",
      { "a.md": "Q::A ^x1" },
      { "a.md": "Q::A ^x1", "b.md": "Something else::now ^x1" },
      { "Something else": "new" },
    ],
    [
      "keep the holes of a block apart",
      "==aa== and ==bb== ^x1",
      "Now ==cc==, ==aa== or ==bb== it is ^x1",
      { cc: "new", aa: "aa, changed much", bb: "bb, changed much" },
    ],
    ["are added", "Q::A", "Q::A ^x1", same("Q")],
    ["are taken away", "Q::A ^x1", "Q::A", same("Q")],
    ["are changed", "Q::A ^x1", "Q::A ^x2", same("Q")],
    ["are exchanged with their texts", "Q::A ^x1\n\nR::B ^x2", "R::B ^x2\n\nQ::A ^x1", same("Q", "R")],
    [
      "follow a card into another note",
      { "a.md": "Q::A ^x1" },
      { "b.md": "Something else::now ^x1" },
      { "Something else": "Q, changed much" },
    ],
    [
      "bring a deleted card back, edited",
      "Waht is SGD?::descent ^x1",
      ["nothing", "What is SGD?::descent ^x1"],
      { "What is SGD?": "Waht is SGD?" },
    ],
    [
      "are a word that two notes use for two blocks",
      { "a.md": "Q one::A ^summary", "b.md": "R two::B ^summary" },
      { "a.md": "R two::B ^summary", "b.md": "Q one::A ^summary" },
      same("Q one", "R two"),
    ],
    [
      "are a word that another note uses later for another block",
      { "a.md": "Q one::A ^summary", "b.md": "nothing" },
      [
        { "a.md": "nothing", "b.md": "nothing" },
        { "a.md": "nothing", "b.md": "Why do heads differ?::they start apart ^summary" },
      ],
      { "Why do heads differ?": "?Q one" },
    ],
  ])("%s", (...row) => run(row));
});

describe("bytes that say nothing", () => {
  test.each<Row>([
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
    ["blank lines are added", "Q::A\nR::B", "\n\nQ::A\n\n\nR::B\n\n", same("Q", "R")],
  ])("%s", (...row) => run(row));
});
