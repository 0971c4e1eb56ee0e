/** A wrong value as the person who set it would recognise it: JSON has no NaN, and would say null. */
export function showValue(value: unknown): string {
  return typeof value === "number" || value === undefined ? String(value) : JSON.stringify(value);
}
