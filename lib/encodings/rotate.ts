/** Applying RoPE to queries and keys: one position per row, two (images) or three (video). */

import { type FloatArray, floats, type Out, resultArray } from "./arrays.ts";
import { MAX_NUMBERS, refuse, requireInteger, requireMultiple, requireOneOf, requireSize } from "./check.ts";
import { DEFAULT_BASE } from "./frequencies.ts";
import { LAYOUTS, type Layout } from "./layout.ts";
import { countPositions, type Positions, requireAllPositions } from "./positions.ts";
import { type RotaryOptions, readRotary, rotaryFrequencies } from "./rotary.ts";
import { type Part, rotatePart } from "./rotate-rows.ts";

/** How x is laid out and which part of it turns. */
export interface RotateOptions extends RotaryOptions {
  /** `interleaved` when absent, as in the paper */
  layout?: Layout | undefined;
  /** columns from the left that turn, with frequencies of that width; the rest passes through. `dim` when absent */
  rotaryDim?: number | undefined;
  /** rows of x that share a position: x is [positions, heads, dim]. 1 when absent */
  heads?: number | undefined;
}

/**
 * Rotate every pair (x₁, x₂) of a row at position p by φ = p · invFreq[i]: (x₁ cos φ − x₂ sin φ, x₂ cos φ + x₁ sin φ)
 * (Su et al. 2021, eq. 34; partial rotation as in GPT-J and GPT-NeoX).
 *
 * Arithmetic is float64; into a Float32Array the error is its rounding, 1.2e-7 at most for numbers up to 2 in size. The
 * numbers of x are not inspected: NaN rotates to NaN.
 *
 * @param x queries or keys, shape [positions, heads, dim]
 * @param positions a count n for 0 … n − 1, or the position of each row
 * @param dim width of a head
 * @returns an array of shape [positions, heads, dim]; `out` may be x itself
 * @throws {RangeError} if `dim` or `rotaryDim` is not a positive even integer, `rotaryDim` exceeds `dim`, `heads` is not a
 *   positive integer, `x` or `out` has another length than that shape, or another option is wrong
 */
export function rotate<T extends FloatArray = Float64Array>(
  x: ArrayLike<number>,
  positions: Positions,
  dim: number,
  options: RotateOptions & Out<T> = {},
): T {
  const { layout = "interleaved", rotaryDim = dim, heads = 1, out } = options;
  requireMultiple("dim", dim, 2);
  requireMultiple("rotaryDim", rotaryDim, 2);
  const { invFreq, attentionFactor } = readRotary(rotaryDim, options);
  const part = { rows: countPositions(positions), heads, dim, start: 0, width: rotaryDim, layout };
  const { source, rotated } = openRotation(x, out, part);
  rotatePart(source, rotated, [{ positions, invFreq }], part, attentionFactor);
  return rotated;
}

/**
 * How two coordinates share the frequencies.
 * - `axial`: each half of a row has base^(−2i/(dim/2)) of its own (lucidrains/rotary-embedding-torch `get_axial_freqs`).
 * - `pixtral`: one list of dim/2 frequencies, the even ones for the first half, the odd ones for the second
 *   (mistral-inference rope.py `precompute_freqs_cis_2d`).
 */
export type AxesVariant = "axial" | "pixtral";

export interface RotateGridOptions {
  base?: number | undefined;
  /** within each half; `interleaved` when absent */
  layout?: Layout | undefined;
  /** `axial` when absent */
  variant?: AxesVariant | undefined;
}

/**
 * RoPE for the cells of an image: the first half of each row turns with the cell's row, the second half with its column,
 * each half laid out by itself.
 *
 * @param x shape [cells, dim]
 * @param coordinates row and column of each cell, shape [cells, 2]
 * @param dim a multiple of 4
 * @returns an array of shape [cells, dim]; `out` may be x itself
 * @throws {RangeError} if `dim` is not a positive multiple of 4, `coordinates` does not hold positions in pairs, or `x` or
 *   `out` has another length
 */
