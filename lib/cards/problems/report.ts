/** Gathers a note's problems while it is read. */

import type { SourceText } from "../source-text.ts";
import type { Problem } from "./problem.ts";

export type Fault = Omit<Problem, "path" | "line" | "column">;

export interface Report {
  /** the whole line is meant; lines are counted from 0 here */
  atLine(line: number, fault: Fault): void;
  atOffset(offset: number, fault: Fault): void;
  /** by place in the note */
  problems(): Problem[];
}

export function createReport(path: string, source: SourceText): Report {
  const problems: Problem[] = [];
  return {
    atLine: (line, fault) => problems.push({ path, line: line + 1, column: 1, ...fault }),
    atOffset(offset, fault) {
      const line = source.lineAt(offset);
      problems.push({ path, line: line + 1, column: offset - source.lineStart(line) + 1, ...fault });
    },
    problems: () => problems.toSorted((a, b) => a.line - b.line || a.column - b.column),
  };
}
