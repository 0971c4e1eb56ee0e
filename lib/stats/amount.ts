/** `1 note`, `1,200 notes`. The noun's plural ends in s. */
export function amount(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}