export function rotate2d<T extends FloatArray = Float64Array>(
  x: ArrayLike<number>,
  coordinates: ArrayLike<number>,
  dim: number,
  options: RotateGridOptions & Out<T> = {},
): T {
  const { base = DEFAULT_BASE, layout = "interleaved", variant = "axial", out } = options;
  requireMultiple("dim", dim, 4);
  requireOneOf("variant", variant, ["axial", "pixtral"]);
  requireMultiple("coordinates.length", coordinates.length, 2, MAX_NUMBERS);
  requireAllPositions("coordinates", coordinates);
  const cells = coordinates.length / 2;
  const whole = rotaryFrequencies(dim, { base });
  const part = { rows: cells, heads: 1, dim, start: 0, width: dim / 2, layout };
  const { source, rotated } = openRotation(x, out, part);
  for (const axis of [0, 1]) {
    const positions = Float64Array.from(
      { length: cells },
      (_, cell) => coordinates[2 * cell + axis] as number,
    );
    const invFreq =
      variant === "axial" ? rotaryFrequencies(dim / 2, { base }) : whole.filter((_, i) => i % 2 === axis);
    rotatePart(source, rotated, [{ positions, invFreq }], { ...part, start: axis * (dim / 2) });
  }
  return rotated;
}

export interface RotateSectionsOptions {
  /** pairs in each section, dim/2 in all */
  sections: readonly number[];
  base?: number | undefined;
  /** `half` when absent, as in Qwen2-VL */
  layout?: Layout | undefined;
}

/**
 * Multimodal RoPE, M-RoPE (Qwen2-VL 2024, arXiv 2409.12191, §2.1; HF models/qwen2_vl): a token has a time, a height and a
 * width; the dim/2 frequencies are split in order into one section for each. Text has three equal positions, and then this
 * is plain RoPE.
 *
 * @param x shape [tokens, dim]
 * @param positions one list for each section, such as [times, heights, widths], each of shape [tokens]
 * @param dim even
 * @returns an array of shape [tokens, dim]; `out` may be x itself
 * @throws {RangeError} if the sections do not add up to dim/2 or are not as many as the lists, the lists differ in length,
 *   or `dim`, `base`, `x` or `out` is wrong
 */
export function rotateSections<T extends FloatArray = Float64Array>(
  x: ArrayLike<number>,
  positions: readonly Positions[],
  dim: number,
  options: RotateSectionsOptions & Out<T>,
): T {
  const { sections, base = DEFAULT_BASE, layout = "half", out } = options;
  const invFreq = rotaryFrequencies(dim, { base });
  for (const [n, section] of sections.entries()) requireInteger(`sections[${n}]`, section, 0);
  const total = sections.reduce((sum, section) => sum + section, 0);
  if (total !== dim / 2)
    refuse("sections", `numbers that add up to dim/2 = ${dim / 2}`, sections.join(" + "));
  if (positions.length !== sections.length) {
    refuse("positions", `${sections.length} lists, one for each section`, `${positions.length}`);
  }
  const counts = positions.map(countPositions);
  const rows = counts[0] as number;
  if (counts.some((count) => count !== rows)) refuse("positions", "lists of one length", counts.join(", "));
  let start = 0;
  const axes = positions.map((list, n) => {
    const end = start + (sections[n] as number);
    const axis = { positions: list, invFreq: invFreq.slice(start, end) };
    start = end;
    return axis;
  });
  const part = { rows, heads: 1, dim, start: 0, width: dim, layout };
  const { source, rotated } = openRotation(x, out, part);
  rotatePart(source, rotated, axes, part);
  return rotated;
}

/** Check what all rotations share, and bring columns that do not turn over to the result. */
function openRotation<T extends FloatArray>(
  x: ArrayLike<number>,
  out: T | undefined,
  { rows, heads, dim, width, layout }: Part,
): { source: FloatArray; rotated: T } {
  requireInteger("rotaryDim", width, 2, dim);
  requireInteger("heads", heads, 1);
  requireOneOf("layout", layout, LAYOUTS);
  requireSize("x", x, rows * heads * dim, "positions × heads × dim");
  const source = floats(x);
  const rotated = resultArray(out, { positions: rows, heads, dim });
  if (width < dim && rotated !== source) rotated.set(source);
  return { source, rotated };
}
