/**
 * Figures as data. A widget's definition describes what is to be drawn once; components/widgets/figure draws it live and
 * lib/widgets/figure draws it as a picture for pages without JavaScript, so that the two can't differ.
 */

/** A colour by what it means; each is a custom property of app/tokens.css. */
export type Ink = "position" | "content" | "accent" | "ink" | "ink-3" | "good" | "again";

export interface Axis {
  min: number;
  max: number;
  scale?: "linear" | "log";
  /** stands at the axis: `offset k` */
  label: string;
  /** of the ends' labels: `tokens` */
  unit?: string;
}

export interface Curve {
  /** unlike the others' */
  id: string;
  /** rising, as many as `y`; NaN in `y` leaves a gap */
  x: ArrayLike<number>;
  y: ArrayLike<number>;
  /** a staircase holds its height until the next x */
  look?: "line" | "dashed" | "dots" | "steps" | "bars";
  ink?: Ink;
  /** written at the curve itself, instead of a legend */
  label?: string;
}

/** A line across the plot. */
export interface Mark {
  axis: "x" | "y";
  at: number;
  label?: string;
  ink?: Ink;
}

/** A stretch of the x axis: hatched where a model has never been, tinted where something holds. */
export interface Band {
  from: number;
  to: number;
  look: "unseen" | "tint";
  ink?: Ink;
  label?: string;
}

export interface PlotSpec {
  x: Axis;
  y: Axis;
  curves: readonly Curve[];
  marks?: readonly Mark[];
  bands?: readonly Band[];
  /** width by height of the plot's area; 2 unless given */
  aspect?: number;
}

export type MatrixScale =
  /** blue below zero, orange above, paper at zero */
  | { kind: "diverging"; limit: number }
  /** paper at min, full ink (blue) at max */
  | { kind: "sequential"; min: number; max: number }
  /** whole numbers from 0: even ones blue, odd ones orange, so that neighbours differ, and deeper as they grow */
  | { kind: "category"; count: number };

export interface MatrixSpec {
  rows: number;
  columns: number;
  /** every so many of both are drawn, and the numbers at the ends count them all; 1 unless given */
  step?: number;
  /** shape [rows, columns]; NaN and ±Infinity are hatched: there is nothing there */
  values: ArrayLike<number>;
  scale: MatrixScale;
  /** what a row and a column are: `query`, `key` */
  rowTitle: string;
  columnTitle: string;
  /** words at the rows and columns; numbers from 0 without them, at the ends only */
  rowLabels?: readonly string[];
  columnLabels?: readonly string[];
  /** what is written in each cell; signs where colours diverge, up to 400 cells, unless given; values up to 100 cells */
  cells?: "signs" | "values" | "nothing";
  /** width by height of the cells' area; 1 unless given */
  aspect?: number;
}

export interface Hand {
  id: string;
  angleRad: number;
  /** of the radius; 1 unless given */
  length?: number;
  /** what was, beside what is */
  look?: "line" | "dashed";
  ink?: Ink;
  label?: string;
}

/** Part of the rim, or of a smaller circle, such as the angles that training covered. */
export interface Arc {
  fromRad: number;
  toRad: number;
  look: "seen" | "unseen";
  /** of the rim's; 1 unless given */
  radius?: number;
  ink?: Ink;
}

/** A circle with hands; angles run counterclockwise from the right, across is cosine, upwards sine. */
export interface DialSpec {
  hands: readonly Hand[];
  arcs?: readonly Arc[];
}

export interface BarsSpec {
  /** one bar each, from zero */
  values: ArrayLike<number>;
  /** the value at the end of the axis on both sides */
  limit: number;
  labels?: readonly string[];
  /** what stands along the bars, and what their lengths are */
  along: string;
  measure: string;
  /** width by height of the bars' area; 3 unless given */
  aspect?: number;
}
