import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import type { QuizGiven, QuizMode, QuizPage, QuizSource } from "@/components/quiz/protocol.ts";
import { readQuizChoices } from "./read-choices.ts";
import { readQuizHistory } from "./read-history.ts";
import { readMisconceptionStates } from "./read-misconceptions.ts";
import { readQuizAttempt, readQuizPage } from "./read-page.ts";
import { readQuizResult } from "./read-result.ts";
import { startQuiz } from "./start-quiz.ts";
import { finishQuiz, takeAnswer } from "./take-answer.ts";
import { quizVault } from "./testing/quiz-vault.ts";

const lesson = (value: string) => `---
title: Rotary positions
tags: [rotary]
kind: lesson
---

What does RoPE rotate?

- [ ] queries, keys and values
  Values stay as they are. See [[misconceptions#m6|m6]] and [this](demo:rope?m=5).
- [x] queries and keys
  In each layer. ${value}

> See [it](demo:rope?m=9), and [[rotary#^f53]]. ^q1

\`\`\`question
text: How many pairs has a head of {d}?
draw:
  d: [64, 128, 256]
answer: d / 2
wrong:
  - is: d
    believes: m18
    why: That counts the numbers, and two make a pair.
form: number
unit: pairs
working: "{d} / 2 is {d / 2}."
demo: rope
with:
  d: d
\`\`\`
^q2

\`\`\`question
text: What happens beyond the trained length?
match:
  - item: A learned table
    is: It fails.
    believes: m3
    why: There is no row.
  - item: RoPE
    is: It gets worse.
  - item: ALiBi
    is: It holds.
\`\`\`
^q3

\`\`\`question
text: Broken?
answer: no_such(3)
\`\`\`
^q4

How many numbers has a table of 512 rows of 768?

- [x] [393,216](calc:512*768)
- [ ] [1,280](calc:512+768)

> Rows times columns: [393,216](calc:512*768). ^q7

Which has no key?

- [ ] this
- [ ] that ^q5
`;

const notes = {
  "lessons/rotary-positions.md": lesson("Words."),
  "decks/rotary.md":
    "---\ndeck: Positional encodings/Rotary\ntags: [rotary, relative]\n---\n\nWhat is rotated?::Queries and keys. ^f53\n\nWhich of these is a rotation?\n- [x] RoPE\n- [ ] ALiBi\n  See [[misconceptions#m5]]. ^q6\n",
  "misconceptions.md": `---
kind: misconceptions
---
## m6

**Believed.** RoPE rotates *values* too.

**Tempting.** They come from the same input.

**True.** Values are not rotated.

**Card.** [[rotary#^f53|what is rotated]]

**See it.** [values](demo:compare?a=rotary)

## m18

**Believed.** Each number of a head is a pair.

**Tempting.** a

**True.** b
`,
};

let vault: Awaited<ReturnType<typeof quizVault>>;
let clock = Date.now();
const now = () => {
  clock += 1000;
  return clock;
};

beforeAll(async () => {
  vault = await quizVault(notes);
});

async function start(source: QuizSource, mode: QuizMode = { kind: "practice" }): Promise<string> {
  const id = uuidv7();
  expect(await startQuiz({ id, source, length: "all", mode }, now())).toEqual({
    outcome: "started",
    attempt: id,
  });
  return id;
}

/** An attempt of these questions alone. */
async function startOf(blockIds: readonly string[], mode?: QuizMode): Promise<string> {
  return start({ kind: "cards", cards: await Promise.all(blockIds.map(vault.card)) }, mode);
}

async function pageOf(attempt: string, place = 0): Promise<QuizPage> {
  const page = await readQuizPage(attempt, place, now());
  if (page === null) throw new Error(`no question ${place}`);
  return page;
}

function answer(attempt: string, given: QuizGiven | null, place = 0, id = uuidv7()) {
  return takeAnswer({ id, attempt, place, given, durationMs: 900 }, now());
}

/** Where an option or outcome with this text is shown. */
function shownAt(page: QuizPage, words: string, parts: "options" | "items" | "outcomes" = "options"): number {
  const all = (page.question.ask as unknown as Record<string, string[]>)[parts] ?? [];
  const at = all.findIndex((html) => html.includes(`<p>${words}</p>`));
  if (at < 0) throw new Error(`${words} is not among ${all}`);
  return at;
}

const choose = (page: QuizPage, words: string) => ({ options: [shownAt(page, words)] });

