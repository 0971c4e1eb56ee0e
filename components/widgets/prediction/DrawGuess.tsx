"use client";
/** A curve to draw: by the pointer across the figure, or by a slider for each of its places. */

import { line } from "d3-shape";
import type { Params } from "@/lib/widgets/fields.ts";
import { formatNumber } from "@/lib/widgets/format.ts";
import { readHeights, writeHeights } from "@/lib/widgets/guesses.ts";
import type { DrawPrediction } from "@/lib/widgets/predictions.ts";
import { RangeInput } from "../controls/RangeInput.tsx";
import { useDrag } from "../use-drag.ts";
import styles from "./PredictionBlock.module.css";
import type { GuessInputProps } from "./PredictionBlock.tsx";

/** Steps of a height's slider. */
const STEPS = 200;

export function DrawGuess({ spec, params, draft, onChange }: GuessInputProps<DrawPrediction<Params>>) {
  const places = spec.places(params);
  const { min, max } = spec.range(params);
  const drawn = readHeights(draft, places.length);
  const heights = drawn ?? places.map(() => (min + max) / 2);
  const step = (max - min) / STEPS;
  const snap = (height: number) =>
    min + Math.round((Math.min(Math.max(height, min), max) - min) / step) * step;
  const set = (at: number, height: number) => onChange(writeHeights(heights.with(at, snap(height))));
  const drag = useDrag(
    ({ x, y }) =>
      set(Math.min(Math.max(Math.floor(x * places.length), 0), places.length - 1), max - y * (max - min)),
    () => undefined,
  );
  const x = (index: number) => index + 0.5;
  const y = (height: number) => (max - height) / (max - min);
  return (
    <div className={styles.draw}>
      <p aria-hidden="true">
        {spec.up}, {formatNumber(min)} to {formatNumber(max)}
      </p>
      <div className={styles.canvas} data-drawn={drawn !== null} {...drag}>
        <svg viewBox={`0 0 ${places.length} 1`} preserveAspectRatio="none" aria-hidden="true">
          {min < 0 && max > 0 && <path d={`M0 ${y(0)}H${places.length}`} className={styles.zero} />}
          <path d={line<number>((_, index) => x(index), y)(heights) ?? ""} className={styles.curve} />
        </svg>
        {heights.map((height, index) => (
          <span
            key={places[index]}
            className={styles.handle}
            style={{
              insetInlineStart: `${(x(index) / places.length) * 100}%`,
              insetBlockStart: `${y(height) * 100}%`,
            }}
          />
        ))}
      </div>
      <div className={styles.heights}>
        {heights.map((height, index) => (
          <label key={places[index]}>
            <span>
              {spec.across} {formatNumber(places[index] as number)}
            </span>
            <RangeInput
              min={min}
              max={max}
              step={step}
              value={height}
              aria-valuetext={`${spec.up} ${formatNumber(height)}`}
              onChange={(event) => set(index, Number(event.target.value))}
            />
            <output>{formatNumber(height)}</output>
          </label>
        ))}
      </div>
    </div>
  );
}
