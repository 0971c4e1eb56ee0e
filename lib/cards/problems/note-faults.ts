/** Faults that concern the note as a whole or no card in particular. */

import type { Survey } from "../survey.ts";
import type { Report } from "./report.ts";

export function reportNul(text: string, report: Report): void {
  const first = text.indexOf("\0");
  if (first < 0) return;
  report.atOffset(first, {
    rule: "nul-byte",
    severity: "warning",
    message: "the note holds NUL bytes, which are read as \ufffd",
    remedy: "delete them; a damaged disk or a wrong encoding (UTF-16) is the usual cause",
  });
}

export function reportNoQuestion(line: number, report: Report): void {
  report.atLine(line, {
    rule: "no-question",
    severity: "error",
    message: "this separator has no question above it, so there is no card",
    remedy: "put the question directly above, without a blank line between",
  });
}

export function reportUnanswered(line: number, report: Report): void {
  report.atLine(line, {
    rule: "no-answer",
    severity: "error",
    message: "this question has no line with A: under it, so there is no card",
    remedy: "write its answer on a line that begins with A:",
  });
}

export function reportUnclosed({ unclosed }: Survey, report: Report): void {
  for (const { line, what } of unclosed) {
    report.atLine(line, {
      rule: `unclosed-${what}`,
      severity: "warning",
      message:
        what === "fence"
          ? "the code block is never closed, so no card under it is read"
          : "the comment is never closed, so no card under it is read",
      remedy: what === "fence" ? "end it with a line of the same marks" : "end it with -->",
    });
  }
}

export function reportUnreadable(reason: unknown, report: Report): void {
  report.atLine(0, {
    rule: "unreadable",
    severity: "error",
    message: `the Markdown parser gave up on this note: ${reason instanceof Error ? reason.message : String(reason)}`,
    remedy: "divide the note into smaller ones to find the part it can't read",
  });
}
