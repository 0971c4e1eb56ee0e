"use client";
/** A plot that can be moved in: what the spec says is drawn once, and the cursor above it moves without it. */

import { type CSSProperties, memo, useMemo } from "react";
import { curvePath } from "@/lib/widgets/figure/curve-path.ts";
import { percent, widthOf } from "@/lib/widgets/figure/measure.ts";
import { placeLabels } from "@/lib/widgets/figure/place-labels.ts";
import { anchorAt, nearestCurve, yLabels, yTitle } from "@/lib/widgets/figure/plot-svg.ts";
import { axisLabels, innerTicks, placeOn, valueOn } from "@/lib/widgets/figure/scale.ts";
import type { Axis, PlotSpec } from "@/lib/widgets/figure/spec.ts";
import { type Place, useDrag } from "../use-drag.ts";
import { Crosshair } from "./Crosshair.tsx";
import styles from "./Plot.module.css";

export interface PlotPoint {
  x: number;
  y: number;
}

export interface PlotProps {
  /** redrawn when it is another object, so keep it by useMemo on what it is made of */
  spec: PlotSpec;
  /** what is chosen: an upright line, with a dot where y is given */
  cursor?: { x: number; y?: number } | undefined;
  /** what is pointed at, here or in another view */
  lit?: { x?: number | undefined; curve?: string | null | undefined } | undefined;
  /** a press or a drag */
  onMove?: ((at: PlotPoint) => void) | undefined;
  onLit?: ((at: (PlotPoint & { curve: string | null }) | null) => void) | undefined;
}

/** Units of the drawing; it is stretched to the figure's width, and its strokes are not. */
const WIDTH = 1000;
const MOST_POINTS = 1024;

/** The plot's area on the narrowest screen, in pixels: labels that find room there have it everywhere. */
const NARROW = 240;

export function Plot({ spec, cursor, lit, onMove, onLit }: PlotProps) {
  const { x, y } = spec;
  const aspect = spec.aspect ?? 2;
  const paths = useMemo(() => pathsOf(spec, WIDTH / aspect), [spec, aspect]);
  const at = (place: Place): PlotPoint => ({ x: valueOn(x, place.x), y: valueOn(y, 1 - place.y) });
  const light = (place: Place | null) =>
    onLit?.(place && { ...at(place), curve: nearestCurve(spec, valueOn(x, place.x), place.y) });
  const drag = useDrag((place) => (onMove ? onMove(at(place)) : light(place)), light);
  const litCurve = spec.curves.findIndex((curve) => curve.id === lit?.curve);
  const up = cursor?.y === undefined ? undefined : placeOn(y, cursor.y);
  return (
    <div className={styles.plot} style={{ "--aspect": aspect } as CSSProperties} aria-hidden="true">
      <div
        className={styles.area}
        data-moves={onMove !== undefined}
        {...(onMove || onLit ? drag : undefined)}
      >
        <Ground spec={spec} paths={paths} aspect={aspect} />
        {litCurve >= 0 && (
          <svg
            aria-hidden="true"
            className={styles.curves}
            viewBox={`0 0 ${WIDTH} ${WIDTH / aspect}`}
            preserveAspectRatio="none"
          >
            <path
              d={paths[litCurve]}
              className={styles.curve}
              data-look={spec.curves[litCurve]?.look}
              data-lit="true"
              style={inkStyle(spec.curves[litCurve]?.ink)}
            />
          </svg>
        )}
        <Crosshair
          chosen={cursor && { x: placeOn(x, cursor.x) }}
          lit={lit?.x === undefined ? undefined : { x: placeOn(x, lit.x) }}
          dot={cursor && up !== undefined ? { x: placeOn(x, cursor.x), y: 1 - up } : undefined}
        />
      </div>
      <Axes x={x} y={y} />
    </div>
  );
}

function pathsOf(spec: PlotSpec, height: number): string[] {
  return spec.curves.map((curve) => curvePath(curve, spec, { width: WIDTH, height }, MOST_POINTS));
}

/** All that doesn't move. */
const Ground = memo(({ spec, paths, aspect }: { spec: PlotSpec; paths: string[]; aspect: number }) => {
  const height = WIDTH / aspect;
  const { x, y, curves, marks = [], bands = [] } = spec;
  const levels = innerTicks(y).map((at) => `M0 ${(1 - placeOn(y, at)) * height}h${WIDTH}`);
  const uprights = innerTicks(x).map((at) => `M${placeOn(x, at) * WIDTH} 0v${height}`);
  return (
    <>
      {bands.map(({ from, to, look, ink }) => {
        const [start, end] = [from, to].map((at) => Math.min(Math.max(placeOn(x, at), 0), 1)) as [
          number,
          number,
        ];
        return (
          <div
            key={`${look} ${from} ${to}`}
            className={styles.band}
            data-look={look}
            style={{ left: `${start * 100}%`, width: `${Math.max(end - start, 0) * 100}%`, ...inkStyle(ink) }}
          />
        );
      })}
      <svg
        aria-hidden="true"
        className={styles.curves}
        viewBox={`0 0 ${WIDTH} ${height}`}
        preserveAspectRatio="none"
      >
        <path d={levels.concat(uprights).join("")} className={styles.grid} />
        {marks.map(({ axis, at, ink }) => (
          <path
            key={`${axis} ${at}`}
            d={
              axis === "x"
                ? `M${placeOn(x, at) * WIDTH} 0v${height}`
                : `M0 ${(1 - placeOn(y, at)) * height}h${WIDTH}`
            }
            className={styles.mark}
            style={inkStyle(ink)}
          />
        ))}
        {curves.map(({ id, look, ink }, index) => (
          <path key={id} d={paths[index]} className={styles.curve} data-look={look} style={inkStyle(ink)} />
        ))}
      </svg>
      {placeLabels(spec, { width: NARROW, height: NARROW / aspect }).map((label) => (
        <span
          key={label.id}
          className={styles.label}
          data-anchor={label.anchor}
          style={{ left: percent(label.x), top: percent(label.y), ...inkStyle(label.ink) }}
        >
          {label.text}
        </span>
      ))}
    </>
  );
});

const Axes = memo(({ x, y }: { x: Axis; y: Axis }) => (
  <>
    <p className={styles.yTitle}>{yTitle(y)}</p>
    <div className={styles.rows}>
      {yLabels(y).map(({ at, text }) => (
        <span key={at} style={{ top: `${(1 - at) * 100}%` }}>
          {text}
        </span>
      ))}
    </div>
    <div className={styles.columns}>
      {axisLabels(x, (text) => (widthOf(text) + 12) / NARROW).map(({ at, text }) => (
        <span key={at} data-anchor={anchorAt(at)} style={{ left: `${at * 100}%` }}>
          {text}
        </span>
      ))}
    </div>
    <p className={styles.xTitle}>{x.label}</p>
  </>
));

/** A custom property, so that one rule of CSS can use it for strokes, fills and words. */
function inkStyle(ink = "ink"): CSSProperties {
  return { "--of": `var(--${ink})` } as CSSProperties;
}
