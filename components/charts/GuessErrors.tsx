/** By how much guesses missed, and to which side: each a mark on its question's line, counted in tolerances. */

import { scaleLinear } from "d3-scale";
import { leanInWords, type TopicCalibration } from "@/lib/stats/calibration.ts";
import { formatNumber } from "@/lib/widgets/format.ts";
import { Chart } from "./Chart.tsx";
import styles from "./GuessErrors.module.css";

/** Tolerances to each side; what misses by more stands at the end. */
const REACH = 6;
/** The newest ones of a question; more would only blacken its line. */
const MARKS = 60;

export function GuessErrors({ topics }: { topics: readonly TopicCalibration[] }) {
  const rows = topics.filter(({ errors }) => errors.length > 0);
  if (rows.length === 0) return null;
  const across = scaleLinear([-REACH, REACH], [0, 100]).clamp(true);
  return (
    <Chart
      question="Too low or too high?"
      axes="in tolerances: between the two lines a guess counts as right"
      reading={readLean(rows)}
      table={{
        caption: "Errors of number guesses, in tolerances",
        columns: ["Question", "Guesses", "Middle error", "Leans"],
        rows: rows
          .slice(0, 64)
          .map(({ topic, errors, medianError }) => [
            topic,
            String(errors.length),
            medianError === null ? "–" : formatNumber(medianError),
            leanInWords(medianError),
          ]),
      }}
    >
      <div className={styles.rows}>
        <p className={styles.axis} aria-hidden="true">
          <span>too low</span>
          <span>right</span>
          <span>too high</span>
        </p>
        {rows.map(({ topic, errors }) => (
          <div key={topic}>
            <p>{topic}</p>
            <div className={styles.line} aria-hidden="true">
              <span
                className={styles.right}
                style={{ insetInlineStart: `${across(-1)}%`, width: `${across(1) - across(-1)}%` }}
              />
              {errors.slice(-MARKS).map((error, index) => (
                <span
                  // biome-ignore lint/suspicious/noArrayIndexKey: errors have nothing but their order
                  key={index}
                  className={styles.mark}
                  data-beyond={Math.abs(error) > REACH}
                  style={{ insetInlineStart: `${across(error)}%` }}
                />
              ))}
            </div>
          </div>
        ))}
      </div>
    </Chart>
  );
}

function readLean(rows: readonly TopicCalibration[]): string {
  if (rows.every(({ errors }) => errors.length < 2)) return "One guess a question does not show a lean yet.";
  const leaning = rows.filter(
    ({ errors, medianError }) => errors.length > 1 && Math.abs(medianError ?? 0) > 1,
  );
  const [most] = [...leaning].sort((a, b) => Math.abs(b.medianError ?? 0) - Math.abs(a.medianError ?? 0));
  if (most === undefined) return "Your guesses lean to neither side.";
  return `You guess ${leanInWords(most.medianError)} most at “${most.topic}”: in the middle by ${formatNumber(Math.abs(most.medianError ?? 0))} tolerances.`;
}
