/** Whatever is done to a vault, every card that was ever known is there once or is missing, and comes back as itself. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { alike, applyEdit, distinct, editOf, notesOf, written } from "../testing/edits.ts";
import { ReadVault } from "../testing/identity.ts";

/** No id is lost or given twice, and as many cards have one as there are. */
function expectWhole(vault: ReadVault, before: ReadonlySet<string>): Set<string> {
  const ids = vault.known.map(({ id }) => id);
  const unique = new Set(ids);
  expect(unique.size).toBe(ids.length);
  for (const id of before) expect(unique).toContain(id);
  return unique;
}

test("whatever is edited, every known id is found exactly once or missing, and none is given to two cards", () => {
  fc.assert(
    fc.property(notesOf(alike), fc.array(editOf(alike), { maxLength: 12 }), (start, edits) => {
      const vault = new ReadVault();
      vault.read(written(start));
      const past = [start];
      let ids = expectWhole(vault, new Set());
      for (const edit of edits) {
        const { notes } = applyEdit(past.at(-1) ?? start, edit, past);
        past.push(notes);
        vault.read(written(notes));
        ids = expectWhole(vault, ids);
      }
    }),
    { numRuns: 300 },
  );
});

test("cards that no edit changed have their old ids when the edits are taken back, at once or one by one", () => {
  fc.assert(
    fc.property(
      notesOf(distinct),
      fc.array(editOf(distinct), { maxLength: 12 }),
      fc.boolean(),
      (start, edits, atOnce) => {
        const vault = new ReadVault();
        vault.read(written(start));
        const first = new Map(vault.present.map((card) => [`${card.notePath} ${card.fingerprint}`, card.id]));
        const blocks = Object.values(start).flat();
        const touched = new Set(blocks.filter((block, index) => blocks.indexOf(block) !== index));
        const past = [start];
        for (const edit of edits) {
          const next = applyEdit(past.at(-1) ?? start, edit, past);
          for (const block of next.touched) touched.add(block);
          past.push(next.notes);
          vault.read(written(next.notes));
        }
        for (const notes of atOnce ? [start] : past.toReversed()) vault.read(written(notes));
        for (const card of vault.present) {
          const isTouched = [...touched].some((block) => card.text === block.replace("::", "\0"));
          if (isTouched) continue;
          expect(card.id).toBe(first.get(`${card.notePath} ${card.fingerprint}`));
        }
      },
    ),
    { numRuns: 300 },
  );
});
