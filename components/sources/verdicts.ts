/** The verdicts in words: told by mark and word, never by colour alone. */

import type { Verdict } from "@/lib/cards/corrections.ts";

export const VERDICT_WORDS: Record<Verdict, { mark: string; word: string; about: string }> = {
  right: { mark: "✓", word: "right", about: "as it was said" },
  loose: { mark: "≈", word: "loose", about: "right with a qualification" },
  wrong: { mark: "✗", word: "wrong", about: "corrected here" },
  empty: { mark: "○", word: "empty", about: "a heading with nothing under it, filled here" },
};
