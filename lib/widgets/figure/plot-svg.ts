/** A plot as a picture. */

import { curvePath, heightAt, type Size } from "./curve-path.ts";
import { hatchPath } from "./hatch.ts";
import { inkVar, strokePath, textAt } from "./markup.ts";
import { short, TEXT_SIZE, widthOf } from "./measure.ts";
import { placeLabels } from "./place-labels.ts";
import { type AxisLabel, axisLabels, innerTicks, placeOn } from "./scale.ts";
import type { Axis, Band, Curve, Mark, PlotSpec } from "./spec.ts";
import { type PartMaker, svgFigure } from "./svg-figure.ts";

export interface PlotOptions {
  /** of the whole part, with its labels */
  width?: number;
  height?: number;
  /** the chosen x, with a dot at `y` where that is given */
  cursor?: { x: number; y?: number } | undefined;
}

/** Of all curves together, and of one point of each look. */
const BYTES = 14_000;
const POINT_BYTES = { line: 12, dashed: 12, steps: 12, dots: 16, bars: 30 };
const ABOVE = TEXT_SIZE * 1.6;
const BELOW = TEXT_SIZE * 2.8;

export function plotSvg(spec: PlotSpec, { label, ...options }: PlotOptions & { label: string }): string {
  return svgFigure(label, [[plotPart(spec, options)]]);
}

export function plotPart(spec: PlotSpec, options: PlotOptions = {}): PartMaker {
  return (share) => {
    const { width = 400, cursor } = options;
    const rows = yLabels(spec.y);
    const title = yTitle(spec.y);
    const left = Math.max(...rows.map(({ text }) => widthOf(text))) + 6;
    const area: Size = { width: Math.max(width - left - 2, 10), height: 0 };
    area.height = options.height
      ? Math.max(options.height - ABOVE - BELOW, 10)
      : area.width / (spec.aspect ?? 2);
    const content = `${bands(spec, area)}${grid(spec, area)}${marks(spec, area)}${curves(spec, area, share)}`;
    return {
      width,
      height: area.height + ABOVE + BELOW,
      markup: [
        textAt(0, TEXT_SIZE / 2 + 1, title, { room: width }),
        `<g transform="translate(${short(left)} ${short(ABOVE)})">`,
        // an inner svg cuts off what leaves it
        `<svg width="${short(area.width)}" height="${short(area.height)}">${content}${cursorMark(spec, area, cursor)}</svg>`,
        labels(spec, area),
        axes(spec, area, rows),
        "</g>",
      ].join(""),
    };
  };
}

/** Levels at which something is written: a line of text of each keeps clear of the next. */
export function yLabels(axis: Axis): AxisLabel[] {
  const { unit: _, ...withoutUnit } = axis;
  return axisLabels(withoutUnit, () => 0.14);
}

/** The unit stands in the title, since there is little room beside the axis. */
export function yTitle({ label, unit }: Axis): string {
  return unit === undefined ? label : `${label}, ${unit}`;
}

function bands({ bands: all = [], x }: PlotSpec, area: Size): string {
  return all.map((band) => bandMarkup(band, x, area)).join("");
}

function bandMarkup({ from, to, look, ink = "ink" }: Band, axis: Axis, { width, height }: Size): string {
  const [start, end] = [from, to].map((at) => Math.min(Math.max(placeOn(axis, at), 0), 1) * width) as [
    number,
    number,
  ];
  if (!(end > start)) return "";
  const box = { x: start, y: 0, width: end - start, height };
  if (look === "unseen") return strokePath(hatchPath(box), "var(--ink-3)", 1, ' stroke-opacity=".55"');
  return `<rect x="${short(start)}" width="${short(end - start)}" height="${short(height)}" fill="${inkVar(ink)}" fill-opacity=".12"/>`;
}

function grid({ x, y }: PlotSpec, { width, height }: Size): string {
  const across = innerTicks(y).map((at) => `M0 ${short((1 - placeOn(y, at)) * height)}H${short(width)}`);
  const up = innerTicks(x).map((at) => `M${short(placeOn(x, at) * width)} 0V${short(height)}`);
  return strokePath([...across, ...up].join(""), "var(--rule)");
}

