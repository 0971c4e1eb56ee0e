/** A block's schedule comment → the schedule of each of its siblings. */

import { schedulesBetween } from "../block-text.ts";
import type { Reading } from "../blocks.ts";
import type { Range } from "../html-ranges.ts";
import type { Report } from "../problems/report.ts";
import type { ImportedSchedule } from "../types.ts";
import { readScheduleComment } from "./schedule-comment.ts";

/**
 * The first comment of the block counts; one segment per sibling, by position.
 *
 * @param used is given every schedule comment that stands in the block
 */
export function schedulesOfBlock(
  reading: Reading,
  block: { firstLine: number; lastLine: number },
  used: Set<Range>,
  report: Report,
): (ImportedSchedule | undefined)[] {
  const { source } = reading;
  const comments = schedulesBetween(
    reading,
    source.lineStart(block.firstLine),
    source.lineEnd(block.lastLine),
  );
  for (const comment of comments) used.add(comment);
  // the plugin knows no space before `SR:`; where it has written its own comment beside such a one, its own is newer
  const first = comments.find(({ start }) => source.text.startsWith("<!--SR:", start)) ?? comments[0];
  if (first === undefined) return [];
  return readScheduleComment(source.text.slice(first.start, first.end)).map((segment, index) => {
    if ("schedule" in segment) return segment.schedule;
    report.atOffset(first.start, {
      rule: "bad-schedule",
      severity: "warning",
      message: `schedule ${index + 1} can't be read: ${segment.fault}`,
      remedy:
        "write it as !2024-02-11,84,290 (date, interval in days, ease in percent); until then the card is new",
    });
    return undefined;
  });
}

export function reportStraySchedules({ found }: Reading, used: Set<Range>, report: Report): void {
  for (const comment of found.schedules) {
    if (used.has(comment)) continue;
    report.atOffset(comment.start, {
      rule: "stray-schedule",
      severity: "warning",
      message: "this schedule belongs to no card",
      remedy: "put it on the line directly under its card, without a blank line between",
    });
  }
}
