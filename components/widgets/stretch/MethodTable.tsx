/** What every method makes of the same request: how far neighbours stand apart, and where the last position lands. */

import { memo } from "react";
import { formatNumber } from "@/lib/widgets/format.ts";
import {
  METHODS,
  methodLabel,
  pairAtEnd,
  type StretchParams,
  type StretchResult,
} from "@/lib/widgets/stretch/compute.ts";
import { formatPlace } from "@/lib/widgets/stretch/places.ts";
import styles from "./MethodTable.module.css";

interface MethodTableProps {
  params: StretchParams;
  result: StretchResult;
}

export const MethodTable = memo(({ params, result }: MethodTableProps) => {
  const { pair, target } = params;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Method</th>
          <th scope="col">pair 0 turns by, rad</th>
          <th scope="col">pair {pair} is divided by</th>
          <th scope="col">{formatNumber(target - 1)} is turned like</th>
          <th scope="col">pairs at unseen angles</th>
        </tr>
      </thead>
      <tbody>
        {METHODS.map((method) => {
          const { ratio, likePosition } = pairAtEnd(params, method);
          const { invFreq, unseen } = result.byMethod[method];
          return (
            <tr key={method} aria-current={method === params.method ? "true" : undefined}>
              <th scope="row">{methodLabel(method)}</th>
              <td>{formatNumber(invFreq[0] as number)}</td>
              <td>{formatNumber(1 / ratio)}</td>
              <td>{formatPlace(likePosition)}</td>
              <td>{unseen}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
});
