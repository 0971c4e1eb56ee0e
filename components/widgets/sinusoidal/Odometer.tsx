"use client";
/** Binary digits beside sines: a counter's digits flip at fixed periods, and pairs of dimensions turn at such periods too. */

import { useMemo } from "react";
import { formatNumber } from "@/lib/widgets/format.ts";
import type { SinusoidalParams } from "@/lib/widgets/sinusoidal/compute.ts";
import { CURVE_STEPS, type OdometerRow, odometer } from "@/lib/widgets/sinusoidal/odometer.ts";
import styles from "./Odometer.module.css";
import { wavePath } from "./paths.ts";

export function Odometer({ params }: { params: SinusoidalParams }) {
  const { first, count, rows } = useMemo(() => odometer(params), [params]);
  const at = params.position - first;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, so the keyboard must reach it
    <section className={styles.scroller} aria-label="Binary digits and pairs" tabIndex={0}>
      <table className={styles.odometer}>
        <caption>
          Positions {first} to {first + count - 1}: each binary digit, and the pair that turns as fast
        </caption>
        <thead>
          <tr>
            <th scope="col">digit</th>
            <th scope="col">at {params.position}</th>
            <td />
            <th scope="col">pair</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.bit}>
              <th scope="row">every {formatNumber(row.period)}</th>
              <td>{row.digits[at]}</td>
              <td>
                <Strip path={digitPath(row.digits)} count={count} at={at} />
              </td>
              <Pair row={row} count={count} at={at} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Pair({ row: { match, period }, count, at }: { row: OdometerRow; count: number; at: number }) {
  if (match === null) return <td colSpan={2}>no pair turns in about {period} tokens</td>;
  return (
    <>
      <td>
        {match.pair}, every {formatNumber(match.wavelength)}
      </td>
      <td>
        <Strip path={wavePath(match.curve)} step={1 / CURVE_STEPS} count={count} at={at} />
      </td>
    </>
  );
}

/** @param step positions to each unit of the path */
function Strip({ path, step = 1, count, at }: { path: string; step?: number; count: number; at: number }) {
  return (
    <svg
      className={styles.strip}
      viewBox={`-0.5 -1.2 ${count} 2.4`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={`M${at} -1.2V1.2`} className={styles.at} />
      <path d={path} transform={`scale(${step} 1)`} className={styles.line} />
    </svg>
  );
}

/** A square wave: 1 is above, 0 below. */
function digitPath(digits: Uint8Array): string {
  const levels = Array.from(digits, (digit) => (digit === 1 ? -1 : 1));
  return `M-0.5 ${levels[0]}${levels.map((level, index) => `V${level}H${index + 0.5}`).join("")}`;
}
