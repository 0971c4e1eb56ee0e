/** What is wrong in a note, said to the person who can mend it. */

/** A change to a note's text. Offsets are UTF-16 units, end exclusive; of several none overlaps another. */
export interface TextEdit {
  start: number;
  end: number;
  insert: string;
}

/** A remedy that a program can apply. */
export interface QuickFix {
  /** as an imperative: "Mark “B” as right" */
  label: string;
  edits: TextEdit[];
}

export interface Problem {
  /** path inside the vault, with forward slashes */
  path: string;
  /** counted from 1 */
  line: number;
  /** counted from 1, in UTF-16 units; 1 where the whole line is meant */
  column: number;
  /** how many UTF-16 units of the line are meant; absent where the line to its end is */
  length?: number;
  /** an error hides a card or part of a note; a warning does not; a hint is advice that can be turned off */
  severity: "error" | "warning" | "hint";
  /** stable name of the rule, such as `empty-side`, for tests and for turning a hint off */
  rule: string;
  /** what is wrong, in one short sentence without a full stop */
  message: string;
  /** what to do about it */
  remedy: string;
  /** ways to have it done; not kept in the database */
  fixes?: QuickFix[];
}

/** How much of a long line is shown, around what is meant. */
const SHOWN_BEFORE = 60;
const SHOWN = 160;

/**
 * As a terminal shows it: place and fault on one line, then the line itself, then the remedy.
 *
 * @param source the line of the note
 */
export function formatProblem(problem: Problem, source?: string): string {
  const { path, line, column, severity, message, remedy } = problem;
  const shown =
    source === undefined || source.trim() === "" ? "" : `\n  ${line} | ${excerpt(source, column)}`;
  return `${path}:${line}:${column}: ${severity}: ${message}${shown}\n  fix: ${remedy}`;
}

function excerpt(source: string, column: number): string {
  const start = source.length <= SHOWN ? 0 : Math.max(0, column - 1 - SHOWN_BEFORE);
  const end = start + SHOWN;
  const shown = source.slice(start, end).trimEnd();
  return `${start > 0 ? "… " : ""}${shown}${end < source.length ? " …" : ""}`;
}
