/** Quizzes as a learner takes them, over the lesson that Loci comes with: one server for the whole file. */

import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { violations } from "./axe.ts";
import { expect, type Loci, pressUntil, test } from "./loci.ts";

const LESSON = "lessons/lesson-14.md";
const LETTERS = "ABCDEF";
/** In the lesson, an option that shows the misconception m3, and whose question has a figure. */
const FALLEN = { question: /main disadvantage/, option: /starts again at row 0/, figure: "table" };

const DRAWN = `---
kind: lesson
---
# Halves

\`\`\`question
text: What is {d} / 2?
draw:
  d: 1000..9998 step 2
answer: d / 2
wrong:
  - is: d
    why: That is {d} itself.
  - 2 * d
working: It is {d / 2}.
demo: sinusoidal
\`\`\`
`;

const BROKEN = `# Broken

Which of the two hundred?
${Array.from({ length: 200 }, (_, index) => `- [${index === 3 ? "x" : " "}] option ${index}`).join("\n")}

Which has no right one?
- [ ] this
- [ ] that

\`\`\`question
text: What is {n} / 0?
draw:
  n: 1..9
answer: n / 0
wrong: [1, 2]
\`\`\`

\`\`\`question
text: What of the unknown {n}?
draw:
  n: 9..1
answer: nonsense(n)
wrong: [1, 2]
\`\`\`
`;

test.beforeAll(async ({ lab }) => {
  await lab.clear();
  for (const path of [LESSON, "misconceptions.md"]) await lab.write(path, await readFile(`content/${path}`));
  await lab.write("halves.md", DRAWN);
  await lab.write("broken.md", BROKEN);
  // these four and no others, also where the tests of another file used the same server before
  await expect(async () =>
    expect(await (await fetch(`${lab.url}/notes`)).text()).toContain("4 notes, "),
  ).toPass();
});

/** The letter under which an option is shown that reads so. */
async function letterOf(page: Page, words: RegExp): Promise<string | undefined> {
  const shown = await page
    .getByRole("group", { name: /^Choose/ })
    .locator("label")
    .allTextContents();
  const index = shown.findIndex((text) => words.test(text));
  return index === -1 ? undefined : LETTERS[index];
}

