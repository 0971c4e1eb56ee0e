/** From what stands in a prediction's fields to a guess, or to what is still missing. */

import type { Params } from "@/lib/widgets/fields.ts";
import { formatNumber } from "@/lib/widgets/format.ts";
import { isGuess, type PredictionSpec } from "@/lib/widgets/predictions.ts";
import { readNumber } from "@/lib/widgets/read-value.ts";

/** null while the draft is no guess yet */
export function readGuess(
  spec: PredictionSpec<Params>,
  params: Params,
  draft: string,
): number | string | null {
  if (spec.kind !== "number" && spec.kind !== "point") return isGuess(spec, params, draft) ? draft : null;
  const guess = readNumber(draft);
  const { min, max } = spec.range(params);
  return guess !== null && guess >= min && guess <= max ? guess : null;
}

export function remedy(spec: PredictionSpec<Params>, params: Params): string {
  switch (spec.kind) {
    case "number":
    case "point": {
      const { min, max } = spec.range(params);
      return `Give a number from ${formatNumber(min)} to ${formatNumber(max)}, or skip.`;
    }
    case "choice":
      return "Choose one, or skip.";
    case "draw":
      return "Draw the curve, or skip.";
    case "match":
      return "Choose one for each, or skip.";
    default:
      return spec satisfies never;
  }
}
