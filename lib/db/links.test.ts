import { expect, test } from "vitest";
import { transact } from "./client.ts";
import { allLinks, linksTo } from "./links.ts";
import { addCards, scratchDatabase } from "./testing/scratch-database.ts";
import { writeGone, writeLinks } from "./vault-index.ts";

const at = (line: number, target: string) =>
  ({ line, column: 1, target, style: "wiki", embed: false, start: 0, end: 1 }) as const;

test("links are found by the name they use, in any case and with any folder, until their note is gone", async () => {
  const { database } = await scratchDatabase();
  await addCards(database, 1);
  const links = [at(3, "Other"), at(1, "folder/NOTE#Part"), at(2, "note.md")];
  await transact(database, (tx) => writeLinks(tx, [{ path: "cards.md", links }]));
  expect(await linksTo(database, ["note"])).toEqual([
    {
      notePath: "cards.md",
      noteTitle: "Cards",
      line: 1,
      column: 1,
      target: "folder/NOTE#Part",
      style: "wiki",
      embed: false,
    },
    {
      notePath: "cards.md",
      noteTitle: "Cards",
      line: 2,
      column: 1,
      target: "note.md",
      style: "wiki",
      embed: false,
    },
  ]);
  expect((await allLinks(database)).map(({ line }) => line)).toEqual([1, 2, 3]);
  await transact(database, (tx) => writeGone(tx, ["cards.md"], 1));
  expect(await allLinks(database)).toEqual([]);
});
