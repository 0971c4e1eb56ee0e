/** An ALiBi slope as an exact power of two: how the formula, the reading and the figure write it. */

import { alibiSlopes } from "@/lib/encodings/alibi.ts";
import { formatNumber } from "../format.ts";
import { fraction, type MathNode, operator, power, row, slot } from "../formula.ts";

/** 2^(−8 · place / of) = 2^(−over/under), the latter in lowest terms. With 12 heads, head 9 has place 1 of 16. */
export interface ExactSlope {
  place: number;
  of: number;
  over: number;
  under: number;
  /** by lib/encodings */
  value: number;
}

/** @param head from 1 */
export function exactSlope(heads: number, head: number): ExactSlope {
  const whole = wholeSeries(heads);
  const isWhole = head <= whole;
  const place = isWhole ? head : 2 * (head - whole) - 1;
  const of = isWhole ? whole : 2 * whole;
  let [over, under] = [8 * place, of];
  // `of` is a power of two, so halving is all there is to do
  while (over % 2 === 0 && under % 2 === 0) [over, under] = [over / 2, under / 2];
  return { place, of, over, under, value: alibiSlopes(heads)[head - 1] as number };
}

/** The largest power of two up to `heads`: so many have a series of their own, the others stand between twice as many. */
export function wholeSeries(heads: number): number {
  return 2 ** Math.floor(Math.log2(heads));
}

/** `1/8`, or where the power isn't whole `2^(−1/2) = 0.7071`. */
export function slopeText(slope: ExactSlope): string {
  const { over, under, value } = slope;
  return under === 1 ? `1/${2 ** over}` : `2^(−${over}/${under}) = ${formatNumber(value)}`;
}

/** What stands after m =: 2^(−8 · 3/8) = 1/8, or 2^(−8 · 1/16) = 2^(−1/2) = 0.7071. */
export function slopeFormula({ place, of, over, under, value }: ExactSlope): MathNode[] {
  const minus = operator("−");
  const [eight, divided] = [slot("8"), operator("/")];
  const exponent = row(
    minus,
    eight,
    operator("·"),
    slot(String(place), "dimension"),
    divided,
    slot(String(of)),
  );
  const series = [power(slot("2"), exponent), operator("=")];
  if (under === 1) return [...series, fraction(slot("1"), slot(String(2 ** over)))];
  const reduced = row(minus, slot(String(over)), divided, slot(String(under)));
  return [...series, power(slot("2"), reduced), operator("="), slot(formatNumber(value), "value")];
}
