/** The one way in which a note of the vault is read: for the index, its page, its preview and `loci check` alike. */

import { readCorrections } from "@/lib/cards/corrections.ts";
import { lintNote } from "@/lib/cards/lint/lint-note.ts";
import { parseNote } from "@/lib/cards/parse-note.ts";
import { checkConfusableLines } from "@/lib/cards/problems/check-confusables.ts";
import type { Problem } from "@/lib/cards/problems/problem.ts";
import type { ParsedNote } from "@/lib/cards/types.ts";
import { checkNumbers } from "@/lib/expressions/check-numbers.ts";
import { checkQuestions } from "@/lib/quiz/check-questions.ts";
import { readMisconceptions } from "@/lib/quiz/misconceptions.ts";
import { checkDemos } from "@/lib/widgets/check-demos.ts";
import type { VaultReading } from "./reading.ts";

/** @param path inside the vault, with forward slashes */
export function readVaultNote(
  path: string,
  text: string,
  { options, hintsOff }: Pick<VaultReading, "options" | "hintsOff">,
): ParsedNote {
  const note = parseNote(path, text, options);
  const questions = checkQuestions(note);
  // listed with their problems, and asked of nobody until they are mended
  for (const card of questions.broken) card.aside = true;
  const problems = [
    ...note.problems,
    ...checkDemos(note, text),
    ...questions.problems,
    ...checkNumbers(note),
    ...checkConfusableLines(note, text),
    ...entryProblems(note, text),
    ...lintNote(note, text),
  ];
  note.problems = problems.filter(({ severity, rule }) => severity !== "hint" || !hintsOff.includes(rule));
  return note;
}

function entryProblems({ path, meta }: ParsedNote, text: string): Problem[] {
  if (meta.kind === "misconceptions") return readMisconceptions(path, text).problems;
  return meta.kind === "corrections" ? readCorrections(path, text).problems : [];
}