describe("what can be chosen", () => {
  test("is lessons, decks and topics with as many questions as can be asked", async () => {
    const choices = await readQuizChoices(now());
    const listed = (offers: typeof choices.lessons) =>
      offers.map(({ label, questions }) => [label, questions]);
    expect(listed(choices.lessons)).toEqual([["Rotary positions", 4]]);
    expect(listed(choices.decks)).toEqual([["Positional encodings/Rotary", 1]]);
    expect(listed(choices.topics)).toEqual([
      ["relative", 1],
      ["rotary", 5],
    ]);
    expect(listed([choices.everything, choices.wrong])).toEqual([
      ["All questions", 5],
      ["What I got wrong", 0],
    ]);
    expect(choices.misconceptions).toEqual([]);
  });

  test.each<[QuizSource, number]>([
    [{ kind: "lesson", path: "lessons/rotary-positions.md" }, 4],
    [{ kind: "deck", deck: "Positional encodings" }, 1],
    [{ kind: "topic", tag: "relative" }, 1],
    [{ kind: "misconception", id: "m6" }, 1],
    [{ kind: "everything" }, 5],
  ])("%j asks %i", async (source, count) => {
    const attempt = await readQuizAttempt(await start(source), now());
    expect(attempt?.marks).toEqual(Array(count).fill("open"));
  });

  test("what holds no question starts nothing", async () => {
    const none = {
      id: uuidv7(),
      source: { kind: "topic", tag: "none" },
      length: 5,
      mode: { kind: "practice" },
    } as const;
    expect(await startQuiz(none, now())).toEqual({ outcome: "nothing-to-ask" });
    expect(await readQuizAttempt(none.id, now())).toBeNull();
  });

  test("a start that is sent twice starts one attempt", async () => {
    const twice = {
      id: uuidv7(),
      source: { kind: "everything" },
      length: 5,
      mode: { kind: "practice" },
    } as const;
    await startQuiz(twice, now());
    const first = await readQuizPage(twice.id, 0, now());
    expect(await startQuiz({ ...twice, source: { kind: "wrong" } }, now())).toEqual({
      outcome: "repeated",
      attempt: twice.id,
    });
    expect(await readQuizPage(twice.id, 0, now())).toEqual(first);
  });
});

