/** One score as the sum of its four terms, with the score itself beside it. */

import type { Mode } from "@/lib/widgets/combine/compute.ts";
import {
  EXAMPLE_DIM,
  EXAMPLE_POSITIONS,
  ROUNDING,
  type ScoreParts,
} from "@/lib/widgets/combine/score-parts.ts";
import { formatNumber } from "@/lib/widgets/format.ts";
import styles from "./CombineFigure.module.css";

export function FourTerms({ parts, mode }: { parts: ScoreParts; mode: Mode }) {
  const { query, key } = EXAMPLE_POSITIONS;
  return (
    <div>
      <table className={styles.terms}>
        <caption>
          qᵀk of a query at {query} and a key at {key}, in a seeded example of width {EXAMPLE_DIM}
        </caption>
        <thead>
          <tr>
            <td />
            <th scope="col" data-of="token">
              key’s content
            </th>
            <th scope="col" data-of="position">
              key’s position
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row" data-of="token">
              query’s content
            </th>
            <td>{formatNumber(parts.contentContent)}</td>
            <td>{formatNumber(parts.contentPosition)}</td>
          </tr>
          <tr>
            <th scope="row" data-of="position">
              query’s position
            </th>
            <td>{formatNumber(parts.positionContent)}</td>
            <td>{formatNumber(parts.positionPosition)}</td>
          </tr>
        </tbody>
      </table>
      <p className={styles.note}>
        Their sum is {formatNumber(parts.sum)}; the score computed whole is {formatNumber(parts.score)}
        {Math.abs(parts.sum - parts.score) < ROUNDING && `, the same to within ${formatNumber(ROUNDING)}`}.{" "}
        {mode === "add"
          ? "Content and position go through the same weights."
          : "Concatenated, content and position go through weights of their own."}
      </p>
    </div>
  );
}
