/** Whatever is done to a vault, every card that was ever known is there once or is missing, and comes back as itself. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { ReadVault, type Vault } from "./testing/identity.ts";

type Notes = Record<string, string[]>;

const PATHS = ["a.md", "b.md", "c/d.md", "e.md"];
const path = fc.constantFrom(...PATHS);
const at = fc.nat(7);

interface Edit {
  kind: "insert" | "delete" | "edit" | "move" | "rename" | "swap" | "duplicate" | "checkout";
  from: string;
  to: string;
  at: number;
  text: string;
  /** how many readings a checkout goes back */
  back: number;
}

const editOf = (text: fc.Arbitrary<string>): fc.Arbitrary<Edit> =>
  fc.record({
    kind: fc.constantFrom("insert", "delete", "edit", "move", "rename", "swap", "duplicate", "checkout"),
    from: path,
    to: path,
    at,
    text,
    back: fc.nat(5),
  });

/** @returns the notes after the edit, and which blocks it made different from what they were */
function apply(notes: Notes, edit: Edit, past: readonly Notes[]): { notes: Notes; touched: string[] } {
  const next: Notes = Object.fromEntries(Object.entries(notes).map(([name, blocks]) => [name, [...blocks]]));
  const { from, to, text } = edit;
  const source = next[from];
  const index = edit.at % Math.max(1, source?.length ?? 0);
  const target = () => {
    next[to] ??= [];
    return next[to] as string[];
  };
  switch (edit.kind) {
    case "insert":
      target().splice(edit.at, 0, text);
      return { notes: next, touched: [text] };
    case "delete":
      source?.splice(index, 1);
      return { notes: next, touched: [] };
    case "edit": {
      const [old] = source?.splice(index, 1) ?? [];
      if (old === undefined) return { notes: next, touched: [] };
      const fresh = edit.at % 2 === 0 ? text : typo(old);
      source?.splice(index, 0, fresh);
      return { notes: next, touched: [old, fresh] };
    }
    case "move": {
      const [block] = source?.splice(index, 1) ?? [];
      if (block !== undefined) target().splice(edit.at, 0, block);
      return { notes: next, touched: [] };
    }
    case "rename":
      if (source === undefined || to in next) return { notes: next, touched: [] };
      delete next[from];
      next[to] = source;
      return { notes: next, touched: [] };
    case "swap": {
      const other = next[to];
      if (source !== undefined && other !== undefined) [next[from], next[to]] = [other, source];
      return { notes: next, touched: [] };
    }
    case "duplicate": {
      const block = source?.[index];
      if (block === undefined) return { notes: next, touched: [] };
      target().splice(edit.at, 0, block);
      return { notes: next, touched: [block] };
    }
    case "checkout":
      return { notes: past[Math.max(0, past.length - 1 - edit.back)] ?? next, touched: [] };
    default:
      return edit.kind satisfies never;
  }
}

function typo(block: string): string {
  const middle = block.indexOf(" ") + 1 || 1;
  return `${block.slice(0, middle)}z${block.slice(middle)}`;
}

const written = (notes: Notes): Vault =>
  Object.fromEntries(Object.entries(notes).map(([name, blocks]) => [name, blocks.join("\n\n")]));

/** No id is lost or given twice, and as many cards have one as there are. */
function expectWhole(vault: ReadVault, before: ReadonlySet<string>): Set<string> {
  const ids = vault.known.map(({ id }) => id);
  const unique = new Set(ids);
  expect(unique.size).toBe(ids.length);
  for (const id of before) expect(unique).toContain(id);
  return unique;
}

const word = fc.constantFrom("alpha", "beta", "gamma", "alpha beta", "alphq", "", "x");
const alike = fc.oneof(
  fc
    .tuple(
      word,
      fc.constantFrom("::", ":::", "\n?\n", "\n??\n"),
      word,
      fc.constantFrom("", "", " ^b1", " ^b2"),
    )
    .map((parts) => parts.join("")),
  fc
    .array(fc.tuple(word, word), { minLength: 1, maxLength: 3 })
    .map((pairs) => pairs.map(([a, b]) => `${a} ==${b}h==`).join(" ")),
);
const notesOf = (block: fc.Arbitrary<string>) =>
  fc.dictionary(path, fc.array(block, { maxLength: 5 }), { minKeys: 1 });

test("whatever is edited, every known id is found exactly once or missing, and none is given to two cards", () => {
  fc.assert(
    fc.property(notesOf(alike), fc.array(editOf(alike), { maxLength: 12 }), (start, edits) => {
      const vault = new ReadVault();
      vault.read(written(start));
      const past = [start];
      let ids = expectWhole(vault, new Set());
      for (const edit of edits) {
        const { notes } = apply(past.at(-1) ?? start, edit, past);
        past.push(notes);
        vault.read(written(notes));
        ids = expectWhole(vault, ids);
      }
    }),
    { numRuns: 300 },
  );
});

/** Cards that nobody would take for each other: the question of each is made of words that no other has. */
const distinct = fc.nat(40).map((number) => {
  const words = ["rotary", "slope", "kernel", "phase", "cache", "drift", "token", "bucket"];
  const name = `${words[number % 8]}${"aeiou"[number % 5]}${number}`;
  return `${name} of ${number * 7919} in ${name.toUpperCase()}?::${number * 104729} ${name}`;
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
          const next = apply(past.at(-1) ?? start, edit, past);
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
