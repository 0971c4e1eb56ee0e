import AxeBuilder from "@axe-core/playwright";
import { acknowledged, expect, test } from "./loci.ts";

const QUESTION = `#flashcards

What does RoPE rotate?
- [x] queries and keys
  so that scores see the distance
- [ ] values
  They carry no position.
- [ ] the input
- [ ] the output
> Su et al. 2021

Which of these are learned?
- [x] a table of positions
- [ ] sines and cosines
- [x] buckets of T5
`;

test("a question is answered by keyboard alone, and its digits grade nothing before the answer is shown", async ({
  page,
  loci,
}) => {
  await loci.write("questions.md", QUESTION);
  await loci.start();
  await page.goto(`${loci.url}/review`);
  const card = page.getByRole("article", { name: "Card" });
  const group = card.getByRole("group", { name: "Choose one" });
  await expect(group.getByRole("radio")).toHaveCount(4);
  const order = await group
    .getByRole("radio")
    .evaluateAll((radios) => radios.map((radio) => radio.closest("label")?.textContent));
  await page.reload();
  expect(
    await group
      .getByRole("radio")
      .evaluateAll((radios) => radios.map((radio) => radio.closest("label")?.textContent)),
  ).toEqual(order);

  const faults = async () => (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id);
  expect(await faults()).toEqual([]);
  const values = order.findIndex((text) => text?.includes("values"));
  await page.keyboard.press(String(values + 1));
  await expect(group.getByRole("radio", { name: "values" })).toBeChecked();
  await expect(page.getByText("Su et al. 2021")).toBeHidden();
  await page.keyboard.press("Space");
  const letters = "ABCD";
  const right = letters[order.findIndex((text) => text?.includes("queries"))];
  await expect(card).toContainText(`Not right: you chose ${letters[values]}. Right is ${right}.`);
  await expect(card.getByRole("listitem").filter({ hasText: "values" })).toContainText(
    "✗ wrong, your choice",
  );
  await expect(card.getByRole("listitem").filter({ hasText: "queries" })).toContainText(
    "so that scores see the distance",
  );
  await expect(card).toContainText("They carry no position.");
  await expect(card).toContainText("Su et al. 2021");
  await expect(page.getByRole("group", { name: /suggests Again/ })).toBeVisible();
  expect(await faults()).toEqual([]);
  const sent = page.waitForRequest("**/api/events");
  const answered = acknowledged(page);
  await page.keyboard.press("3");
  const { act } = (await sent).postDataJSON();
  expect(act).toMatchObject({ kind: "review", grade: "good", chosen: { options: [1] } });
  expect(act.seed).toBeGreaterThanOrEqual(0);
  await answered;

  const boxes = page.getByRole("group", { name: "Choose all that are right" });
  await expect(boxes.getByRole("checkbox")).toHaveCount(3);
  await boxes.getByRole("checkbox", { name: "a table of positions" }).check();
  await boxes.getByRole("checkbox", { name: "buckets of T5" }).press("Space");
  await page.keyboard.press("Enter");
  await expect(card).toContainText(/Right: [A-C] and [A-C]\./);
  await expect(page.getByRole("group", { name: /suggests Good/ })).toBeVisible();

  await page.goto(`${loci.url}/notes/questions.md`);
  const shown = page.getByRole("group", { name: "Card" }).first();
  await expect(shown.getByRole("listitem").filter({ hasText: "queries and keys" }).first()).toContainText(
    "✓ right",
  );
  await shown.getByRole("link", { name: "What does RoPE rotate?" }).click();
  await expect(page.getByRole("table")).toContainText("chose option 2");
});

test("a lesson's questions without a key are listed, say so, and lead to the editor", async ({
  page,
  loci,
}) => {
  await loci.write("lesson.md", "Question 1: Which?\n\n  • A) one\n  • B) two\n");
  await loci.start();
  await page.goto(`${loci.url}/notes/lesson.md`);
  await expect(page.getByText("No option is marked as right, so this is not asked.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Mark it in the editor" })).toHaveAttribute(
    "href",
    "/edit/lesson.md?line=1",
  );
});

test("a generated question draws other numbers at each review, the same after a reload, and opens its widget", async ({
  page,
  loci,
}) => {
  await loci.write(
    "drawn.md",
    "#flashcards\n\n```question\ntext: What is {d} / 2?\ndraw:\n  d: 100..9999\nanswer: d / 2\nwrong:\n" +
      "  - is: d\n    why: That is {d} itself.\n  - 2 * d\nworking: It is {d / 2}.\ndemo: sinusoidal\n```\n\n" +
      "```question\ntext: How many are {n} pairs?\ndraw:\n  n: 10..99\nanswer: 2 * n\n```\n",
  );
  await loci.start();
  await page.goto(`${loci.url}/review`);
  const card = page.getByRole("article", { name: "Card" });
  const asked = await card.getByText(/What is/).textContent();
  const number = Number(/[\d,]+/.exec(asked ?? "")?.[0].replaceAll(",", ""));
  await page.reload();
  await expect(card).toContainText(asked ?? "nothing");
  await expect(card.getByRole("button", { name: "Try it" })).toBeVisible();
  const said = (value: number) => new Intl.NumberFormat("en").format(value);
  await card.getByRole("radio", { name: new RegExp(`^[A-C] ${said(number)}$`) }).check();
  await page.keyboard.press("Enter");
  await expect(card).toContainText("Not right");
  await expect(card).toContainText(`That is ${said(number)} itself.`);
  await expect(card).toContainText(/It is [\d,.]+\./);
  const answered = acknowledged(page);
  await page.keyboard.press("1");
  await answered;

  const pairs = Number(/\d+/.exec((await card.getByText(/How many are/).textContent()) ?? "")?.[0]);
  const field = card.getByRole("textbox", { name: /Your answer/ });
  await field.fill(String(2 * pairs));
  await field.press("Enter");
  await expect(card).toContainText(`Right: ${2 * pairs}.`);
  const sent = page.waitForRequest("**/api/events");
  await page.keyboard.press("4");
  expect((await sent).postDataJSON().act).toMatchObject({ chosen: { value: 2 * pairs } });

  await expect(card).toContainText("What is");
  await expect(card).not.toContainText(asked ?? "nothing");
});
