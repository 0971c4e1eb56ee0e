/** Numbers as the reader sees them: at least four significant digits, thousands separated, a true minus sign. */

const grouped = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });

/** `0.4794`, `0.5`, `60,611`, `12`, `3.2e−5`: whole from 1,000 up, four significant digits below. */
export function formatNumber(value: number): string {
  const magnitude = Math.abs(value);
  if (magnitude >= 1000 && magnitude < 1e15) return withMinus(grouped.format(value));
  return withMinus(String(Number(value.toPrecision(4))));
}

/** `1 token`, `2 tokens`: `unit` is written in the plural and loses its s for exactly one. */
export function formatWithUnit(value: number, unit: string): string {
  return `${formatNumber(value)} ${value === 1 ? unit.replace(/s$/, "") : unit}`;
}

function withMinus(text: string): string {
  return text.replaceAll("-", "−");
}
