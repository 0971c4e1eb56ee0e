/** Reads the conformance cases: the project's copy, or the folder that CONFORMANCE_DIR names. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export interface ExpectedCard {
  type: "single-line-basic" | "single-line-reversed" | "multi-line-basic" | "multi-line-reversed" | "cloze";
  front: string;
  back: string;
  reversed: boolean;
  deck: string;
  decks?: string[];
  line: number;
  endLine: number;
  card: number;
  schedules: { due: string; interval: number; ease: number }[];
  blockId?: string;
  frontText?: string;
  backText?: string;
  answers?: string[];
}

export interface Case {
  id: string;
  category: string;
  description: string;
  markdown: string;
  path?: string;
  settings?: Record<string, unknown>;
  expected: ExpectedCard[];
  peer_bug?: boolean;
  sane?: string;
  sane_confidence?: "clear" | "arguable";
  sane_expected?: ExpectedCard[];
}

const ownFolder = fileURLToPath(new URL(".", import.meta.url));

export function loadCases(): Case[] {
  const folder = process.env.CONFORMANCE_DIR || ownFolder;
  const cases: Case[] = JSON.parse(readFileSync(join(folder, "obsidian-sr.json"), "utf8"));
  if (cases.length === 0) throw new Error(`${folder} holds no cases`);
  return cases;
}
