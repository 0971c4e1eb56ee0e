/** The forgetting curve of one card: recall over time, from what its history left. */

import { type CurvePoint, forgettingCurve, retrievability } from "@/lib/scheduling/retrievability.ts";
import type { Grade, StudyDay } from "@/lib/scheduling/types.ts";
import type { HistoryRow } from "./card-history.ts";

export interface CurveMark {
  day: StudyDay;
  /** null for the review that another program did before the import */
  grade: Grade | null;
  /** recall just before it; null for the first */
  recallBefore: number | null;
  /** days */
  stabilityAfter: number;
}

export interface RecallCurve {
  from: number;
  until: number;
  /** in order of time; two points share the day of a review */
  points: CurvePoint[];
  reviews: CurveMark[];
  today: { day: StudyDay; recall: number };
  due: { day: StudyDay; recall: number };
}

/** Points over the whole curve, so that a long history does not make a long page. */
const POINTS = 320;
const LEAST_SAMPLES = 4;
const MOST_SAMPLES = 48;
/** The part of the drawn time that lies after the last day that matters. */
const ROOM = 0.08;

/**
 * @param history the newest first
 * @param dueDay the study day that the card next falls due on
 * @returns null for a card without a memory: never graded, or reset
 */
export function recallCurve(
  history: readonly HistoryRow[],
  today: StudyDay,
  dueDay: StudyDay,
  weights: readonly number[],
): RecallCurve | null {
  const reviews = curveMarks(history, weights);
  const [first, last] = [reviews[0], reviews.at(-1)];
  if (first === undefined || last === undefined) return null;
  // A card that was graded after a journey west may have been reviewed "tomorrow".
  const now = Math.max(today, last.day);
  const end = Math.max(now, dueDay);
  const until = end + Math.max(1, (end - first.day) * ROOM);
  const samples = Math.min(MOST_SAMPLES, Math.max(LEAST_SAMPLES, Math.ceil(POINTS / reviews.length)));
  const recallOn = (day: StudyDay) => retrievability(last.stabilityAfter, day - last.day, weights);
  return {
    from: first.day,
    until,
    points: forgettingCurve(
      reviews.map(({ day, stabilityAfter }) => ({ day, stability: stabilityAfter })),
      until,
      weights,
      samples,
    ),
    reviews,
    today: { day: now, recall: recallOn(now) },
    due: { day: dueDay, recall: recallOn(dueDay) },
  };
}

/** The grades since the card was last new, oldest first. */
function curveMarks(history: readonly HistoryRow[], weights: readonly number[]): CurveMark[] {
  const marks: CurveMark[] = [];
  for (const { event, undone, after } of history.toReversed()) {
    if (undone) continue;
    if (event.kind === "reset") marks.length = 0;
    if ((event.kind !== "review" && event.kind !== "import") || after === null) continue;
    const day = after.lastDay;
    const before = marks.at(-1);
    marks.push({
      day,
      grade: event.kind === "review" ? event.grade : null,
      recallBefore:
        before === undefined ? null : retrievability(before.stabilityAfter, day - before.day, weights),
      stabilityAfter: after.stability,
    });
  }
  return marks;
}
