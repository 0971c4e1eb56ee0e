/** What can be done to a vault between two readings of it, at random, for tests. */

import fc from "fast-check";
import type { Vault } from "./identity.ts";

/** path → blocks of the note */
export type Notes = Record<string, string[]>;

const PATHS = ["a.md", "b.md", "c/d.md", "e.md"];
const path = fc.constantFrom(...PATHS);
const at = fc.nat(7);

export interface Edit {
  kind: "insert" | "delete" | "edit" | "move" | "rename" | "swap" | "duplicate" | "checkout";
  from: string;
  to: string;
  at: number;
  text: string;
  /** how many readings a checkout goes back */
  back: number;
}

export const editOf = (text: fc.Arbitrary<string>): fc.Arbitrary<Edit> =>
  fc.record({
    kind: fc.constantFrom("insert", "delete", "edit", "move", "rename", "swap", "duplicate", "checkout"),
    from: path,
    to: path,
    at,
    text,
    back: fc.nat(5),
  });

/** @returns the notes after the edit, and which blocks it made different from what they were */
export function applyEdit(
  notes: Notes,
  edit: Edit,
  past: readonly Notes[],
): { notes: Notes; touched: string[] } {
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

export const written = (notes: Notes): Vault =>
  Object.fromEntries(Object.entries(notes).map(([name, blocks]) => [name, blocks.join("\n\n")]));

const word = fc.constantFrom("alpha", "beta", "gamma", "alpha beta", "alphq", "", "x");
/** Blocks that are easily taken for each other. */
export const alike = fc.oneof(
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
export const notesOf = (block: fc.Arbitrary<string>) =>
  fc.dictionary(path, fc.array(block, { maxLength: 5 }), { minKeys: 1 });

/** Cards that nobody would take for each other: the question of each is made of words that no other has. */
export const distinct = fc.nat(40).map((number) => {
  const words = ["rotary", "slope", "kernel", "phase", "cache", "drift", "token", "bucket"];
  const name = `${words[number % 8]}${"aeiou"[number % 5]}${number}`;
  return `${name} of ${number * 7919} in ${name.toUpperCase()}?::${number * 104729} ${name}`;
});
