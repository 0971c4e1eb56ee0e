/** One card's recall over time: falling between reviews, lifted by each, and where it will stand when it is due. */

import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import type { CSSProperties, ReactNode } from "react";
import { GRADE_NAMES } from "@/lib/scheduling/grade-labels.ts";
import type { CurvePoint } from "@/lib/scheduling/retrievability.ts";
import { dayFromToday, dayInWords } from "@/lib/stats/dates.ts";
import type { CurveMark, RecallCurve } from "@/lib/stats/recall-curve.ts";
import type { Table } from "@/lib/widgets/definition.ts";
import { Chart } from "./Chart.tsx";
import styles from "./ForgettingCurve.module.css";
import { percent } from "./percent.ts";

/** The picture's own units; it is stretched to whatever room there is, its lines and dots are not. */
const SIZE = 1000;

export function ForgettingCurve({ curve, wanted }: { curve: RecallCurve; wanted: number }) {
  const { from, until, points, today, due } = curve;
  const x = scaleLinear([from, until], [0, SIZE]);
  const y = scaleLinear([lowestShown(curve, wanted), 1], [SIZE, 0]);
  const draw = line<CurvePoint>(
    (point) => x(point.day),
    (point) => y(point.retrievability),
  );
  const now = { day: today.day, retrievability: today.recall };
  const past = points.filter(({ day }) => day <= today.day);
  const future = points.filter(({ day }) => day > today.day);
  const reading = readCurve(curve);
  const left = (day: number) => ({ "--x": `${x(day) / (SIZE / 100)}%` }) as CSSProperties;
  return (
    <Chart
      question="How well is this card remembered?"
      axes="Chance of recall, by day. The dotted line is the recall you ask for; a hollow mark is an Again."
      reading={reading}
      table={curveTable(curve)}
    >
      <div className={styles.frame}>
        <Strip>
          <span style={left(today.day)}>today {percent(today.recall)}</span>
        </Strip>
        <div className={styles.scale} aria-hidden="true">
          {y.ticks(4).map((tick) => (
            <span key={tick} style={{ top: `${y(tick) / (SIZE / 100)}%` }}>
              {percent(tick)}
            </span>
          ))}
        </div>
        <svg viewBox={`0 0 ${SIZE} ${SIZE}`} preserveAspectRatio="none" role="img" aria-label={reading}>
          {y.ticks(4).map((tick) => (
            <path key={tick} className={styles.grid} d={`M0,${y(tick)}H${SIZE}`} />
          ))}
          <path className={styles.wanted} d={`M0,${y(wanted)}H${SIZE}`} />
          <path className={styles.now} d={`M${x(today.day)},0V${SIZE}`} />
          <path className={styles.now} d={`M${x(due.day)},${y(due.recall)}V${SIZE}`} />
          <path className={styles.past} d={draw([...past, now]) ?? ""} />
          <path className={styles.future} d={draw([now, ...future]) ?? ""} />
          {curve.reviews.map((review, index) => (
            <Mark
              // biome-ignore lint/suspicious/noArrayIndexKey: two grades may share all that there is to tell them by
              key={index}
              at={`M${x(review.day)},${y(review.recallBefore ?? 1)}h0`}
              hollow={review.grade === "again"}
            />
          ))}
          <Mark at={`M${x(due.day)},${y(due.recall)}h0`} />
        </svg>
        <Strip>
          <span style={left(due.day)}>
            due {dayFromToday(due.day, today.day)}, {percent(due.recall)}
          </span>
        </Strip>
        <Strip className={styles.ends}>
          <span style={left(from)}>{dayInWords(from)}</span>
          <span style={left(until)}>{dayInWords(Math.floor(until))}</span>
        </Strip>
      </div>
    </Chart>
  );
}

/** A row of labels beside the picture; each stands at its day and leans inward near the ends. */
function Strip({ children, className = "" }: { children: ReactNode; className?: string | undefined }) {
  return (
    <div className={`${styles.strip} ${className}`} aria-hidden="true">
      {children}
    </div>
  );
}

/** A line without length and with round ends: a dot that stays round however the picture is stretched. */
function Mark({ at, hollow = false }: { at: string; hollow?: boolean }) {
  return (
    <>
      <path className={styles.mark} d={at} />
      {hollow && <path className={styles.hole} d={at} />}
    </>
  );
}

/** The tenth below everything drawn: a curve that never falls under 85 % would be a flat line on a scale from 0. */
function lowestShown({ points, due }: RecallCurve, wanted: number): number {
  const least = Math.min(wanted, due.recall, ...points.map(({ retrievability }) => retrievability));
  return Math.max(0, Math.floor(least * 10 - 0.2) / 10);
}

function readCurve({ reviews, today, due }: RecallCurve): string {
  const [first] = reviews as [CurveMark, ...CurveMark[]];
  const times = reviews.length === 1 ? "once" : `${reviews.length} times`;
  const since = `Graded ${times}, first on ${dayInWords(first.day)}.`;
  if (due.day <= today.day) {
    const when = due.day === today.day ? "is due today" : `has been due since ${dayInWords(due.day)}`;
    return `Recall is ${percent(today.recall)} today, and the card ${when}. ${since}`;
  }
  const when = dayFromToday(due.day, today.day);
  return `Recall is ${percent(today.recall)} today and will be ${percent(due.recall)} when the card is due, ${when}. ${since}`;
}

function curveTable({ reviews, today, due }: RecallCurve): Table {
  return {
    caption: "Each grade with the recall just before it and the stability after it, in days",
    columns: ["No.", "Day", "What", "Recall", "Stability"],
    rows: [
      ...reviews.map(({ day, grade, recallBefore, stabilityAfter }, index) => [
        String(index + 1),
        dayInWords(day),
        grade === null ? "Imported" : GRADE_NAMES[grade],
        recallBefore === null ? "–" : percent(recallBefore),
        stabilityAfter.toPrecision(3),
      ]),
      ["now", dayInWords(today.day), "Today", percent(today.recall), "–"],
      ["next", dayInWords(due.day), "Due", percent(due.recall), "–"],
    ],
  };
}
