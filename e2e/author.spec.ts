import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { acknowledged, expect, pressUntil, test } from "./loci.ts";

/** Every kind of card, and what tells each from the others in the review. */
const NOTE = `

Capital of Peru::Lima

der Hund:::the dog

Which vectors does RoPE rotate?
?
Queries and keys, in every layer.

The powerhouse of the cell is the ==mitochondrion==.

{{c1::Kathmandu::city}} is the capital of Nepal.

Q: How many bits make a byte?
A: Eight.

C: A byte has two [nibbles].

---

Which of these is even?

- [ ] 3
  It leaves 1 over.
- [x] 4
- [ ] 5

> Twice two.

\`\`\`question
text: What is {a} times {b}?
draw:
  a: 2..9
  b: [11, 13]
answer: a * b
\`\`\`

Where is the first pair that never turns once?
\`\`\`demo sinusoidal
dim: 128
length: 2048
ask: first-unturned
\`\`\`
`;

/** The card that asks for a guess, and shows nothing before it. */
const PREDICTION = /never turns once/;

const KINDS = [
  /Capital of Peru/,
  /der Hund/,
  /Which vectors/,
  /powerhouse/,
  /capital of Nepal/,
  /bits make a byte/,
  /A byte has two/,
  /is even/,
  /times 1[13]/,
  PREDICTION,
];

const editor = (page: Page) => page.getByRole("textbox", { name: /^Text of/ });
const card = (page: Page) => page.getByRole("article", { name: "Card", exact: true });

test("a note with every kind of card is written, reviewed, edited elsewhere meanwhile, and reviewed on", async ({
  page,
  loci,
}) => {
  await loci.write("other.md", "# Nothing yet\n");
  await loci.start();
  await page.goto(loci.url);
  const dialog = page.getByRole("dialog", { name: "New note" });
  await pressUntil(page, "n", dialog);
  await dialog.getByRole("textbox", { name: "Title" }).fill("All kinds");
  await dialog.getByRole("radio", { name: /^Deck/ }).check();
  await dialog.getByRole("textbox", { name: "Title" }).focus();
  await page.keyboard.press("Enter");
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText(NOTE);
  const both = 1; // the other side of the two-way card, which waits for another day
  await expect(page.getByText(`Cards in this note: ${KINDS.length + both}`)).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(/^Saved · /)).toBeVisible();

  await page.goto(`${loci.url}/review`);
  const left = new Set(KINDS);
  let answered = 0;
  while (left.size > 0) {
    await expect(page.getByRole("button", { name: /^(Show the answer|Commit your guess)/ })).toBeVisible();
    await expect(card(page).locator(":focus")).toHaveCount(1);
    const text = (await card(page).textContent()) ?? "";
    const kind = [...left].find((each) => each.test(text));
    if (kind === undefined) throw new Error(`an unexpected card: ${text}`);
    left.delete(kind);
    if (answered === 2) {
      // the same card, edited by another program while it is on the screen
      const note = await loci.read("All kinds.md");
      await loci.write("All kinds.md", note.replace("in every layer", "in each of the layers"));
      await expect(card(page)).toContainText("Which vectors");
    }
    if (kind === PREDICTION) {
      await page.keyboard.type("3");
      await page.keyboard.press("Enter");
      await expect(card(page)).toContainText("You said 3. It is 41.");
    } else {
      await page.keyboard.press("Space");
      await expect(page.getByRole("heading", { name: "Answer" })).toBeFocused();
    }
    if (answered === 2) await expect(card(page)).toContainText("in each of the layers", { timeout: 2000 });
    const sent = acknowledged(page);
    await page.keyboard.press("4");
    await sent;
    answered++;
  }
  await expect(page.getByRole("article", { name: "Card", exact: true })).toBeHidden();
  expect(loci.run("doctor").output).toContain("Everything agrees.");
  expect(loci.run("check", loci.vault).code).toBe(0);
});

test("the key of the lesson's eight questions is given with one click each", async ({ page, loci }) => {
  const before = await readFile(join("e2e", "real-notes", "lesson.md"), "utf8");
  await loci.write("lesson.md", before);
  await loci.start();
  await page.goto(`${loci.url}/problems`);
  await expect(page.getByText("no option is marked as right")).toHaveCount(8);
  await page.getByRole("link", { name: "lesson.md:58:1" }).click();
  await expect(editor(page)).toBeVisible();
  const problems = page.getByRole("region", { name: /problem|hint/i });
  const key = "BBBBBBCB";
  for (let question = 0; question < key.length; question++) {
    const letter = key[question];
    await expect(problems.getByText("no option is marked as right")).toHaveCount(key.length - question);
    await problems
      .getByRole("button", { name: new RegExp(`^Mark ${letter},`) })
      .first()
      .click();
  }
  await expect(page.getByText("no option is marked as right")).toHaveCount(0);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(/^Saved · /)).toBeVisible();

  const after = await loci.read("lesson.md");
  expect(after.match(/^Answer: [A-D]$/gm)).toEqual([...key].map((letter) => `Answer: ${letter}`));
  expect(after.replace(/\n\nAnswer: [A-D](?=\n|$)/g, "")).toBe(before);
  await page.goto(`${loci.url}/problems`);
  await expect(page.getByText("no option is marked as right")).toHaveCount(0);
});
