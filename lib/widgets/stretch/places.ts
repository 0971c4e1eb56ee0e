/** Places between two positions, which interpolation makes: 2,047.3 says what 2,047 would hide. */

const grouped = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });

/** `2,047.3`, `2,999`, `0.7`: to a tenth of a position */
export function formatPlace(position: number): string {
  return grouped.format(position);
}
