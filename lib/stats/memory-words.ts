/** A memory in a few words, for the row of a list. */

import { formatDays, formatInterval } from "@/lib/scheduling/grade-labels.ts";
import type { Due, Instant, Memory, StudyDay } from "@/lib/scheduling/types.ts";
import { dayFromToday } from "./dates.ts";

/** `new`, `learning, due in 8 min`, `due in 5 d`, `suspended`, `buried until tomorrow`; and `imported`, where it is. */
export function memoryInWords(memory: Memory, now: Instant, today: StudyDay): string {
  const words: string[] = [];
  if (memory.suspended) words.push("suspended");
  else if (isBuried(memory, today)) words.push(`buried until ${dayFromToday(memory.buriedUntil, today)}`);
  if (memory.kind === "new") {
    words.push("new");
  } else {
    if (memory.phase !== "review") words.push(memory.phase);
    if (!memory.suspended) words.push(dueInWords(memory.due, now, today));
    if (memory.imported) words.push("imported");
  }
  if (memory.flag !== 0) words.push("flagged");
  return words.join(", ");
}

export function isBuried<M extends Memory>(
  memory: M,
  today: StudyDay,
): memory is M & { buriedUntil: StudyDay } {
  return memory.buriedUntil !== null && memory.buriedUntil > today;
}

/** `due in 5 d`, `due today`, `3 d overdue`; for a step `due in 8 min` or `due now`. */
export function dueInWords(due: Due, now: Instant, today: StudyDay): string {
  if ("at" in due) return due.at <= now ? "due now" : `due in ${formatInterval(due, now, today, "short")}`;
  if (due.day === today) return "due today";
  return due.day < today
    ? `${formatDays(today - due.day, "short")} overdue`
    : `due in ${formatDays(due.day - today, "short")}`;
}
