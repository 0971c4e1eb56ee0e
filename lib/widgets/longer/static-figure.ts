/** The lanes as an SVG string: the same stretches as the live figure, to scale. */

import { formatNumber } from "../format.ts";
import { compute, type Lane } from "./compute.ts";
import type { LongerParams } from "./fields.ts";
import type { Kind } from "./lanes.ts";

/** viewBox units */
const WIDTH = 400;
const NAMES = 96;
const TOP = 24;
const LANE = 21;
const BAR = 14;

const LOOK: Readonly<Record<Kind, string>> = {
  trained: 'fill="var(--position)" fill-opacity="0.55"',
  between: 'fill="var(--position)" fill-opacity="0.22"',
  unseen: 'fill="url(#longer-unseen)"',
  missing: 'fill="none" stroke="var(--again)" stroke-dasharray="4 3"',
};

export function staticFigure(params: LongerParams): string {
  const { trained, length, position } = params;
  const { lanes } = compute(params);
  const height = TOP + lanes.length * LANE + 6;
  const xOf = (place: number) => round(NAMES + (place / length) * (WIDTH - NAMES - 4));
  const label = `Positions 0 to ${length - 1} in ${lanes.length} lanes. ${lanes.map((lane) => `${lane.label}: ${said(lane)}`).join("; ")}.`;
  const cursor = xOf(position + 0.5);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${label}">`,
    '<defs><pattern id="longer-unseen" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M1 0V5" stroke="var(--ink-3)" stroke-width="1.2"/></pattern></defs>',
    '<g font-size="13" font-family="var(--font-ui)" fill="var(--ink-2)">',
    `<text x="${NAMES}" y="13">0</text>`,
    `<text x="${WIDTH - 4}" y="13" text-anchor="end">${formatNumber(length)}</text>`,
    trained < length * 0.78 && trained > length * 0.1
      ? `<text x="${xOf(trained)}" y="13" text-anchor="middle">${formatNumber(trained)}</text>`
      : "",
    lanes.map((lane, index) => `<text y="${TOP + index * LANE + 12}">${lane.label}</text>`).join(""),
    "</g>",
    lanes.map((lane, index) => bar(lane, TOP + index * LANE, xOf)).join(""),
    `<path d="M${cursor} ${TOP - 5}V${height}" stroke="var(--ink)" stroke-width="2"/></svg>`,
  ].join("");
}

function bar({ stretches }: Lane, y: number, xOf: (place: number) => number): string {
  return stretches
    .map(({ from, to, kind }) => {
      const x = xOf(from);
      return `<rect x="${x}" y="${y}" width="${round(xOf(to) - x)}" height="${BAR}" ${LOOK[kind]}/>`;
    })
    .join("");
}

/** “2,048 trained, 952 without a row” */
export function said({ counts }: Pick<Lane, "counts">): string {
  const words: Readonly<Record<Kind, string>> = {
    trained: "as in training",
    between: "between trained places",
    unseen: "never seen",
    missing: "without a row",
  };
  return (Object.keys(words) as Kind[])
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${formatNumber(counts[kind])} ${words[kind]}`)
    .join(", ");
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
