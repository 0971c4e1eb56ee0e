"use client";
/** The stairs from distance to bucket, the same buckets as a matrix of queries and keys, and what the tables cost. */

import { useMemo, useState } from "react";
import type { BucketsParams, BucketsResult } from "@/lib/widgets/buckets/compute.ts";
import { sameBand, shawMatrix, staircasePlot, t5Matrix } from "@/lib/widgets/buckets/figures.ts";
import { type Cell, Matrix } from "../figure/Matrix.tsx";
import { Plot } from "../figure/Plot.tsx";
import type { FigureProps } from "../view.ts";
import styles from "./BucketsFigure.module.css";
import { TableSizes } from "./TableSizes.tsx";

/** What the pointer is over: lit in every view, changed in none. */
interface Lit {
  distance?: number;
  /** of a matrix; the chosen query where the stairs are pointed at */
  row?: number;
  curve?: string | null;
}

export function BucketsFigure({ params, result, onMove }: FigureProps<BucketsParams, BucketsResult>) {
  const [lit, setLit] = useState<Lit>({});
  const stairs = useStairs(params);
  const t5 = useT5Matrix(params);
  const shaw = useShawMatrix(params);
  const { query, distance } = params;

  const chosen = { row: query, column: query - distance };
  const { row = query, distance: litDistance } = lit;
  const litCell = litDistance === undefined ? {} : { row, column: row - litDistance };
  const matrix = {
    cell: chosen,
    lit: litCell,
    onMove: ({ row, column }: Cell) => onMove({ query: row, distance: row - column }),
    onLit: ({ row, column }: Partial<Cell>) =>
      setLit(row === undefined || column === undefined ? {} : { row, distance: row - column }),
  };
  return (
    <div className={styles.figure}>
      <Plot
        spec={stairs}
        cursor={result.seen ? { x: distance, y: result.bucket } : { x: distance }}
        lit={{ x: lit.distance, curve: lit.curve }}
        onMove={({ x }) => onMove({ distance: Math.round(x) })}
        onLit={(at) => setLit(at === null ? {} : { distance: Math.round(at.x), curve: at.curve })}
      />
      <div className={styles.matrices}>
        <div>
          <p>T5: {params.buckets} buckets</p>
          <Matrix spec={t5} {...matrix} />
        </div>
        <div>
          <p>Shaw: {2 * params.clip + 1} rows</p>
          <Matrix spec={shaw} {...matrix} />
        </div>
      </div>
      <TableSizes params={params} parameters={result.parameters} />
    </div>
  );
}

/** Stairs stay while only the cursor moves within a bucket. */
function useStairs(params: BucketsParams) {
  const { clip, maxDistance, buckets, bidirectional } = params;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the stairs depend on these alone
  const plot = useMemo(() => staircasePlot(params), [clip, maxDistance, buckets, bidirectional]);
  const { from, to } = sameBand(params);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the band depends on its ends alone
  return useMemo(() => ({ ...plot, bands: [sameBand(params)] }), [plot, from, to]);
}

function useT5Matrix(params: BucketsParams) {
  const { maxDistance, buckets, bidirectional } = params;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the buckets depend on these alone
  return useMemo(() => t5Matrix(params), [maxDistance, buckets, bidirectional]);
}

function useShawMatrix({ clip, bidirectional }: BucketsParams) {
  return useMemo(() => shawMatrix({ clip, bidirectional }), [clip, bidirectional]);
}