describe("a practice", () => {
  test("tells nothing of an answer before it is given", async () => {
    for (const blockId of ["q1", "q2", "q3"]) {
      const page = await pageOf(await startOf([blockId]));
      expect(page.feedback).toBeNull();
      expect(page).not.toHaveProperty("given");
      const sent = JSON.stringify(page);
      for (const word of [
        "right",
        "why",
        "In each layer",
        "m6",
        "m18",
        "No row",
        "tolerance",
        'place":1',
        "believes",
      ])
        expect(sent.includes(`"${word}"`) || (word.includes(" ") && sent.includes(word))).toBe(false);
      expect(Object.keys(page.question.ask).sort()).toEqual(
        { q1: ["form", "many", "options"], q2: ["form", "unit"], q3: ["form", "items", "outcomes"] }[blockId],
      );
    }
  });

  test("an option's number does not tell what it is the value of, the explanation's does", async () => {
    const attempt = await startOf(["q7"]);
    const page = await pageOf(attempt);
    expect(JSON.stringify(page)).toContain("393,216");
    expect(JSON.stringify(page)).not.toContain("512*768");
    expect((await answer(attempt, null))?.page.feedback?.explanation).toContain("512*768");
  });

  test("a wrong option has its reason, its misconception, and the widget at its state first", async () => {
    const attempt = await startOf(["q1"]);
    const page = await pageOf(attempt);
    const answered = await answer(attempt, choose(page, "queries, keys and values"));
    expect(answered?.outcome).toBe("stored");
    expect(answered?.next).toBeNull();
    const feedback = answered?.page.feedback;
    expect(feedback).toMatchObject({ mark: "wrong", card: { inReview: false, head: null, missing: false } });
    expect(feedback?.told).toMatchObject({ form: "options" });
    const told = feedback?.told.form === "options" ? feedback.told.options : [];
    expect(told.find(({ chosen }) => chosen)).toEqual({
      right: false,
      chosen: true,
      why: expect.stringContaining("Values stay as they are."),
      misconception: { id: "m6", name: "RoPE rotates values too.", href: "/misconceptions#m6" },
    });
    expect(told.find(({ right }) => right)).toMatchObject({ chosen: false, misconception: null });
    expect(feedback?.explanation).toContain("/lab/rope");
    expect(feedback?.widgets.map(({ widget, params }) => [widget, params.queryPosition])).toEqual([
      ["rope", 5],
      ["rope", 9],
    ]);
  });

  test("a number that is a known wrong answer meets its reason, and the widget has the numbers drawn", async () => {
    const attempt = await startOf(["q2"]);
    const page = await pageOf(attempt);
    const d = Number(/of (\d+)/.exec(page.question.text)?.[1]);
    const answered = await answer(attempt, { value: d * 1.005 });
    expect(answered?.page.feedback).toMatchObject({
      mark: "wrong",
      told: {
        form: "number",
        answer: `${d / 2} pairs`,
        met: { misconception: { id: "m18" }, why: expect.stringContaining("two make a pair") },
      },
      explanation: expect.stringContaining(`${d} / 2 is ${d / 2}.`),
      widgets: [{ widget: "rope", params: { dim: d } }],
      card: { label: `How many pairs has a head of ${d}?` },
    });
    expect(answered?.page.given).toEqual({ value: d * 1.005 });
  });

  test("things to match are told one by one", async () => {
    const attempt = await startOf(["q3"]);
    const page = await pageOf(attempt);
    const items = ["A learned table", "RoPE", "ALiBi"].map((item) => shownAt(page, item, "items"));
    const outcomes = ["It gets worse.", "It gets worse.", "It holds."].map((each) =>
      shownAt(page, each, "outcomes"),
    );
    const matches = items.map((_, at) => outcomes[items.indexOf(at)] ?? null);
    const told = (await answer(attempt, { matches }))?.page.feedback?.told;
    if (told?.form !== "match") throw new Error("not matched");
    expect(items.map((at) => told.items[at])).toMatchObject([
      {
        right: false,
        outcome: shownAt(page, "It fails.", "outcomes"),
        misconception: { id: "m3", name: "m3" },
      },
      { right: true, misconception: null },
      { right: true, misconception: null },
    ]);
  });

  test("not to know is unanswered, and shows everything", async () => {
    const attempt = await startOf(["q1"]);
    const answered = await answer(attempt, null);
    expect(answered?.page).toMatchObject({ given: null, feedback: { mark: "unanswered" } });
    expect((await readQuizAttempt(attempt, now()))?.marks).toEqual(["unanswered"]);
  });

  test("an answer counts once, another comes too late, and what does not fit is refused", async () => {
    const attempt = await startOf(["q1", "q2"]);
    const place = (await pageOf(attempt, 0)).question.ask.form === "options" ? 0 : 1;
    expect((await answer(attempt, { options: [0, 1] }, place))?.outcome).toBe("unfit");
    expect((await answer(attempt, { value: 1 }, place))?.outcome).toBe("unfit");
    const id = uuidv7();
    expect((await answer(attempt, { options: [0] }, place, id))?.outcome).toBe("stored");
    expect((await answer(attempt, { options: [0] }, place, id))?.outcome).toBe("repeated");
    const late = await answer(attempt, { options: [1] }, place);
    expect(late).toMatchObject({
      outcome: "answered",
      page: { given: { options: [0] } },
      next: { question: { place: 1 - place } },
    });
    expect(await answer(attempt, null, 2)).toBeNull();
    expect(await answer(uuidv7(), null)).toBeNull();
  });

  test("goes on where it was left, with the same questions", async () => {
    const attempt = await start({ kind: "everything" });
    const before = await pageOf(attempt, 2);
    await answer(attempt, null, 0);
    expect(await readQuizAttempt(attempt, now())).toMatchObject({ place: 1, finishedAt: null });
    const { question } = await pageOf(attempt, 2);
    expect(question).toEqual(before.question);
    expect((await readQuizChoices(now())).unfinished[0]?.id).toBe(attempt);
  });
});

