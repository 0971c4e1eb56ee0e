/** What turning does to the vectors themselves: to their length nothing, and to the value nothing at all. */

import { formatNumber } from "@/lib/widgets/format.ts";
import type { RopeResult } from "@/lib/widgets/rope/compute.ts";
import styles from "./Lengths.module.css";

interface LengthsProps extends Pick<RopeResult, "norms" | "m" | "n"> {}

export function Lengths({ norms, m, n }: LengthsProps) {
  return (
    <table className={styles.lengths}>
      <thead>
        <tr>
          <th scope="col">length of</th>
          <th scope="col">before</th>
          <th scope="col">after turning</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">q at {formatNumber(m)}</th>
          <td>{formatNumber(norms.q)}</td>
          <td>{formatNumber(norms.rotatedQ)}</td>
        </tr>
        <tr>
          <th scope="row">k at {formatNumber(n)}</th>
          <td>{formatNumber(norms.k)}</td>
          <td>{formatNumber(norms.rotatedK)}</td>
        </tr>
        <tr>
          <th scope="row">v</th>
          <td colSpan={2}>not turned: passed on as it is</td>
        </tr>
      </tbody>
    </table>
  );
}
