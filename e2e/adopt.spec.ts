import AxeBuilder from "@axe-core/playwright";
import { acknowledged, expect, test } from "./loci.ts";

const MISCONCEPTIONS = `---
kind: misconceptions
---

## m5

**Believed.** A sine turns twice in one period.

**Tempting.** It crosses zero twice.

**True.** It turns once.
`;

/** Of no deck, so its question is kept for quizzes. */
const READING = `# Turning

What does RoPE rotate?
- [x] queries and keys
  Both, before they are multiplied.
- [ ] values
  They stay. See [[misconceptions#m5|m5]]. ^q01
`;

const DECK = `#flashcards

\`\`\`question
text: How many positions have {n} turns of 8 positions?
draw:
  n: 10..99
form: number
answer: 8 * n
wrong:
  - is: 16 * n
    believes: m5
    why: A turn of {n} was counted twice.
\`\`\`

\`\`\`question
text: What does each do past its trained length?
match:
  - item: a learned table
    is: It has no row.
    why: A table ends.
  - item: ALiBi
    is: It goes on.
    why: A slope has no end.
    believes: m5
\`\`\`
`;

test("a question outside the decks, once added to the review, asks for an answer before there are options", async ({
  page,
  loci,
}) => {
  await loci.write("misconceptions.md", MISCONCEPTIONS);
  await loci.write("reading.md", READING);
  await loci.start();
  await page.goto(`${loci.url}/review`);
  const card = page.getByRole("article", { name: "Card" });
  await expect(card).toBeHidden();

  await page.goto(`${loci.url}/notes/reading.md`);
  await page.getByRole("link", { name: "What does RoPE rotate?" }).click();
  await page.getByRole("button", { name: "Add to my review" }).click();
  await expect(page.getByText("In the review. The question is asked first")).toBeVisible();
  await expect(page.getByRole("button", { name: "Take out of the review" })).toBeVisible();

  await page.goto(`${loci.url}/review`);
  const field = card.getByRole("textbox", { name: /^Your answer/ });
  await expect(field).toBeVisible();
  await expect(card.getByRole("radio")).toHaveCount(0);
  await expect(card).not.toContainText("queries");
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await field.fill("the values, I think");
  await page.keyboard.press("Enter");
  await expect(card.getByRole("radio")).toHaveCount(2);
  await expect(card).toContainText("You thought: the values, I think");
  await card.getByRole("radio", { name: "values" }).check();
  await page.keyboard.press("Enter");
  await expect(card).toContainText("Not right");
  await expect(card.getByRole("link", { name: "A sine turns twice in one period." })).toHaveAttribute(
    "href",
    "/misconceptions#m5",
  );
  const sent = page.waitForRequest("**/api/events");
  const answered = acknowledged(page);
  await page.keyboard.press("1");
  expect((await sent).postDataJSON().act).toMatchObject({
    grade: "again",
    chosen: { options: [1] },
    thought: "the values, I think",
  });
  await answered;
});

test("a wrong number and a wrong match tell what is believed by whoever gives them", async ({
  page,
  loci,
}) => {
  await loci.write("misconceptions.md", MISCONCEPTIONS);
  await loci.write("deck.md", DECK);
  await loci.start();
  const posts: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/api/events")) posts.push(request.postDataJSON().act.id);
  });
  await page.goto(`${loci.url}/review`);
  const card = page.getByRole("article", { name: "Card" });
  const belief = card.getByRole("link", { name: "A sine turns twice in one period." });
  const number = Number(/have (\d+) turns/.exec((await card.textContent()) ?? "")?.[1]);
  await card.getByRole("textbox", { name: /Your answer/ }).fill(String(16 * number));
  await page.keyboard.press("Enter");
  await expect(card).toContainText("Not right");
  await expect(card).toContainText(`A turn of ${number} was counted twice.`);
  await expect(belief).toBeVisible();
  await page.keyboard.press("4");

  const outcomes = card.getByRole("list", { name: "Outcomes" }).getByRole("listitem");
  await expect(outcomes).toHaveCount(2);
  const texts = await outcomes.allTextContents();
  const letter = ["A", "B"][texts.findIndex((text) => text.includes("no row"))] ?? "";
  // both are given the outcome of the first
  await card.getByRole("combobox", { name: "a learned table" }).selectOption(letter);
  await card.getByRole("combobox", { name: "ALiBi" }).selectOption(letter);
  await page.keyboard.press("Enter");
  await expect(card).toContainText("Not right: 1 of 2 are");
  await expect(belief).toHaveCount(1);
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  const sent = page.waitForRequest(
    (request) => request.url().endsWith("/api/events") && request.postDataJSON().act.kind === "review",
  );
  await page.keyboard.press("1");
  expect((await sent).postDataJSON().act).toMatchObject({ chosen: { matches: [0, 0] } });
  // each grade is sent once, and not with every answer of the server
  await expect(page.getByRole("region", { name: "Messages" })).toContainText("Again, next in");
  expect(posts).toHaveLength(2);
});