describe("a test", () => {
  const isTelling = (page: QuizPage) =>
    JSON.stringify(page).match(/"(right|wrong|why|feedback":\{|misconception)/);

  test("tells nothing until it is over, then everything", async () => {
    const attempt = await startOf(["q1", "q6"], { kind: "test", minutes: null });
    const first = await pageOf(attempt, 0);
    const answered = await answer(attempt, { options: [0] }, 0);
    expect(answered?.page.given).toEqual({ options: [0] });
    expect(answered?.page.attempt.marks).toEqual(["answered", "open"]);
    expect(isTelling(answered?.page as QuizPage)).toBeNull();
    expect(isTelling(answered?.next as QuizPage)).toBeNull();
    expect(await readQuizResult(attempt, now())).toBeNull();
    const states = await readMisconceptionStates(now());
    const history = await readQuizHistory(now());
    expect(history.attempts.find((each) => each.attempt.id === attempt)?.score).toBeNull();
    await finishQuiz(attempt, now());
    const over = await pageOf(attempt, 0);
    expect(over.question).toEqual(first.question);
    expect(over.feedback?.mark).toMatch(/right|wrong/);
    expect((await pageOf(attempt, 1)).feedback?.mark).toBe("unanswered");
    const result = await readQuizResult(attempt, now());
    expect(result).toMatchObject({ score: { total: 2, unanswered: 1 } });
    // only what was answered tells of a misconception
    expect(result?.misconceptions).toHaveLength(1);
    expect((await readMisconceptionStates(now())).length).toBe(states.length);
  });

  test("is over when its time is up, and takes no more answers", async () => {
    const attempt = await startOf(["q1", "q6"], { kind: "test", minutes: 1 });
    const { endsAt, startedAt } = (await readQuizAttempt(attempt, now())) ?? {};
    expect((endsAt ?? 0) - (startedAt ?? 0)).toBe(60_000);
    clock += 120_000;
    const late = await answer(attempt, { options: [0] }, 0);
    expect(late).toMatchObject({ outcome: "over", next: null, page: { attempt: { finishedAt: endsAt } } });
  });
});

describe("the end", () => {
  test("counts right, wrong and unanswered, and says what to study and what to ask again", async () => {
    const attempt = await startOf(["q1", "q2", "q6"]);
    const places = [0, 1, 2];
    const pages = await Promise.all(places.map((place) => pageOf(attempt, place)));
    const placeOf = (words: string) => pages.findIndex(({ question }) => question.text.includes(words));
    const [q1, q2, q6] = [placeOf("RoPE rotate"), placeOf("How many pairs"), placeOf("is a rotation")];
    await answer(attempt, choose(pages[q1] as QuizPage, "queries, keys and values"), q1);
    await answer(attempt, null, q2);
    await answer(attempt, choose(pages[q6] as QuizPage, "RoPE"), q6);
    const result = await readQuizResult(attempt, now());
    // of two options a wrong one takes off as much as a right one brings
    expect(result?.score).toEqual({ total: 3, right: 1, wrong: 1, unanswered: 1, corrected: 0 });
    expect(result?.topics.map(({ tag, right, total }) => [tag, right, total])).toEqual([
      ["rotary", 1, 3],
      ["relative", 1, 1],
    ]);
    expect(
      result?.misconceptions.map(({ misconception, shown, offered }) => [misconception.id, shown, offered]),
    ).toEqual(
      expect.arrayContaining([
        ["m6", 1, 1],
        ["m18", 0, 1],
        ["m5", 0, 1],
      ]),
    );
    expect(result?.misconceptions[0]?.misconception.id).toBe("m6");
    const f53 = await vault.card("f53");
    expect(result?.next.cards).toEqual([
      {
        id: f53,
        href: `/cards/${f53}`,
        label: "What is rotated?",
        because: "An answer showed: RoPE rotates values too.",
      },
    ]);
    expect(result?.next.widgets.map(({ call }) => call.widget)).toEqual(["compare", "rope"]);
    expect(result?.next.lessons).toEqual([
      {
        title: "Rotary positions",
        href: "/notes/lessons/rotary-positions.md",
        because: "2 questions of it not answered rightly",
      },
    ]);
    const missed = [await vault.card("q1"), await vault.card("q2")];
    expect(result?.retry?.kind === "cards" && result.retry.cards.toSorted()).toEqual(missed.sort());
    expect(result?.questions.map(({ mark }) => mark).toSorted()).toEqual(["right", "unanswered", "wrong"]);
  });

  test("a question asked again draws other numbers, and one of the past is shown as it was", async () => {
    const numbers = new Set<string>();
    const shown: QuizPage[] = [];
    for (let attempt = 0; attempt < 8; attempt++) {
      const page = await pageOf(await startOf(["q2"]));
      numbers.add(page.question.text);
      shown.push(page);
    }
    expect(numbers.size).toBeGreaterThan(1);
    for (const { attempt, question } of shown) expect((await pageOf(attempt.id)).question).toEqual(question);
  });
});

