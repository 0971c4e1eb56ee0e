/** How many guesses were right: of the first on each card, of those asked again, and by question. */

import { type Calibration, type Outcome, type Tally, tallyInWords } from "@/lib/stats/calibration.ts";
import { Chart } from "./Chart.tsx";
import styles from "./GuessOutcomes.module.css";
import { percent } from "./percent.ts";

const OUTCOMES: readonly { outcome: Outcome; label: string }[] = [
  { outcome: "right", label: "right" },
  { outcome: "near", label: "near" },
  { outcome: "wrong", label: "wrong" },
  { outcome: "skipped", label: "skipped" },
];

export function GuessOutcomes({ calibration }: { calibration: Calibration }) {
  const { first, again, topics } = calibration;
  const rows = [
    { label: "First guess on each card", tally: first },
    ...(again.total > 0 ? [{ label: "The last, on cards asked again", tally: again }] : []),
    ...topics.map(({ topic, tally }) => ({ label: topic, tally })),
  ];
  return (
    <Chart
      question="How many were right?"
      reading={compare(first, again)}
      table={{
        caption: "Guesses by outcome",
        columns: ["Question", "Guesses", ...OUTCOMES.map(({ label }) => label)],
        rows: rows
          .slice(0, 64)
          .map(({ label, tally }) => [
            label,
            String(tally.total),
            ...OUTCOMES.map(({ outcome }) => String(tally[outcome])),
          ]),
      }}
    >
      <ul className={styles.key}>
        {OUTCOMES.map(({ outcome, label }) => (
          <li key={outcome} data-outcome={outcome}>
            {label}
          </li>
        ))}
      </ul>
      <dl className={styles.rows}>
        {rows.map(({ label, tally }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <span className={styles.bar} role="img" aria-label={tallyInWords(tally)}>
                {OUTCOMES.filter(({ outcome }) => tally[outcome] > 0).map(({ outcome }) => (
                  <span key={outcome} data-outcome={outcome} style={{ flexGrow: tally[outcome] }}>
                    {tally[outcome]}
                  </span>
                ))}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </Chart>
  );
}

function compare(first: Tally, again: Tally): string {
  const share = ({ right, total }: Tally) => percent(right / total);
  const begin = `At first ${share(first)} were right`;
  return again.total === 0 ? `${begin}.` : `${begin}; of the cards that asked again ${share(again)} are now.`;
}
