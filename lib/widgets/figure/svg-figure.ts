/** Parts side by side and below each other in one picture: what a page shows without JavaScript, and a gallery's tile. */

import { escapeText, textAt } from "./markup.ts";
import { short, TEXT_SIZE } from "./measure.ts";

export interface Part {
  width: number;
  height: number;
  markup: string;
}

/** Draws itself with its share of the bytes: 1 for all of them. */
export type PartMaker = (share: number) => Part;

const GAP = 16;

/** @param rows from top to bottom, each from left to right; together about 400 wide, so that texts stay legible */
export function svgFigure(label: string, rows: readonly (readonly PartMaker[])[]): string {
  const count = rows.reduce((sum, row) => sum + row.length, 0);
  let [top, width] = [0, 0];
  const placed: string[] = [];
  for (const row of rows) {
    let [left, height] = [0, 0];
    for (const make of row) {
      const part = make(1 / count);
      placed.push(
        left === 0 && top === 0
          ? part.markup
          : `<g transform="translate(${short(left)} ${short(top)})">${part.markup}</g>`,
      );
      width = Math.max(width, left + part.width);
      left += part.width + GAP;
      height = Math.max(height, part.height);
    }
    top += height + GAP;
  }
  const size = `0 0 ${short(width)} ${short(Math.max(top - GAP, 0))}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${size}" role="img" aria-label="${escapeText(label)}"`,
    ` font-family="var(--font-ui)" font-size="${TEXT_SIZE}">${placed.join("")}</svg>`,
  ].join("");
}

/** A part with a line of words above it. */
export function captioned(caption: string, make: PartMaker): PartMaker {
  return (share) => {
    const { width, height, markup } = make(share);
    const above = TEXT_SIZE * 1.6;
    const words = textAt(0, TEXT_SIZE / 2 + 1, caption, { color: "var(--ink)", room: width });
    return {
      width,
      height: height + above,
      markup: `${words}<g transform="translate(0 ${above})">${markup}</g>`,
    };
  };
}
