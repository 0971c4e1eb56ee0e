/** Values from −1 to 1 as pixels: from one colour through the paper's to another, as deep as the value is far from 0. */

/** 0–255 each */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Entries of a colour table: finer than the eye tells apart. */
const ENTRIES = 256;

/** One opaque pixel for each step from −1 (index 0) to 1 (index 255), in the byte order of canvas image data. */
export function divergingTable(negative: Rgb, zero: Rgb, positive: Rgb): Int32Array {
  return Int32Array.from({ length: ENTRIES }, (_, index) => {
    const value = (2 * index) / (ENTRIES - 1) - 1;
    const end = value < 0 ? negative : positive;
    const [red, green, blue] = zero.map((from, channel) =>
      Math.round(from + ((end[channel] as number) - from) * Math.abs(value)),
    ) as [number, number, number];
    // canvas bytes are red, green, blue, alpha; every machine that runs a browser is little-endian
    return (255 << 24) | (blue << 16) | (green << 8) | red;
  });
}
