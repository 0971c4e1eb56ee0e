/** What is left of a number in the narrower formats that models compute in. */

/** Rounded to float32, 24 significant bits. */
export function toFloat32(x: number): number {
  return Math.fround(x);
}

/**
 * Rounded to bfloat16, 8 significant bits, by way of float32 and to even, as hardware does. It has no 257: above 256 only
 * every second integer exists, which is why positions and angles must not be kept in it.
 */
export function toBfloat16(x: number): number {
  const float = new Float32Array([x]);
  const bits = new Uint32Array(float.buffer);
  const pattern = bits[0] as number;
  if (!Number.isFinite(float[0])) return float[0] as number;
  const lowestKept = (pattern >>> 16) & 1;
  bits[0] = ((pattern + 0x7fff + lowestKept) >>> 16) << 16;
  return float[0] as number;
}
