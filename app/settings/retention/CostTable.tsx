/** The costs side by side, the learner's own retention marked. */

import styles from "./retention.module.css";
import type { RetentionCost } from "./retention-cost.ts";

const percent = (share: number) => `${Number((share * 100).toFixed(2))} %`;

export function CostTable({ costs, own }: { costs: readonly RetentionCost[]; own: number }) {
  return (
    <table className={styles.table}>
      <caption>Means over the days of a year</caption>
      <thead>
        <tr>
          <th scope="col">Desired retention</th>
          <th scope="col">Reviews a day</th>
          <th scope="col">Minutes a day</th>
          <th scope="col">Remembered at the end</th>
        </tr>
      </thead>
      <tbody>
        {costs.map(({ desiredRetention, reviewsPerDay, minutesPerDay, remembered, begun }) => (
          <tr key={desiredRetention} aria-current={desiredRetention === own || undefined}>
            <th scope="row">
              {percent(desiredRetention)}
              {desiredRetention === own && <span className={styles.own}> yours</span>}
            </th>
            <td>{reviewsPerDay.toFixed(1)}</td>
            <td>{minutesPerDay.toFixed(1)}</td>
            <td>{Math.round((100 * remembered) / begun)} %</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
