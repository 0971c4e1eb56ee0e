/** The reviews of the next days: one bar a day with its number, small enough to stand beside other things. */

import { scaleLinear } from "d3-scale";
import { Chart } from "./Chart.tsx";
import styles from "./Forecast.module.css";

export interface ForecastBar {
  /** such as `Today` or `Tue` */
  label: string;
  count: number;
}

/** The picture's own units; it is stretched to whatever room there is. */
const HEIGHT = 100;
const BAR = 0.56;

export function Forecast({ days }: { days: readonly ForecastBar[] }) {
  const reading = readForecast(days);
  const most = Math.max(1, ...days.map(({ count }) => count));
  const height = scaleLinear([0, most], [0, HEIGHT]);
  return (
    <Chart
      question="What do the next days hold?"
      reading={reading}
      table={{
        caption: "Reviews due by day, as far as is known today",
        columns: ["Day", "Reviews"],
        rows: days.map(({ label, count }) => [label, String(count)]),
      }}
    >
      <div className={styles.plot}>
        <Row cells={days.map(({ count }) => String(count))} className={styles.counts} />
        <svg
          viewBox={`0 0 ${days.length} ${HEIGHT}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={reading}
        >
          {days.map(({ label, count }, index) => (
            <rect
              key={label}
              x={index + (1 - BAR) / 2}
              y={HEIGHT - height(count)}
              width={BAR}
              height={height(count)}
              className={styles.bar}
            />
          ))}
        </svg>
        <Row cells={days.map(({ label }) => label)} className={styles.labels} />
      </div>
    </Chart>
  );
}

/** Labels are HTML, so that they keep their size while the picture stretches; the table says them to a reader. */
function Row({ cells, className }: { cells: string[]; className: string | undefined }) {
  return (
    <div className={`${styles.row} ${className}`} aria-hidden="true">
      {cells.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the cells are the days in their order and never move
        <span key={index}>{cell}</span>
      ))}
    </div>
  );
}

function readForecast(days: readonly ForecastBar[]): string {
  const total = days.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return `Nothing is due in the next ${days.length} days.`;
  const busiest = days.reduce((most, day) => (day.count > most.count ? day : most));
  const within = `in the next ${days.length} days`;
  if (total === 1) return `1 review ${within}: ${busiest.label}.`;
  return busiest.count === total
    ? `${total} reviews ${within}, all on one day: ${busiest.label}.`
    : `${total} reviews ${within}; the fullest day is ${busiest.label} with ${busiest.count}.`;
}
