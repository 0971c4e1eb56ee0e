/** What each method has to learn, as bars on one scale. */

import type { BucketsParams, BucketsResult } from "@/lib/widgets/buckets/compute.ts";
import { formatNumber } from "@/lib/widgets/format.ts";
import styles from "./TableSizes.module.css";

interface TableSizesProps {
  params: BucketsParams;
  parameters: BucketsResult["parameters"];
}

export function TableSizes({ params, parameters }: TableSizesProps) {
  const { clip, headDim, buckets, heads } = params;
  const most = Math.max(parameters.shaw, parameters.t5);
  return (
    <dl className={styles.sizes}>
      <Size
        name="Shaw"
        count={parameters.shaw}
        share={parameters.shaw / most}
        how={`2 tables of ${2 * clip + 1} vectors of ${headDim}, for keys and values, in each layer`}
      />
      <Size
        name="T5"
        count={parameters.t5}
        share={parameters.t5 / most}
        how={`${buckets} buckets × ${heads} heads, one table for all layers of a stack`}
      />
    </dl>
  );
}

function Size({ name, count, share, how }: { name: string; count: number; share: number; how: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span className={styles.bar} data-name={name} style={{ width: `${share * 100}%` }} />
        {formatNumber(count)} numbers: {how}
      </dd>
    </div>
  );
}
