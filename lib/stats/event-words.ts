/** An event of the log in words. */

import { GRADE_NAMES } from "@/lib/scheduling/grade-labels.ts";
import type { Chosen, ReviewEvent } from "@/lib/scheduling/types.ts";
import { momentInWords } from "./dates.ts";

/** @param target of an undo: what it names */
export function eventInWords(event: ReviewEvent, target: ReviewEvent | null, zone: string): string {
  switch (event.kind) {
    case "review":
      return GRADE_NAMES[event.grade];
    case "suspend":
      return event.suspended ? "Suspended" : "Unsuspended";
    case "bury":
      return "Buried until the next day";
    case "adopt":
      if (event.form === null) return "Taken out of the review";
      return event.form === "open" ? "Added to the review" : "Added to the review, options at once";
    case "flag":
      return event.flag === 0 ? "Flag taken off" : "Flagged";
    case "reset":
      return "Reset to new";
    case "import":
      return "Imported from the note";
    case "undo":
      return target === null
        ? "Undone"
        : `Undone: ${eventInWords(target, null, zone)}, ${momentInWords(target.at, zone)}`;
    default:
      return event satisfies never;
  }
}

/** `chose option 2`, by the places of options in their note; `said 8`; `matched 1–2, 2–1`, item by item. */
export function chosenInWords(chosen: Chosen): string {
  if ("value" in chosen) return `said ${chosen.value}`;
  if ("matches" in chosen) {
    const pairs = chosen.matches.flatMap((outcome, item) =>
      outcome < 0 ? [] : [`${item + 1}–${outcome + 1}`],
    );
    return `matched ${pairs.join(", ")}`;
  }
  const places = chosen.options.map((place) => place + 1).join(", ");
  return `chose option${chosen.options.length === 1 ? "" : "s"} ${places}`;
}

/** `4.2 s`, and minutes from two on. */
export function durationInWords(ms: number): string {
  return ms < 120_000 ? `${(ms / 1000).toFixed(1)} s` : `${(ms / 60_000).toFixed(1)} min`;
}
