/** Text that is not saved yet, kept in the browser: a reload, a crash or a dead battery takes no sentence. */

import type { Version } from "./protocol.ts";

export interface Draft {
  text: string;
  /** what it began from; null for a note that is not there yet */
  base: Version | null;
  /** milliseconds */
  at: number;
}

type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const keyOf = (path: string) => `loci.draft.${path}`;

/** @returns whether it is kept: the browser may keep nothing, or not as much */
export function keepDraft(shelf: Shelf | null, path: string, draft: Draft): boolean {
  try {
    shelf?.setItem(keyOf(path), JSON.stringify(draft));
    return shelf !== null;
  } catch {
    return false; // what was kept before stays
  }
}

export function readDraft(shelf: Shelf | null, path: string): Draft | null {
  try {
    const draft: unknown = JSON.parse(shelf?.getItem(keyOf(path)) ?? "null");
    return isDraft(draft) ? draft : null;
  } catch {
    return null;
  }
}

export function dropDraft(shelf: Shelf | null, path: string): void {
  try {
    shelf?.removeItem(keyOf(path));
  } catch {
    // nothing is kept then, and nothing is left to drop
  }
}

export function draftShelf(): Shelf | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== "object" || value === null) return false;
  const { text, base, at } = value as Record<keyof Draft, unknown>;
  return typeof text === "string" && (base === null || typeof base === "string") && typeof at === "number";
}
