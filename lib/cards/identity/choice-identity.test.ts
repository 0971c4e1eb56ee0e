import { expect, test } from "vitest";
import { cardsOf, knownOf, outcome } from "../testing/identity.ts";
import { cards } from "../testing/read.ts";
import { cardFingerprint } from "./fingerprint.ts";

const written = "What turns?\n- [x] queries and keys\n- [ ] values\n- [ ] inputs\n";
const other = "Which is it?\n- [x] one\n- [ ] two\n";

test.each<[edit: string, after: string]>([
  ["its options change places", "What turns?\n- [ ] values\n- [x] queries and keys\n- [ ] inputs\n"],
  ["a reason is added", written.replace("values", "values\n  They carry no position.")],
  ["an explanation is added", `${written}> Su et al. 2021`],
  ["its options are lettered", "What turns?\nA) queries and keys\nB) values\nC) inputs\nAnswer: A"],
])("a question asks the same when %s", (_edit, after) => {
  expect(cards(after).map(cardFingerprint)).toEqual(cards(written).map(cardFingerprint));
});

test.each<[edit: string, after: string, question: string, before?: string]>([
  ["an option's typo is mended", written.replace("values", "the values"), "What turns?"],
  ["an option is added", `${written}- [ ] nothing\n`, "What turns?"],
  ["its own typo is mended", written.replace("What turns", "What is turned"), "What is turned?"],
  [
    "another option is right",
    written.replace("[x]", "[ ]").replace("[ ] values", "[x] values"),
    "What turns?",
    "What turns?, changed much",
  ],
])("a question keeps its history when %s", (_edit, after, question, before = "What turns?") => {
  expect(cards(after).map(cardFingerprint)).not.toEqual(cards(written).map(cardFingerprint));
  expect(outcome(knownOf({ "a.md": `${written}\n${other}` }), { "a.md": `${after}\n${other}` })).toEqual({
    [question]: before,
    "Which is it?": "Which is it?",
  });
});

test("a question keeps its history when its missing key is written", () => {
  const lettered = "Which is it?\nA) one\nB) two\n";
  expect(outcome(knownOf({ "a.md": lettered }), { "a.md": `${lettered}\nAnswer: B\n` })).toEqual({
    "Which is it?": "Which is it?, changed much",
  });
});

test("a question with a block id is the one that had it, whatever it says now", () => {
  const before = knownOf({ "a.md": `${written}^q1\n\n${other}` });
  expect(cardsOf({ "a.md": `${written}^q1` })[0]?.found.blockId).toBe("q1");
  expect(outcome(before, { "a.md": `${other}\nHow far is it?\n- [ ] near\n- [x] far\n^q1\n` })).toEqual({
    "Which is it?": "Which is it?",
    "How far is it?": "What turns?, changed much",
  });
});
