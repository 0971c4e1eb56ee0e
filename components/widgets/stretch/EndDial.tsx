/** The chosen pair's circle: the angles of training, and where the last position stands before and after stretching. */

import { useMemo } from "react";
import { formatNumber } from "@/lib/widgets/format.ts";
import { pairAtEnd, type StretchParams } from "@/lib/widgets/stretch/compute.ts";
import { endDial } from "@/lib/widgets/stretch/figures.ts";
import { Dial } from "../figure/Dial.tsx";
import styles from "./EndDial.module.css";

export function EndDial({ params }: { params: StretchParams }) {
  const spec = useMemo(() => endDial(params), [params]);
  const { trainedRad, unchangedRad, stretchedRad, isUnseen } = pairAtEnd(params);
  const last = formatNumber(params.target - 1);
  return (
    <div className={styles.dial}>
      <p>
        Pair {params.pair}, position {last}
      </p>
      <Dial spec={spec} />
      <dl>
        <dt>
          <i className={styles.arc} aria-hidden="true" /> seen, up to
        </dt>
        <dd>{formatNumber(trainedRad)} rad</dd>
        {params.method !== "none" && (
          <>
            <dt>
              <i className={styles.unchanged} aria-hidden="true" /> unchanged
            </dt>
            <dd>{formatNumber(unchangedRad)} rad</dd>
          </>
        )}
        <dt>
          <i className={styles.hand} aria-hidden="true" /> {params.method === "none" ? "now" : "stretched"}
        </dt>
        <dd>
          {formatNumber(stretchedRad)} rad{isUnseen && ", unseen"}
        </dd>
      </dl>
    </div>
  );
}