function marks({ marks: all = [], x, y }: PlotSpec, area: Size): string {
  return all.map((mark) => markMarkup(mark, mark.axis === "x" ? x : y, area)).join("");
}

function markMarkup({ axis, at, ink = "ink" }: Mark, on: Axis, { width, height }: Size): string {
  const place = placeOn(on, at);
  if (!(place >= 0 && place <= 1)) return "";
  const d =
    axis === "x"
      ? `M${short(place * width)} 0V${short(height)}`
      : `M0 ${short((1 - place) * height)}H${short(width)}`;
  return strokePath(d, inkVar(ink), 1.5, ' stroke-dasharray="6 4"');
}

function curves(spec: PlotSpec, area: Size, share: number): string {
  const bytes = (BYTES * share) / Math.max(spec.curves.length, 1);
  return spec.curves
    .map((curve) => {
      const most = Math.max(Math.floor(bytes / POINT_BYTES[curve.look ?? "line"]), 4);
      return curveMarkup(curve, curvePath(curve, spec, area, most));
    })
    .join("");
}

function curveMarkup({ look, ink = "ink" }: Curve, d: string): string {
  const color = inkVar(ink);
  if (look === "bars") return d && `<path d="${d}" fill="${color}"/>`;
  if (look === "dots") return strokePath(d, color, 5, ' stroke-linecap="round"');
  return strokePath(
    d,
    color,
    1.75,
    look === "dashed" ? ' stroke-dasharray="5 4"' : ' stroke-linejoin="round"',
  );
}

function cursorMark({ x, y }: PlotSpec, { width, height }: Size, cursor: PlotOptions["cursor"]): string {
  const place = cursor === undefined ? Number.NaN : placeOn(x, cursor.x);
  if (cursor === undefined || !(place >= 0 && place <= 1)) return "";
  const line = strokePath(`M${short(place * width)} 0V${short(height)}`, "var(--accent)", 1.5);
  const up = cursor.y === undefined ? Number.NaN : placeOn(y, cursor.y);
  if (!Number.isFinite(up)) return line;
  return `${line}<circle cx="${short(place * width)}" cy="${short((1 - up) * height)}" r="4" fill="var(--bg)" stroke="var(--accent)" stroke-width="2"/>`;
}

function labels(spec: PlotSpec, area: Size): string {
  return placeLabels(spec, area)
    .map(({ x, y, text, ink, anchor }) =>
      textAt(x * area.width, y * area.height, text, { anchor, color: inkVar(ink), halo: true }),
    )
    .join("");
}

function axes({ x }: PlotSpec, { width, height }: Size, rows: AxisLabel[]): string {
  const line = strokePath(`M0 ${short(height)}H${short(width)}`, "var(--control-edge)");
  const left = rows.map(({ at, text }) => textAt(-6, (1 - at) * height, text, { anchor: "end" }));
  const below = axisLabels(x, (text) => (widthOf(text) + 12) / width).map(({ at, text }) =>
    textAt(at * width, height + TEXT_SIZE * 0.85, text, { anchor: anchorAt(at) }),
  );
  const title = textAt(width / 2, height + TEXT_SIZE * 2.1, x.label, { anchor: "middle", room: width });
  return `${line}${left.join("")}${below.join("")}${title}`;
}

/** The ends' labels stay within the axis. */
export function anchorAt(at: number): "start" | "middle" | "end" {
  return at === 0 ? "start" : at === 1 ? "end" : "middle";
}

/** The curve nearest to a place in the plot, if one is near; for what is pointed at. */
export function nearestCurve({ curves: all, y }: PlotSpec, x: number, place: number): string | null {
  let [nearest, least]: [string | null, number] = [null, 0.12];
  for (const curve of all) {
    const distance = Math.abs(1 - placeOn(y, heightAt(curve, x)) - place);
    if (distance < least) [nearest, least] = [curve.id, distance];
  }
  return nearest;
}
