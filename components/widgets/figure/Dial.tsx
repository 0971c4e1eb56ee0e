"use client";
/** A circle with hands; the nearest one may be turned. */

import { memo, useRef } from "react";
import { arcPath, nearestHand, onDial, placeHandLabels, thousandth } from "@/lib/widgets/figure/dial-svg.ts";
import { percent } from "@/lib/widgets/figure/measure.ts";
import type { DialSpec } from "@/lib/widgets/figure/spec.ts";
import { type Place, useDrag } from "../use-drag.ts";
import styles from "./Dial.module.css";

export interface DialProps {
  /** redrawn when it is another object */
  spec: DialSpec;
  /** id of the hand that is pointed at, here or in another view */
  lit?: string | null | undefined;
  /**
   * where the dial was pressed or a drag went: −π … π, and how far from the middle, 1 at the rim
   *
   * @param hand the one that was nearest where the press began; it is held until the drag ends
   */
  onMove?: ((angleRad: number, length: number, hand: string | null) => void) | undefined;
}

/** Half the drawing's width, where the rim is at 1: room for the labels. */
const REACH = 1.4;
/** Pixels of the rim's radius on the smallest dial: labels that keep clear there do so everywhere. */
const RADIUS_PX = 45;

export function Dial({ spec, lit, onMove }: DialProps) {
  /** undefined between drags */
  const held = useRef<string | null>(undefined);
  const drag = useDrag(
    (place) => {
      const { x, y } = fromMiddle(place);
      const [angleRad, length] = [Math.atan2(y, x), Math.hypot(x, y)];
      if (held.current === undefined) held.current = nearestHand(spec, angleRad, length);
      onMove?.(angleRad, length, held.current);
    },
    () => {},
  );
  const release = () => {
    held.current = undefined;
  };
  return (
    <div
      className={styles.dial}
      data-moves={onMove !== undefined}
      aria-hidden="true"
      onPointerDownCapture={release}
      {...(onMove && drag)}
    >
      <Ground spec={spec} lit={lit} />
    </div>
  );
}

/** Upwards is more. */
function fromMiddle({ x, y }: Place): { x: number; y: number } {
  return { x: (x - 0.5) * 2 * REACH, y: (0.5 - y) * 2 * REACH };
}

const Ground = memo(({ spec, lit }: { spec: DialSpec; lit: DialProps["lit"] }) => (
  <>
    <svg aria-hidden="true" viewBox={`${-REACH} ${-REACH} ${2 * REACH} ${2 * REACH}`}>
      <path d="M-1 0H1M0 -1V1" className={styles.cross} />
      <circle r="1" className={styles.rim} />
      {spec.arcs?.map(({ fromRad, toRad, look, radius = 1, ink = "position" }, index) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: an arc is known by its place alone
          key={index}
          d={arcPath(fromRad, toRad, radius)}
          className={styles.arc}
          data-look={look}
          style={{ stroke: `var(--${ink})` }}
        />
      ))}
      {spec.hands.map(({ id, angleRad, length = 1, look, ink = "position" }) => {
        const tip = onDial(angleRad, length);
        const [x, y] = [thousandth(tip.x), thousandth(tip.y)];
        return (
          <g
            key={id}
            className={styles.hand}
            data-look={look}
            data-lit={id === lit}
            style={{ color: `var(--${ink})` }}
          >
            <path d={`M0 0L${x} ${y}`} />
            <circle cx={x} cy={y} r="0.06" />
          </g>
        );
      })}
    </svg>
    {placeHandLabels(spec, RADIUS_PX).map(({ hand, x, y }) => (
      <span
        key={hand.id}
        style={{ left: placeOf(x), top: placeOf(y), color: `var(--${hand.ink ?? "position"})` }}
      >
        {hand.label}
      </span>
    ))}
  </>
));

/** From pixels of the smallest dial. */
function placeOf(value: number): string {
  return percent(0.5 + value / RADIUS_PX / (2 * REACH));
}
