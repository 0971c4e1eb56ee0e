/** Hatching as a path: where there is nothing, or where a model has never been. Never by colour alone. */

import { short } from "./measure.ts";

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Strokes that rise to the right, cut to the box. Those of neighbouring boxes meet. */
export function hatchPath({ x, y, width, height }: Box, gap = 6): string {
  const [right, bottom] = [x + width, y + height];
  const strokes: string[] = [];
  // along one stroke x + y stays the same
  for (let sum = Math.ceil((x + y) / gap) * gap; sum < right + bottom; sum += gap) {
    const [fromX, toX] = [Math.max(x, sum - bottom), Math.min(right, sum - y)];
    if (fromX < toX) strokes.push(`M${short(fromX)} ${short(sum - fromX)}L${short(toX)} ${short(sum - toX)}`);
  }
  return strokes.join("");
}
