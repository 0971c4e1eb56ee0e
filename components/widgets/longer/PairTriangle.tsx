"use client";
/** All pairs of query (down) and key (across), to scale; those at a distance of L or more are hatched. Drawn, not counted. */

import { useId } from "react";
import { formatNumber } from "@/lib/widgets/format.ts";
import { useDrag } from "../use-drag.ts";
import type { PartProps } from "./LongerFigure.tsx";
import styles from "./PairTriangle.module.css";

/** Side of the square, in viewBox units. */
const SIDE = 200;

export function PairTriangle({ params, result, lit, onMove, onLit }: PartProps) {
  const hatch = useId();
  const { trained, length, position, maskKind } = params;
  const { unseen, total, share } = result.pairs;
  const causal = maskKind === "causal";
  const at = (place: number) => (place / length) * SIDE;
  /** from the edge to where the distance falls below L */
  const corner = at(Math.max(0, length - trained));
  const rowAt = (y: number) => Math.min(Math.max(Math.floor(y * length), 0), length - 1);
  const drag = useDrag(
    ({ y }) => onMove({ position: rowAt(y) }),
    (place) => onLit(place === null ? {} : { position: rowAt(place.y) }),
  );
  return (
    <div className={styles.pairs} aria-hidden="true">
      <p className={styles.axis}>
        <span>key 0</span>
        <span>{formatNumber(length - 1)}</span>
      </p>
      <div className={styles.square} {...drag}>
        <svg aria-hidden="true" viewBox={`-1 -1 ${SIDE + 2} ${SIDE + 2}`}>
          <defs>
            <pattern
              id={hatch}
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <path d="M1 0V6" className={styles.hatch} />
            </pattern>
          </defs>
          <path d={causal ? `M0 0L${SIDE} ${SIDE}H0z` : `M0 0H${SIDE}V${SIDE}H0z`} className={styles.seen} />
          <Corner side={corner} fill={`url(#${hatch})`} />
          {!causal && (
            <g transform={`rotate(180 ${SIDE / 2} ${SIDE / 2})`}>
              <Corner side={corner} fill={`url(#${hatch})`} />
            </g>
          )}
          {lit.position !== undefined && <Row y={at(lit.position + 0.5)} x={SIDE} className={styles.lit} />}
          <Row y={at(position + 0.5)} x={causal ? at(position + 1) : SIDE} className={styles.cursor} />
        </svg>
      </div>
      <p>
        query {formatNumber(position)} · {formatNumber(unseen)} of {formatNumber(total)} pairs are{" "}
        {formatNumber(trained)} or more apart: {formatNumber(100 * share)}
        {"\u00a0"}%
      </p>
    </div>
  );
}

/** The lower left: late queries, early keys. */
function Corner({ side, fill }: { side: number; fill: string }) {
  if (side === 0) return null;
  const d = `M0 ${SIDE - side}L${side} ${SIDE}H0z`;
  return (
    <>
      <path d={d} className={styles.paper} />
      <path d={d} fill={fill} className={styles.unseen} />
    </>
  );
}

function Row({ x, y, className }: { x: number; y: number; className: string | undefined }) {
  return (
    <>
      <path d={`M0 ${y}H${x}`} className={styles.halo} />
      <path d={`M0 ${y}H${x}`} className={className} />
    </>
  );
}
