/** The vault as its tests see it: every note, read as the app and `loci check` read it. */

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defaultReadingOptions } from "@/lib/cards/reading-options.ts";
import type { ParsedNote } from "@/lib/cards/types.ts";
import { readVaultNote } from "@/lib/vault/read-vault-note.ts";

export interface VaultNote extends ParsedNote {
  text: string;
}

const root = fileURLToPath(new URL(".", import.meta.url));
const reading = { options: defaultReadingOptions, hintsOff: [] };

/** By path, as the app introduces them. */
export const notes: VaultNote[] = readdirSync(root, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".md"))
  .sort()
  .map((path) => {
    const text = readFileSync(root + path, "utf8");
    return { ...readVaultNote(path, text, reading), text };
  });

/** The line of an offset, counted from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
