import { expect, test } from "vitest";
import { parseNote } from "@/lib/cards/parse-note.ts";
import { transact } from "./client.ts";
import { readDemoCards } from "./demo-cards.ts";
import { scratchDatabase } from "./testing/scratch-database.ts";
import { writeCards, writeNotes } from "./vault-index.ts";

const text = `---
tags: [flashcards]
---
Plain::card

Shown
?
here
\`\`\`demo rope
\`\`\`

Linked::[there](demo:alibi)
`;

test("only the cards that may have a demo are read, in their order", async () => {
  const { database } = await scratchDatabase();
  const { cards, title } = parseNote("a.md", text);
  await transact(database, async (tx) => {
    const note = { path: "a.md", title, kind: "note", tags: [], meta: { tags: [], aliases: [] } };
    await writeNotes(tx, [{ ...note, problems: [], mtimeMs: 1, size: 1, contentHash: "h" }]);
    const rows = cards.map((parsed, position) => {
      const id = `c${position}`;
      return {
        id,
        notePath: "a.md",
        position,
        rank: position + 1,
        groupId: id,
        fingerprint: id,
        contentHash: id,
        parsed,
      };
    });
    await writeCards(tx, rows, 0);
  });
  const read = await readDemoCards(database);
  expect(read.map(({ id, notePath }) => [id, notePath])).toEqual([
    ["c1", "a.md"],
    ["c2", "a.md"],
  ]);
  expect(read[0]?.parsed).toMatchObject({ demos: [{ widget: "rope" }] });
});
