/** Times in milliseconds, and how they are told. */

import { quantileSorted } from "d3-array";

export async function timeMs<T>(work: () => Promise<T> | T): Promise<{ ms: number; value: T }> {
  const began = performance.now();
  const value = await work();
  return { ms: performance.now() - began, value };
}

export interface Spread {
  p50: number;
  p95: number;
}

export function spread(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b);
  return { p50: quantileSorted(sorted, 0.5) ?? Number.NaN, p95: quantileSorted(sorted, 0.95) ?? Number.NaN };
}

export function row(name: string, value: string): void {
  console.log(`${name.padEnd(46)} ${value}`);
}

export function showMs(ms: number): string {
  return ms >= 1_000 ? `${(ms / 1_000).toFixed(2)} s` : `${ms.toFixed(ms < 10 ? 2 : 1)} ms`;
}

export function showSpread({ p50, p95 }: Spread): string {
  return `p50 ${showMs(p50)}, p95 ${showMs(p95)}`;
}
