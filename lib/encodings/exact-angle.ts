/**
 * Sines and cosines of position · frequency, as exact as the frequency itself.
 *
 * `Math.sin(position * w)` rounds the product first: half a unit in the last place of the angle, 7e-12 at position 131,071
 * and 6e-11 at a million. Here the product is kept as a sum of two numbers, so that what remains is the rounding of w:
 * |error| ≤ |position| · 2⁻⁵⁴ for w ≤ 1, that is 7e-12 at position 131,071 and 5.5e-11 at a million against the real
 * formula, and below 1e-15 against the formula with w as it is. Formed in float32, angles would be off by 3e-3 and 5e-2.
 */

/** 2²⁷ + 1: multiplying by it lets a float64 be split into two halves of 26 bits (Veltkamp; Dekker 1971). */
const SPLITTER = 134_217_729;

function upperHalf(x: number): number {
  const scaled = SPLITTER * x;
  return scaled - (scaled - x);
}

/** a·b − fl(a·b), exactly: what a fused multiply-add would tell (Dekker 1971, "mul12"). For |a|, |b| below 1e290. */
function productError(a: number, b: number, product: number): number {
  const aUpper = upperHalf(a);
  const aLower = a - aUpper;
  const bUpper = upperHalf(b);
  const bLower = b - bUpper;
  return aLower * bLower - (product - aUpper * bUpper - aLower * bUpper - aUpper * bLower);
}

/** sin(position · invFreq): with the product as angle + rest, sin(angle + rest) = sin(angle) + rest · cos(angle). */
export function sinAt(position: number, invFreq: number): number {
  const angle = position * invFreq;
  return Math.sin(angle) + productError(position, invFreq, angle) * Math.cos(angle);
}

/** cos(position · invFreq): cos(angle + rest) = cos(angle) − rest · sin(angle). */
export function cosAt(position: number, invFreq: number): number {
  const angle = position * invFreq;
  return Math.cos(angle) - productError(position, invFreq, angle) * Math.sin(angle);
}

/**
 * Write sin, cos, sin, cos, … of one position, times `scale`: both at once, for the price of one of each.
 *
 * @param into has room for 2 · invFreq.length numbers from `start`
 */
export function writeSinCos(
  into: Float64Array,
  start: number,
  position: number,
  invFreq: Float64Array,
  scale = 1,
): void {
  for (let pair = 0; pair < invFreq.length; pair++) {
    const w = invFreq[pair] as number;
    const angle = position * w;
    const rest = productError(position, w, angle);
    const sin = Math.sin(angle);
    const cos = Math.cos(angle);
    into[start + 2 * pair] = scale * (sin + rest * cos);
    into[start + 2 * pair + 1] = scale * (cos - rest * sin);
  }
}
