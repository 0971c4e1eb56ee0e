"use client";
/** The documents end to end. A press moves the nearest boundary; each boundary is a slider for the keyboard too. */

import { type KeyboardEvent, useRef } from "react";
import { writeList } from "@/lib/widgets/fields.ts";
import { formatNumber } from "@/lib/widgets/format.ts";
import { fields, type PackingParams, type PackingResult } from "@/lib/widgets/packing/compute.ts";
import { cutsOf } from "@/lib/widgets/packing/figures.ts";
import { boundaryRange, moveBoundary } from "@/lib/widgets/packing/layout.ts";
import { type Place, useDrag } from "../use-drag.ts";
import type { FigureProps } from "../view.ts";
import styles from "./Strip.module.css";

interface StripProps extends Omit<FigureProps<PackingParams, PackingResult>, "params"> {
  /** the token that is pointed at elsewhere */
  lit: number | undefined;
}

const limits = fields.documents;
const STRIDE = 16;

export function Strip({ result, lit, onMove }: StripProps) {
  const { lengths, packed } = result;
  const { tokens } = packed;
  const held = useRef<number | null>(null);
  const ends = lengths.map((_, document) =>
    lengths.slice(0, document + 1).reduce((sum, length) => sum + length),
  );
  const inner = ends.slice(0, -1);
  const percent = (token: number) => `${(token / tokens) * 100}%`;
  const moveTo = (boundary: number, token: number) =>
    onMove({ documents: writeList(moveBoundary(lengths, boundary, token, limits)) });

  function onDrag({ x }: Place) {
    const token = x * tokens;
    held.current ??= inner.reduce(
      (best, end, index) =>
        Math.abs(end - token) < Math.abs((inner[best] as number) - token) ? index : best,
      0,
    );
    moveTo(held.current, token);
  }
  const drag = useDrag(onDrag, () => {});
  const release = () => {
    held.current = null;
  };

  function onKeyDown(event: KeyboardEvent, boundary: number) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { least, most } = boundaryRange(lengths, boundary, limits);
    const end = ends[boundary] as number;
    const token = afterKey(event.key, end, event.shiftKey ? STRIDE : 1, least, most);
    if (token === null) return;
    event.preventDefault();
    moveTo(boundary, token);
  }

  return (
    <div
      className={styles.strip}
      {...drag}
      onPointerUp={() => {
        drag.onPointerUp();
        release();
      }}
      onPointerCancel={() => {
        drag.onPointerCancel();
        release();
      }}
    >
      <div aria-hidden="true">
        {lengths.map((length, document) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a document has nothing but its place
            key={document}
            className={styles.document}
            style={{ left: percent((ends[document] as number) - length), width: percent(length) }}
          >
            {document + 1}
          </span>
        ))}
        {cutsOf(packed).map((token) => (
          <span key={token} className={styles.cut} style={{ left: percent(token) }} />
        ))}
        {lit !== undefined && <span className={styles.lit} style={{ left: percent(lit) }} />}
      </div>
      {inner.map((end, boundary) => {
        const { least, most } = boundaryRange(lengths, boundary, limits);
        return (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            key={boundary}
            role="slider"
            tabIndex={0}
            className={styles.boundary}
            style={{ left: percent(end) }}
            aria-label={`Start of document ${boundary + 2}`}
            aria-valuemin={least}
            aria-valuemax={most}
            aria-valuenow={end}
            aria-valuetext={`token ${formatNumber(end)}, position ${formatNumber(packed.positions[end] as number)}`}
            onKeyDown={(event) => onKeyDown(event, boundary)}
          />
        );
      })}
    </div>
  );
}

function afterKey(key: string, token: number, by: number, least: number, most: number): number | null {
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return token + by;
    case "ArrowLeft":
    case "ArrowDown":
      return token - by;
    case "Home":
      return least;
    case "End":
      return most;
    default:
      return null;
  }
}
