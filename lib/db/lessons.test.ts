import { expect, test } from "vitest";
import { readLessons, readTerms } from "./lessons.ts";
import { addNote, scratchDatabase } from "./testing/scratch-database.ts";

const frontmatter = (fields: string) => `---\n${fields}\n---\n`;

test("lessons come by their number, and those without one after them by path", async () => {
  const { database } = await scratchDatabase();
  await addNote(database, "a.md", frontmatter("kind: lesson"));
  await addNote(database, "b.md", frontmatter("kind: lesson\nlesson: 10"));
  await addNote(database, "c.md", frontmatter("kind: lesson\nlesson: 9\nsummary: Of $m$."));
  await addNote(database, "d.md", frontmatter("kind: deck\nlesson: 1"));
  expect(await readLessons(database)).toEqual([
    { path: "c.md", title: "c", summary: "Of $m$." },
    { path: "b.md", title: "b", summary: "" },
    { path: "a.md", title: "a", summary: "" },
  ]);
});

test("terms come in the order of the alphabet, whatever their case", async () => {
  const { database } = await scratchDatabase();
  await addNote(database, "1.md", frontmatter("kind: term\ntitle: softmax\ndifficulty: 1"));
  await addNote(database, "2.md", frontmatter("kind: term\ntitle: ALiBi\naliases: [linear bias]"));
  await addNote(database, "3.md", frontmatter("kind: term\ntitle: Slope"));
  const terms = await readTerms(database);
  expect(terms.map(({ title }) => title)).toEqual(["ALiBi", "Slope", "softmax"]);
  expect(terms[0]).toMatchObject({ aliases: ["linear bias"], difficulty: null });
  expect(terms[2]).toMatchObject({ difficulty: 1 });
});
