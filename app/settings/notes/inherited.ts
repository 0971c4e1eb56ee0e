/** How notes are read where the learner says nothing, and which of it the vault itself says. */

import type { Problem } from "@/lib/cards/problems/problem.ts";
import { defaultReadingOptions } from "@/lib/cards/reading-options.ts";
import type { ReadingOptions } from "@/lib/cards/types.ts";
import { readConfig } from "@/lib/config.ts";
import type { ReadingField } from "@/lib/note-fields.ts";
import { loadVaultSettings } from "@/lib/vault/reading.ts";

export interface Inherited {
  options: ReadingOptions;
  /** what the settings of the vault's Obsidian plugin say; the rest are Loci's defaults */
  said: ReadingField[];
  problems: Problem[];
}

export async function inheritedReading(): Promise<Inherited> {
  const { vault } = readConfig(process.env, process.cwd());
  const { options, problems } = await loadVaultSettings(vault);
  return {
    options: { ...defaultReadingOptions, ...options },
    said: Object.keys(options) as ReadingField[],
    problems,
  };
}
