/** Which pairs are kept, divided, or in between, below the pairs of the plot above it; told apart by pattern, not colour. */

import { memo } from "react";
import type { FrequencyBand, FrequencyBands } from "@/lib/encodings/rotary-scaling.ts";
import styles from "./BandStrip.module.css";

interface BandStripProps {
  bands: readonly FrequencyBand[];
  counts: FrequencyBands;
  pair: number;
  lit: number | undefined;
}

const LEGEND: readonly { band: FrequencyBand; label: string }[] = [
  { band: "kept", label: "kept" },
  { band: "blended", label: "in between" },
  { band: "divided", label: "divided by s" },
];

export function BandStrip({ bands, counts, pair, lit }: BandStripProps) {
  const place = (at: number) => `${(at / Math.max(bands.length - 1, 1)) * 100}%`;
  return (
    <div className={styles.frame} aria-hidden="true">
      <div className={styles.strip}>
        <Runs bands={bands} />
        {lit !== undefined && <span className={styles.lit} style={{ left: place(lit) }} />}
        <span className={styles.chosen} style={{ left: place(pair) }} />
      </div>
      <p className={styles.legend}>
        {LEGEND.map(({ band, label }) => (
          <span key={band}>
            <i className={styles.swatch} data-band={band} /> {counts[band]} {label}
          </span>
        ))}
      </p>
    </div>
  );
}

/** Pairs of one band that follow each other, as one piece; each pair reaches half way to the next. */
const Runs = memo(({ bands }: Pick<BandStripProps, "bands">) => {
  const last = Math.max(bands.length - 1, 1);
  const starts = bands.flatMap((band, pair) => (band === bands[pair - 1] ? [] : [pair]));
  return starts.map((start, index) => {
    const from = Math.max(start - 0.5, 0);
    const to = Math.min((starts[index + 1] ?? bands.length) - 0.5, last);
    const style = { left: `${(from / last) * 100}%`, width: `${((to - from) / last) * 100}%` };
    return <span key={start} className={styles.run} data-band={bands[start]} style={style} />;
  });
});