/** What is right in the lesson, as its author marked it: the words as they are shown. */
async function rightOptions(): Promise<RegExp[]> {
  const text = await readFile(`content/${LESSON}`, "utf8");
  return [...text.matchAll(/^- \[x\] (.*)$/gm)].map(([, option = ""]) => {
    const words = option.replaceAll(/\[([^\]]*)\]\(\S*\)|`/g, "$1");
    return new RegExp(words.replaceAll(/[.*+?^$()|[\]\\{}]/g, "\\$&"));
  });
}

async function begin(page: Page, loci: Loci, query: string): Promise<void> {
  await page.goto(`${loci.url}/quiz?${query}`);
  await expect(page.getByRole("combobox", { name: "About" })).toHaveValue(query);
  await pressUntil(page, "Enter", page.getByRole("heading", { name: /^Question 1 of/ }));
}

test("Lesson 14 is taken by keyboard alone, and a wrong answer leads to the figure and back", async ({
  page,
  lab,
}) => {
  const rights = await rightOptions();
  await begin(page, lab, `lesson=${encodeURIComponent(LESSON)}`);
  const shown: string[] = [];
  for (let place = 1; place <= 8; place++) {
    await expect(page.getByRole("heading", { name: `Question ${place} of 8` })).toBeFocused();
    if (place === 1) expect(await violations(page, "a question")).toEqual([]);
    const asked = (await page.getByRole("article").textContent()) ?? "";
    shown.push(asked);
    const isFallen = FALLEN.question.test(asked);
    const letter = isFallen
      ? await letterOf(page, FALLEN.option)
      : (await Promise.all(rights.map((right) => letterOf(page, right)))).find(
          (found) => found !== undefined,
        );
    await page.keyboard.press(letter?.toLowerCase() ?? "none");
    await page.keyboard.press("Enter");
    const verdict = page.getByRole("heading", { name: isFallen ? /^Not right: you chose/ : /^Right: / });
    await expect(verdict).toBeFocused();
    if (isFallen) {
      const chosen = page.getByRole("listitem").filter({ hasText: "wrong, your choice" });
      await expect(chosen).toContainText("the lookup fails");
      await expect(chosen.getByRole("link", { name: /starts again/ })).toHaveAttribute(
        "href",
        /misconceptions#m3$/,
      );
      await page.keyboard.press("w");
      const figure = page.getByRole("dialog", { name: "Try it" });
      await expect(figure).toHaveAttribute("data-widget", FALLEN.figure);
      await expect(figure.getByRole("textbox", { name: /^position.*exact$/i })).toHaveValue("512");
      expect(await violations(page, "a wrong answer, its figure open")).toEqual([]);
      await page.keyboard.press("Escape");
      await expect(figure).toBeHidden();
      await expect(verdict).toBeFocused();
    }
    await page.keyboard.press("Enter");
  }
  await expect(page.getByRole("heading", { level: 1, name: "7 of 8 right" })).toBeFocused();
  await expect(page.getByText("Corrected for guessing: 6.7 of 8.")).toBeVisible();
  await expect(page.getByRole("region", { name: "By misconception" })).toContainText(
    /starts again.*chosen 1 of/,
  );
  await expect(
    page
      .getByRole("region", { name: /to study next/ })
      .getByRole("link")
      .first(),
  ).toBeVisible();
  expect(await violations(page, "the score")).toEqual([]);

  // the one that was missed, exactly as it stood there
  const missed = page.getByRole("listitem").filter({ hasText: "✗ wrong" });
  await missed.getByRole("link").click();
  await expect(page.getByRole("heading", { name: /^Not right: you chose/ })).toBeVisible();
  const place = Number(
    /Question (\d)/.exec((await page.getByRole("heading", { level: 1 }).textContent()) ?? "")?.[1],
  );
  const options = await page.getByRole("list", { name: "Options" }).getByRole("listitem").allTextContents();
  const before = shown[place - 1] ?? "";
  const at = options.map((option) =>
    before.indexOf(
      option
        .replace(/^[A-F]/, "")
        .replace(/^[✓✗] (right|wrong)(, your choice)?/, "")
        .slice(0, 20),
    ),
  );
  expect(at.every((index) => index > 0)).toBe(true);
  expect(at).toEqual(at.toSorted((a, b) => a - b));
  expect(await violations(page, "a past question")).toEqual([]);

  await page.goto(`${lab.url}/misconceptions`);
  await expect(page.getByRole("region", { name: /^Fell for/ })).toContainText("starts again");
  expect(await violations(page, "misconceptions")).toEqual([]);
});

test("what was missed is asked again, alone", async ({ page, lab }) => {
  await page.goto(`${lab.url}/quiz/history`);
  await page.getByRole("link", { name: "Lesson 14" }).first().click();
  await pressUntil(page, "m", page.getByRole("heading", { name: "Question 1 of 1" }));
  await expect(page.getByRole("article")).toContainText(FALLEN.question);
});

test("an attempt is left and gone on with, and a reload changes nothing", async ({ page, lab }) => {
  await begin(page, lab, "everything=1");
  const article = page.getByRole("article");
  await page.keyboard.press("u");
  await expect(page.getByRole("heading", { name: /^(Right is|Right are)/ })).toBeFocused();
  const told = await article.textContent();
  await page.reload();
  await expect(article).toHaveText(told ?? "nothing");
  await pressUntil(page, "Enter", page.getByRole("heading", { name: /^Question 2 of/ }));
  const second = await article.textContent();
  await page.reload();
  await expect(article).toHaveText(second ?? "nothing");
  await pressUntil(page, "Escape", page.getByRole("heading", { name: "Not finished" }));
  expect(await violations(page, "the quiz page")).toEqual([]);
  await pressUntil(page, "c", page.getByRole("heading", { name: /^Question 2 of/ }));
  await expect(article).toHaveText(second ?? "nothing");
});

test("a question is added to the review, and asked there openly and with other numbers", async ({
  page,
  loci,
}) => {
  // a vault of its own: what the review asks first depends on what else there is
  await loci.write("halves.md", DRAWN);
  await loci.start();
  await begin(page, loci, "lesson=halves.md");
  const asked = (await page.getByText(/What is [\d,]+/).textContent()) ?? "";
  await page.keyboard.press("u");
  await expect(page.getByRole("heading", { name: /^Right is/ })).toBeFocused();
  await page.keyboard.press("r");
  await expect(page.getByRole("button", { name: "In my review" })).toBeVisible();
  await page.goto(`${loci.url}/review`);
  await expect(page.getByRole("heading", { name: "Question", exact: true })).toBeFocused(); // the page hears keys
  const card = page.getByRole("article", { name: "Card" });
  await expect(card).toContainText(/What is [\d,]+/);
  await expect(card).not.toContainText(asked);
  await expect(card.getByRole("radio")).toHaveCount(0);
  await card.getByRole("textbox", { name: /^Your answer/ }).press("Enter");
  await expect(card.getByRole("radio")).toHaveCount(3);
});

test("a test tells nothing before its end, and ends when its time is up", async ({ page, lab }) => {
  await page.clock.install();
  await page.goto(`${lab.url}/quiz?lesson=${encodeURIComponent(LESSON)}`);
  await page.getByRole("radio", { name: /^Test/ }).check();
  await page.getByRole("combobox", { name: "Time" }).selectOption("5");
  await page.getByRole("radio", { name: /^Test/ }).press("Enter");
  await expect(page.getByRole("heading", { name: "Question 1 of 8" })).toBeFocused();
  await expect(page.getByRole("timer")).toHaveText("5 min left");
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Question 2 of 8" })).toBeFocused();
  await expect(page.getByRole("article")).not.toContainText(/right,|wrong,|Not right/);
  await page.clock.fastForward("04:30");
  await expect(page.getByRole("timer")).toContainText("s left");
  await page.clock.fastForward("00:40");
  await expect(page.getByRole("heading", { level: 1, name: /of 8 right/ })).toBeVisible();
  await expect(page.getByText(/7 not answered/)).toBeVisible();
});

test("questions that can't be asked are problems, and no quiz breaks by them", async ({ page, lab }) => {
  await page.goto(`${lab.url}/problems`);
  await expect(page.getByRole("heading", { name: /Broken/ })).toBeVisible();
  await page.goto(`${lab.url}/quiz?everything=1`);
  const about = page.getByRole("combobox", { name: "About" });
  await expect(about).toContainText("(9)"); // eight of the lesson, and the one that is drawn
  await page.getByRole("radio", { name: /^all/ }).check();
  await page.getByRole("button", { name: "Start" }).click();
  for (let place = 1; place <= 9; place++) {
    await expect(page.getByRole("heading", { name: `Question ${place} of 9` })).toBeFocused();
    await page.keyboard.press("u");
    await expect(page.getByRole("heading", { name: /^Right is/ })).toBeFocused();
    await page.keyboard.press("Enter");
  }
  await expect(page.getByRole("heading", { level: 1, name: "0 of 9 right" })).toBeVisible();
  await page.goto(`${lab.url}/quiz/questions`);
  await expect(page.getByRole("row")).toHaveCount(10);
  expect(await violations(page, "how the questions do")).toEqual([]);
});
