/** What is wrong in a note, said to the person who can mend it. */

export interface Problem {
  /** path inside the vault, with forward slashes */
  path: string;
  /** counted from 1 */
  line: number;
  /** counted from 1, in UTF-16 units; 1 where the whole line is meant */
  column: number;
  /** an error hides a card or part of a note; a warning does not */
  severity: "error" | "warning";
  /** stable name of the rule, such as `empty-side`, for tests and for turning a hint off */
  rule: string;
  /** what is wrong, in one short sentence without a full stop */
  message: string;
  /** what to do about it */
  remedy: string;
}

/** As a terminal shows it: place and fault on one line, the remedy below. */
export function formatProblem(problem: Problem): string {
  const { path, line, column, severity, message, remedy } = problem;
  return `${path}:${line}:${column}: ${severity}: ${message}\n  fix: ${remedy}`;
}
