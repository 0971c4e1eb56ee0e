/** A readable few of many: for tables of at most 64 rows and small figures. */

/** Up to `most` indices below `count`, evenly spread from first to last, rising, with `kept` among them. */
export function spread(count: number, most: number, kept: number): number[] {
  if (count <= most) return Array.from({ length: count }, (_, index) => index);
  const indices = Array.from({ length: most }, (_, step) => Math.round((step * (count - 1)) / (most - 1)));
  const nearest = indices.reduce((best, index) =>
    Math.abs(index - kept) < Math.abs(best - kept) ? index : best,
  );
  indices[indices.indexOf(nearest)] = kept;
  return indices;
}
