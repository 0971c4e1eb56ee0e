/** The chosen pair as the hand of a clock: across is its cosine, upwards its sine. */

import { formatNumber } from "@/lib/widgets/format.ts";
import type { SinusoidalResult } from "@/lib/widgets/sinusoidal/compute.ts";
import styles from "./Clock.module.css";

export function Clock({ result }: { result: SinusoidalResult }) {
  const { angleRad, pair, isCosine } = result;
  const across = Math.cos(angleRad);
  const up = Math.sin(angleRad);
  return (
    <div className={styles.clock}>
      <svg viewBox="-1.2 -1.2 2.4 2.4" aria-hidden="true">
        <circle r="1" className={styles.face} />
        <path d="M-1 0H1M0 -1V1" className={styles.face} />
        {/* the coordinate that is the chosen dimension */}
        <path d={isCosine ? `M0 0H${across}` : `M0 0V${-up}`} className={styles.chosen} />
        <path d={isCosine ? `M${across} 0V${-up}` : `M0 ${-up}H${across}`} className={styles.thread} />
        <path d={`M0 0L${across} ${-up}`} className={styles.hand} />
        <circle cx={across} cy={-up} r="0.09" className={styles.tip} />
      </svg>
      <p>
        pair {pair}: {formatNumber(angleRad)} rad
      </p>
    </div>
  );
}
