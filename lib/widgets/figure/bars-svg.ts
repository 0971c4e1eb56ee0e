/** Values as bars from zero, those below it in one colour and the others in the other. */

import { formatNumber } from "../format.ts";
import type { Size } from "./curve-path.ts";
import { strokePath, textAt } from "./markup.ts";
import { short, TEXT_SIZE, widthOf } from "./measure.ts";
import type { BarsSpec } from "./spec.ts";
import { type PartMaker, svgFigure } from "./svg-figure.ts";

export interface BarsOptions {
  /** of the whole part, with its labels */
  width?: number;
  height?: number;
}

const ABOVE = TEXT_SIZE * 1.6;
const BELOW = TEXT_SIZE * 1.6;

export function barsSvg(spec: BarsSpec, { label, ...options }: BarsOptions & { label: string }): string {
  return svgFigure(label, [[barsPart(spec, options)]]);
}

export function barsPart(spec: BarsSpec, options: BarsOptions = {}): PartMaker {
  return (share) => {
    const { width = 400 } = options;
    const ends = [spec.limit, -spec.limit].map(formatNumber) as [string, string];
    const left = Math.max(...ends.map((end) => widthOf(end))) + 6;
    const area: Size = { width: Math.max(width - left, 10), height: 0 };
    area.height = options.height
      ? Math.max(options.height - ABOVE - BELOW, 10)
      : area.width / (spec.aspect ?? 3);
    const { negative, positive } = barPaths(spec, area, Math.max(Math.floor(MOST_BARS * share), 16));
    return {
      width,
      height: area.height + ABOVE + BELOW,
      markup: [
        textAt(0, TEXT_SIZE / 2 + 1, spec.measure, { room: width }),
        `<g transform="translate(${short(left)} ${short(ABOVE)})">`,
        `<path d="${negative}" fill="var(--fig-neg)"/><path d="${positive}" fill="var(--fig-pos)"/>`,
        strokePath(`M0 ${short(area.height / 2)}H${short(area.width)}`, "var(--control-edge)"),
        textAt(-6, TEXT_SIZE / 2, ends[0], { anchor: "end" }),
        textAt(-6, area.height - TEXT_SIZE / 2, ends[1], { anchor: "end" }),
        along(spec, area),
        "</g>",
      ].join(""),
    };
  };
}

function along(spec: BarsSpec, { width, height }: Size): string {
  const { labels = [], along: title, values } = spec;
  const y = height + TEXT_SIZE * 0.85;
  if (barsHaveWords(spec)) {
    const room = width / values.length;
    return labels
      .map((label, index) => textAt((index + 0.5) * room, y, label, { anchor: "middle", room }))
      .join("");
  }
  return [
    textAt(0, y, "0"),
    textAt(width / 2, y, title, { anchor: "middle" }),
    textAt(width, y, String(values.length - 1), { anchor: "end" }),
  ].join("");
}

export function barsHaveWords({ labels }: BarsSpec): boolean {
  return labels !== undefined && labels.length <= 16;
}

/** More bars than this are finer than the eye. */
const MOST_BARS = 512;

/** @param most bars at most; of several in one the longest is drawn */
export function barPaths(
  { values, limit }: BarsSpec,
  { width, height }: Size,
  most = MOST_BARS,
): { negative: string; positive: string } {
  const count = Math.min(values.length, most);
  const step = width / Math.max(count, 1);
  // narrow bars stand close, so that they don't fade
  const bar = step > 4 ? step * 0.8 : step;
  const paths = { negative: "", positive: "" };
  for (let index = 0; index < count; index++) {
    const value = longestOf(
      values,
      Math.floor((index * values.length) / count),
      Math.floor(((index + 1) * values.length) / count),
    );
    if (!Number.isFinite(value) || !(limit > 0)) continue;
    const reach = Math.min(Math.abs(value) / limit, 1) * (height / 2);
    const x = (index + 0.5) * step - bar / 2;
    const up = value < 0 ? reach : -reach;
    paths[value < 0 ? "negative" : "positive"] +=
      `M${short(x)} ${short(height / 2)}h${short(bar)}v${short(up)}h${short(-bar)}z`;
  }
  return paths;
}

function longestOf(values: ArrayLike<number>, from: number, to: number): number {
  let longest = values[from] as number;
  for (let index = from + 1; index < to; index++) {
    const value = values[index] as number;
    if (Math.abs(value) > Math.abs(longest)) longest = value;
  }
  return longest;
}
