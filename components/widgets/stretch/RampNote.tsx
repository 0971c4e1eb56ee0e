/** YaRN's ramp is one thing in the paper and another in the code that everyone runs: where they differ most, and by how much. */

import { formatNumber } from "@/lib/widgets/format.ts";
import { rampsApart, type StretchParams } from "@/lib/widgets/stretch/compute.ts";
import styles from "./StretchFigure.module.css";

export function RampNote({ params }: { params: StretchParams }) {
  return <p className={styles.note}>{params.method === "yarn" && <RampsApart params={params} />}</p>;
}

function RampsApart({ params }: { params: StretchParams }) {
  const { pair, released, paper, share } = rampsApart(params);
  if (share === 0) return "Here YaRN’s two ramps agree.";
  return (
    <>
      The paper’s ramp runs over turns, the released code’s over pairs. They differ most at pair {pair}: the
      code keeps {formatNumber(released)} of θ, the paper {formatNumber(paper)}, {formatNumber(100 * share)} %
      apart.
    </>
  );
}
