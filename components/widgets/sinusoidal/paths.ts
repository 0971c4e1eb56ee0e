/** Numbers as SVG paths, as few points as the eye can tell. Values run from −1 to 1. */

/** More points along a wave than this fall on one pixel; then the wave is drawn as the band it fills. */
const MAX_POINTS = 1024;

/**
 * A line through the values, one unit apart; or where they are too many the band between the least and the greatest of
 * each stretch, which is what a line would fill.
 */
export function wavePath(values: Float64Array): string {
  if (values.length <= 2 * MAX_POINTS) {
    return `M${Array.from(values, (value, x) => `${x} ${short(-value)}`).join("L")}`;
  }
  const stretch = values.length / MAX_POINTS;
  const points: string[] = [];
  for (let index = 0; index < MAX_POINTS; index++) {
    // one value shared with the next stretch, so that no gap is left between them
    const part = values.subarray(Math.floor(index * stretch), Math.ceil((index + 1) * stretch) + 1);
    const x = short(((index + 0.5) / MAX_POINTS) * (values.length - 1));
    points.push(`${x} ${short(-maximum(part))}`, `${x} ${short(-minimum(part))}`);
  }
  return `M${points.join("L")}`;
}

/** A bar from the middle for each value, one unit high, from the top down: those below zero, and the others. */
export function barPaths(values: Float64Array): { negative: string; positive: string } {
  const negative: string[] = [];
  const positive: string[] = [];
  values.forEach((value, y) => {
    const width = short(value);
    (value < 0 ? negative : positive).push(`M0 ${y}h${width}v1h${-width}z`);
  });
  return { negative: negative.join(""), positive: positive.join("") };
}

function maximum(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, value), -1);
}

function minimum(values: Float64Array): number {
  return values.reduce((least, value) => Math.min(least, value), 1);
}

function short(value: number): number {
  return Math.round(value * 1000) / 1000;
}
