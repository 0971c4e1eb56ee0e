/** The few matrix operations that attention needs, in float64, row-major. Small and exact, not tuned for size. */

/** Σᵢ a[i] · b[i]. */
export function dotProduct(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** Row `row` of a matrix whose rows are `width` wide: a view, not a copy. */
export function rowOf(matrix: Float64Array, row: number, width: number): Float64Array {
  return matrix.subarray(row * width, (row + 1) * width);
}

/**
 * left · right.
 *
 * @param left shape [rows, inner]
 * @param right shape [inner, columns]
 * @returns Float64Array of shape [rows, columns]
 */
export function multiply(
  left: ArrayLike<number>,
  right: ArrayLike<number>,
  inner: number,
  columns: number,
): Float64Array {
  const rows = left.length / inner;
  const product = new Float64Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let k = 0; k < inner; k++) {
      const factor = left[row * inner + k] as number;
      for (let column = 0; column < columns; column++) {
        const at = row * columns + column;
        product[at] = (product[at] as number) + factor * (right[k * columns + column] as number);
      }
    }
  }
  return product;
}

/**
 * Every row of `scores` through softmax: exp(s − max) / Σ exp(s − max). −Infinity gives 0; a row of nothing else stays all
 * zeros, since there is nothing to attend to.
 *
 * @param scores shape [rows, width]
 * @returns Float64Array of shape [rows, width]
 */
export function softmaxRows(scores: ArrayLike<number>, width: number): Float64Array {
  const weights = Float64Array.from(scores);
  for (let start = 0; start < weights.length; start += width) {
    const row = weights.subarray(start, start + width);
    const highest = row.reduce((max, score) => Math.max(max, score), Number.NEGATIVE_INFINITY);
    if (highest === Number.NEGATIVE_INFINITY) {
      row.fill(0);
      continue;
    }
    let sum = 0;
    for (let i = 0; i < width; i++) {
      row[i] = Math.exp((row[i] as number) - highest);
      sum += row[i] as number;
    }
    for (let i = 0; i < width; i++) row[i] = (row[i] as number) / sum;
  }
  return weights;
}