test("what was wrong can be asked again until it is right, and a misconception is overcome by two right answers", async () => {
  const stateOf = async (id: string) =>
    (await readMisconceptionStates(now())).find(({ misconception }) => misconception.id === id);
  const wrongOnes = async () => (await readQuizChoices(now())).wrong.questions;
  const take = async (words: string) => {
    const attempt = await startOf(["q1"]);
    await answer(attempt, choose(await pageOf(attempt), words));
  };
  await take("queries, keys and values");
  expect(await stateOf("m6")).toMatchObject({
    state: "fallen",
    rightSince: 0,
    widget: { widget: "compare" },
    holds: "<p>Values are not rotated.</p>\n",
    retry: { questions: 1 },
  });
  const offered = async () => (await readQuizChoices(now())).misconceptions.map(({ label }) => label);
  expect(await offered()).toContain("RoPE rotates values too.");
  const before = await wrongOnes();
  await take("queries and keys");
  expect(await wrongOnes()).toBe(before - 1);
  expect(await stateOf("m6")).toMatchObject({ state: "fallen", rightSince: 1 });
  await take("queries and keys");
  expect(await stateOf("m6")).toMatchObject({ state: "overcome", rightSince: 2 });
  expect(await offered()).not.toContain("RoPE rotates values too.");
});

test("the history has each attempt with its score, and each question with how hard it is", async () => {
  const { attempts, questions } = await readQuizHistory(now());
  expect(attempts.length).toBeGreaterThan(10);
  const q1 = questions.find(({ card }) => card.label === "What does RoPE rotate?");
  expect(q1?.asked).toBeGreaterThan(4);
  expect(questions.map(({ card }) => card.label)).toContain("How many pairs has a head of …?");
  expect(q1?.difficulty).toBeGreaterThan(0);
  expect(q1?.difficulty).toBeLessThan(1);
  expect(questions.map(({ difficulty }) => difficulty)).toEqual(
    questions.map(({ difficulty }) => difficulty).toSorted(),
  );
});

test("a past question is shown as it was after its note was edited, and when it has left the vault", async () => {
  const attempt = await startOf(["q1"]);
  await answer(attempt, choose(await pageOf(attempt), "queries and keys"));
  const before = await pageOf(attempt);
  await vault.write("lessons/rotary-positions.md", lesson("Other words."));
  expect(await pageOf(attempt)).toEqual(before);
  const again = await startOf(["q1"]);
  await answer(again, choose(await pageOf(again), "queries and keys"));
  expect(JSON.stringify((await pageOf(again)).feedback)).toContain("Other words.");
  await vault.write(
    "lessons/rotary-positions.md",
    "---\nkind: lesson\ntitle: Rotary positions\n---\n\nNothing left.\n",
  );
  const after = await pageOf(attempt);
  expect(after.question).toEqual(before.question);
  expect(after.feedback).toMatchObject({ told: before.feedback?.told, card: { missing: true } });
  expect((await readQuizResult(attempt, now()))?.retry).toBeNull();
});

test("a question that this version can't make any more can be given up, and the attempt goes on", async () => {
  await vault.write("lessons/rotary-positions.md", lesson("Words."));
  const attempt = await startOf(["q2", "q6"]);
  const drawn = (await pageOf(attempt, 0)).question.ask.form === "number" ? 0 : 1;
  const { textId } = await vault.database.quizQuestion.findUniqueOrThrow({
    where: { attemptId_place: { attemptId: attempt, place: drawn } },
  });
  const text = await vault.database.quizText.findUniqueOrThrow({ where: { id: textId } });
  const parsed = text.parsed.replace("answer: d / 2", "answer: gone(d)");
  await vault.database.quizText.update({ where: { id: textId }, data: { parsed } });
  expect((await pageOf(attempt, drawn)).question).toMatchObject({
    text: expect.stringContaining("How many pairs"),
  });
  expect((await answer(attempt, { value: 32 }, drawn))?.outcome).toBe("unfit");
  expect((await answer(attempt, null, drawn))?.outcome).toBe("stored");
  expect((await answer(attempt, null, 1 - drawn))?.page.feedback?.mark).toBe("unanswered");
  expect(await readQuizResult(attempt, now())).toMatchObject({ score: { total: 2, unanswered: 2 } });
  await vault.database.quizText.update({ where: { id: textId }, data: { parsed: text.parsed } });
});

test("lessons are offered in the order in which they are read", async () => {
  const read = (title: string, place: number) =>
    `---\nkind: lesson\ntitle: ${title}\nlesson: ${place}\n---\n\nOne of two?\n\n- [x] this\n- [ ] that\n`;
  await vault.write("lessons/a.md", read("Second", 2));
  await vault.write("lessons/z.md", read("First", 1));
  const { lessons } = await readQuizChoices(now());
  expect(lessons.slice(0, 2).map(({ label }) => label)).toEqual(["First", "Second"]);
});
