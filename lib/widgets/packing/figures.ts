/** What the packing widget draws, as data: the same for the live figure and for the picture without JavaScript. */

import type { MatrixSpec, PlotSpec } from "../figure/spec.ts";
import { type PackingResult, SAME, type ScoreChange } from "./compute.ts";
import type { Packed } from "./layout.ts";

/** More cuts than this would only be a grey stretch. */
const MOST_CUTS = 32;

/** The token each further sequence begins with; none where there are too many to tell apart. */
export function cutsOf({ sequences, context }: Packed): number[] {
  if (sequences > MOST_CUTS) return [];
  return Array.from({ length: sequences - 1 }, (_, index) => (index + 1) * context);
}

/** The position id of each token: a saw with a tooth for each run of ids. */
export function idsPlot(packed: Packed): PlotSpec {
  const { pieces, tokens } = packed;
  const [x, y]: [number[], number[]] = [[], []];
  for (const { start, length, firstPosition } of pieces) {
    const end = start + length - 1;
    x.push(start, end, end);
    y.push(firstPosition, firstPosition + length - 1, Number.NaN);
  }
  const second = pieces.filter(({ document }) => document === 1);
  const last = second.at(-1);
  return {
    x: { min: 0, max: tokens - 1, label: "token of the stream" },
    y: { min: 0, max: Math.max(...y.filter(Number.isFinite), 1), label: "position id" },
    curves: [{ id: "ids", x, y, ink: "position" }],
    marks: cutsOf(packed).map((at) => ({ axis: "x", at, ink: "ink-3" })),
    bands: [
      {
        from: second[0]?.start ?? 0,
        to: last === undefined ? 0 : last.start + last.length,
        look: "tint",
        ink: "accent",
        label: "document 2",
      },
    ],
    aspect: 4,
  };
}

/** Who may attend to whom, coloured by the key's document. */
export function maskSpec({ mask, tokens, step, packed, lengths }: PackingResult): MatrixSpec {
  const documents = tokens.map((token) => packed.pieces[packed.pieceOf[token] as number]?.document ?? 0);
  const count = tokens.length;
  const values = Float64Array.from(mask, (seen, cell) =>
    seen === 1 ? (documents[cell % count] as number) : Number.NaN,
  );
  return { ...square(count, step), values, scale: { kind: "category", count: lengths.length } };
}

/** By how much the score of each visible pair changes when ids restart. */
export function changeSpec({ change, tokens, step, within, between }: ScoreChange): MatrixSpec {
  const largest = Math.max(within, between);
  return {
    ...square(tokens.length, step),
    // rounding is not inked
    values: change.map((size) => (size <= SAME ? 0 : size)),
    scale: { kind: "sequential", min: 0, max: largest > SAME ? largest : 1 },
  };
}

function square(count: number, step: number) {
  return {
    rows: count,
    columns: count,
    step,
    rowTitle: "query",
    columnTitle: "key",
    cells: "nothing",
  } as const;
}

/** How many tokens have each position id. */
export function countsPlot(counts: Int32Array, context: number): PlotSpec {
  const breaks = Array.from(counts.keys()).filter((id) => id === 0 || counts[id] !== counts[id - 1]);
  const heights = breaks.map((id) => counts[id] as number);
  return {
    x: { min: 0, max: context, label: "position id" },
    y: { min: 0, max: Math.max(...heights), label: "tokens that have it" },
    curves: [
      { id: "counts", x: [...breaks, counts.length], y: [...heights, 0], look: "steps", ink: "position" },
    ],
    bands:
      counts.length < context
        ? [{ from: counts.length, to: context, look: "unseen", label: "no token has it" }]
        : [],
    aspect: 4,
  };
}
