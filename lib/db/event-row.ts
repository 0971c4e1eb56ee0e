/** An event as the log keeps it, and back. */

import type { Grade, ReviewEvent } from "@/lib/scheduling/types.ts";
import type { Review } from "./generated/client.ts";

export type EventRow = Omit<Review, "seq" | "learnerId">;

const GRADES: readonly Grade[] = ["again", "hard", "good", "easy"];

export function toEventRow(event: ReviewEvent): EventRow {
  const row: EventRow = {
    id: event.id,
    cardId: event.card,
    kind: event.kind,
    at: event.at,
    day: event.day,
    grade: null,
    durationMs: null,
    optionsId: null,
    contentHash: null,
    target: null,
    detail: null,
  };
  switch (event.kind) {
    case "review": {
      const { prediction, seed, chosen, thought } = event;
      const detail = { prediction, seed, chosen, thought };
      const empty = Object.values(detail).every((value) => value === undefined);
      return {
        ...row,
        grade: GRADES.indexOf(event.grade) + 1,
        durationMs: event.durationMs,
        optionsId: event.options,
        contentHash: event.contentHash,
        detail: empty ? null : JSON.stringify(detail),
      };
    }
    case "undo":
      return { ...row, target: event.target };
    case "bury":
    case "reset":
      return row;
    case "adopt":
      return { ...row, detail: JSON.stringify({ form: event.form }) };
    case "suspend":
      return { ...row, detail: JSON.stringify({ suspended: event.suspended }) };
    case "flag":
      return { ...row, detail: JSON.stringify({ flag: event.flag }) };
    case "import": {
      const { id, card, at, day, kind, ...state } = event;
      return { ...row, detail: JSON.stringify(state) };
    }
    default:
      return event satisfies never;
  }
}

export function toEvent(row: EventRow): ReviewEvent {
  const base = { id: row.id, card: row.cardId, at: row.at, day: row.day };
  const detail = JSON.parse(row.detail ?? "{}");
  switch (row.kind) {
    case "review":
      return {
        ...base,
        ...detail,
        kind: "review",
        grade: GRADES[(row.grade as number) - 1],
        options: row.optionsId,
        durationMs: row.durationMs,
        contentHash: row.contentHash,
      };
    case "undo":
      return { ...base, kind: "undo", target: row.target as string };
    case "bury":
    case "reset":
    case "adopt":
    case "suspend":
    case "flag":
    case "import":
      return { ...base, ...detail, kind: row.kind };
    default:
      throw new Error(
        `the log holds an event of the kind ${JSON.stringify(row.kind)}, which this version does not know`,
      );
  }
}
