/** Questions of a lesson in a scratch database. */

import { parseNote } from "@/lib/cards/parse-note.ts";
import { askQuestion, orderOf } from "@/lib/quiz/asked.ts";
import type { QuizMode } from "@/lib/quiz/attempt.ts";
import { type Database, transact } from "../client.ts";
import { type NewAttempt, startAttempt } from "../quiz-attempts.ts";
import { writeCards, writeNotes } from "../vault-index.ts";

/** @returns ids of its cards, `path 0` … */
export async function addQuestions(
  database: Database,
  bodies: readonly string[],
  path = "lessons/a.md",
  frontmatter = "tags: [rope]",
): Promise<string[]> {
  const text = `---\nkind: lesson\n${frontmatter}\n---\n\n${bodies.join("\n\n")}\n`;
  const note = parseNote(path, text);
  await transact(database, async (tx) => {
    const { title, meta, tags } = note;
    const file = { mtimeMs: 1, size: 1, contentHash: "h" };
    await writeNotes(tx, [{ path, title, kind: meta.kind ?? "note", tags, meta, problems: [], ...file }]);
    const cards = note.cards.map((parsed, position) => {
      const id = `${path} ${position}`;
      const hashes = { fingerprint: id, contentHash: JSON.stringify(parsed) };
      return { id, notePath: path, position, rank: position + 1, groupId: id, ...hashes, parsed };
    });
    await writeCards(tx, cards, 0);
  });
  return note.cards.map((_, position) => `${path} ${position}`);
}

export const question = (name: string, why = "See [[misconceptions#m1]].") =>
  `What is ${name}?\n- [x] ${name}\n- [ ] not ${name}\n  ${why}`;

/** One of questions that `addQuestions` added, in this order. */
export async function begin(
  database: Database,
  id: string,
  cards: readonly string[],
  now: number,
  mode: QuizMode = { kind: "practice" },
): Promise<void> {
  const rows = await database.card.findMany({ where: { id: { in: [...cards] } } });
  const questions = cards.map((card): NewAttempt["questions"][number] => {
    const parsed = JSON.parse(rows.find((row) => row.id === card)?.parsed ?? "null");
    const asked = askQuestion(parsed, 5);
    if (asked === null) throw new Error(`${card} can't be asked`);
    return { card, parsed, seed: 5, shown: orderOf(asked.ask), chance: 0.5, offers: ["m1"] };
  });
  const attempt = {
    id,
    source: { kind: "everything" },
    length: 5,
    mode,
    seed: 0xffffffff,
    questions,
  } as const;
  await startAttempt(database, attempt, now);
}
