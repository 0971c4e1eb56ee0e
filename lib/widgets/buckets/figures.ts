/** The staircase and the matrices as data, for the live figure and for its picture. */

import { shawIndexMatrix } from "@/lib/encodings/shaw.ts";
import { t5BucketMatrix } from "@/lib/encodings/t5.ts";
import type { Band, Curve, MatrixSpec, PlotSpec } from "../figure/spec.ts";
import { type BucketsParams, bucketRule, compute, TOKENS, t5Options } from "./compute.ts";

/** Which row of its table each method takes, by how far the key is before the query. */
export function staircasePlot(params: BucketsParams): PlotSpec {
  const { clip, maxDistance, bidirectional, buckets } = params;
  const { lastFrom } = compute(params);
  const far = Math.round(1.25 * Math.max(maxDistance, clip));
  const near = bidirectional ? -far : 0;
  // one query with keys from `far` before it on: key j is far − j before it
  const shawRows = shawIndexMatrix({ queries: 1, keys: far - near + 1, firstQuery: far }, clip);
  return {
    x: { min: near, max: far, label: "distance: key before the query", unit: "tokens" },
    y: { min: 0, max: Math.max(buckets, 2 * clip + 1), label: "row of the table" },
    curves: [
      { ...staircase(near, far, bucketRule(params)), id: "t5", ink: "position", label: "T5 bucket" },
      {
        ...staircase(near, far, (distance) => shawRows[far - distance] as number),
        id: "shaw",
        ink: "content",
        label: "Shaw row",
      },
    ],
    marks: [{ axis: "x", at: lastFrom, label: `last bucket from ${lastFrom}`, ink: "position" }],
    aspect: 2.4,
  };
}

/** Only the distances at which it steps, and both ends. */
function staircase(
  near: number,
  far: number,
  rowAt: (distance: number) => number,
): Pick<Curve, "x" | "y" | "look"> {
  const [x, y]: [number[], number[]] = [[], []];
  for (let distance = near; distance <= far; distance++) {
    const row = rowAt(distance);
    if (row === y.at(-1) && distance < far) continue;
    x.push(distance);
    y.push(row);
  }
  return { x, y, look: "steps" };
}

/** The distances that share the chosen one's bucket, as a tint behind the stairs. */
export function sameBand(params: BucketsParams): Band {
  const { inBucket } = compute(params);
  const far = Math.min(inBucket.to, 2 * 1280);
  const isAfter = params.distance < 0;
  return {
    from: isAfter ? -far - 0.5 : inBucket.from - 0.5,
    to: isAfter ? -inBucket.from + 0.5 : far + 0.5,
    look: "tint",
    ink: "position",
  };
}

/** T5's buckets of every query and key. */
export function t5Matrix(params: BucketsParams): MatrixSpec {
  const values = t5BucketMatrix(TOKENS, t5Options(params));
  return toeplitz(values, params.buckets, params.bidirectional);
}

/** Shaw's rows of every query and key. */
export function shawMatrix({
  clip,
  bidirectional,
}: Pick<BucketsParams, "clip" | "bidirectional">): MatrixSpec {
  return toeplitz(shawIndexMatrix(TOKENS, clip), 2 * clip + 1, bidirectional);
}

function toeplitz(rows: Int32Array, count: number, bidirectional: boolean): MatrixSpec {
  const values = new Float32Array(rows);
  if (!bidirectional) {
    for (let query = 0; query < TOKENS; query++) {
      values.fill(Number.NaN, query * TOKENS + query + 1, (query + 1) * TOKENS);
    }
  }
  return {
    rows: TOKENS,
    columns: TOKENS,
    values,
    scale: { kind: "category", count },
    rowTitle: "query",
    columnTitle: "key",
  };
}
