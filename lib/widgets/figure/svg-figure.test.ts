import fc from "fast-check";
import { expect, test } from "vitest";
import { barsPart, barsSvg } from "./bars-svg.ts";
import { arcPath, dialPart, dialSvg, nearestHand, placeHandLabels } from "./dial-svg.ts";
import { matrixPart, matrixSvg, sampled } from "./matrix-svg.ts";
import { widthOf } from "./measure.ts";
import { nearestCurve, plotPart, plotSvg } from "./plot-svg.ts";
import type { BarsSpec, DialSpec, MatrixSpec, PlotSpec } from "./spec.ts";
import { captioned, svgFigure } from "./svg-figure.ts";

const NASTY = `<b a="1">&'`;
const SAFE = "&lt;b a=&quot;1&quot;&gt;&amp;'";
const index = (length: number) => Array.from({ length }, (_, at) => at);

const plot = (length: number, curves = 1): PlotSpec => ({
  x: { min: 0, max: length - 1, label: NASTY, unit: "tokens" },
  y: { min: -1, max: 1, label: NASTY },
  curves: index(curves).map((at) => ({
    id: String(at),
    x: index(length),
    y: index(length).map((x) => Math.sin(x * (at + 1))),
    label: NASTY,
  })),
  marks: [{ axis: "x", at: length / 2, label: NASTY }],
  bands: [{ from: length / 2, to: length, look: "unseen", label: NASTY }],
});
const matrix = (rows: number, columns: number): MatrixSpec => ({
  rows,
  columns,
  values: index(rows * columns).map((cell) => (cell % 5 === 3 ? Number.NaN : Math.sin(cell * 12.9898) * 43)),
  scale: { kind: "diverging", limit: 43 },
  rowTitle: NASTY,
  columnTitle: NASTY,
});
const dial: DialSpec = {
  hands: [{ id: "q", angleRad: 1, label: NASTY }],
  arcs: [{ fromRad: 0, toRad: 1, look: "unseen" }],
};
const bars = (count: number): BarsSpec => ({
  values: index(count).map((at) => Math.sin(at)),
  limit: 1,
  along: NASTY,
  measure: NASTY,
});

test("pictures name themselves, escape every text and use colours of the theme alone", () => {
  const all = [
    plotSvg(plot(64), { label: NASTY }),
    matrixSvg(matrix(4, 4), { label: NASTY }),
    matrixSvg({ ...matrix(4, 4), rowLabels: index(4).map(() => NASTY) }, { label: NASTY }),
    dialSvg(dial, { label: NASTY }),
    barsSvg(bars(4), { label: NASTY }),
    barsSvg({ ...bars(4), labels: index(4).map(() => NASTY) }, { label: NASTY }),
  ];
  for (const svg of all) {
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 \d/);
    expect(svg).toContain(`role="img" aria-label="${SAFE}"`);
    expect(svg).toMatch(/<\/svg>$/);
    expect(svg).not.toMatch(/<b|NaN|undefined|Infinity/);
    expect(svg).not.toMatch(/(fill|stroke)="(?!none|var\(--|color-mix\()/);
  }
});

test("whatever the spec, a picture is at most 24 kB", () => {
  const size = (svg: string) => Buffer.byteLength(svg);
  for (const [rows, columns] of [
    [45, 45],
    [64, 32],
    [512, 2048],
    [2, 4096],
    [4096, 2],
    [20, 20],
  ] as const) {
    expect(size(matrixSvg(matrix(rows, columns), { label: "m" }))).toBeLessThan(24_000);
  }
  expect(size(matrixSvg({ ...matrix(10, 10), cells: "values" }, { label: "m" }))).toBeLessThan(24_000);
  for (const curves of [1, 6, 30]) {
    for (const look of ["line", "dots", "bars", "steps"] as const) {
      const spec = plot(5000, curves);
      const curved = { ...spec, curves: spec.curves.map((curve) => ({ ...curve, look })) };
      expect(size(plotSvg(curved, { label: "p" }))).toBeLessThan(24_000);
    }
  }
  expect(size(barsSvg(bars(4096), { label: "b" }))).toBeLessThan(24_000);
  const part = matrixPart(matrix(512, 512), { width: 190 });
  const row = [part, plotPart(plot(5000, 3), { width: 190 })];
  const whole = svgFigure("several", [row, [dialPart(dial), barsPart(bars(999))], [part, part]]);
  expect(size(whole)).toBeLessThan(24_000);
});

test("parts stand side by side and below each other without lying on each other", () => {
  const box = (width: number, height: number) => () => ({ width, height, markup: "<g/>" });
  const svg = svgFigure("parts", [[box(100, 50), box(80, 60)], [captioned("below", box(40, 10))]]);
  expect(svg).toContain('viewBox="0 0 196 106.8"');
  expect(svg).toContain('translate(116 0)"><g/>');
  expect(svg).toContain('translate(0 76)"><text');
});

test("a matrix too large for a picture is averaged, and a category keeps one of its own", () => {
  const values = [1, 3, 10, 20, 5, 7, 30, 40];
  const small = sampled({ ...matrix(2, 4), values }, 2);
  expect([small.rows, small.columns, [...(small.values as number[])]]).toEqual([1, 2, [4, 25]]);
  const buckets = sampled({ ...matrix(2, 4), values, scale: { kind: "category", count: 50 } }, 2);
  expect([...(buckets.values as number[])]).toEqual([1, 10]);
});

test("each cell of a picture is inked by its value, in eighths", () => {
  const spec = {
    ...matrix(2, 3),
    values: [1, 1, -0.5, 0, 0.26, 1],
    scale: { kind: "diverging", limit: 1 },
  } as const;
  const svg = matrixSvg(spec, { label: "m" });
  expect(svg).toContain('<path d="M0 0h2M2 1h1" stroke="var(--fig-pos)"/>');
  expect(svg).toContain('<path d="M2 0h1" stroke="var(--fig-neg)" stroke-opacity="0.5"/>');
  expect(svg).toContain('<path d="M1 1h1" stroke="var(--fig-pos)" stroke-opacity="0.25"/>');
});

test.each([0, 1, 2, Math.PI, 5])(
  "a label of a dial ends inside the picture, with its hand at %d rad",
  (angleRad) => {
    const svg = dialSvg(
      { hands: [{ id: "q", angleRad, label: "q at 1,012" }] },
      { label: "a dial", width: 120 },
    );
    const [, x = ""] = /<text x="([-\d.]+)"/.exec(svg) ?? [];
    expect(Math.abs(Number(x)) + widthOf("q at 1,012") / 2).toBeLessThanOrEqual(60 + 0.1);
  },
);

test("a whole turn of the rim is drawn, and a part from where it begins", () => {
  expect(arcPath(0, 2 * Math.PI, 1)).toBe("M1 0A1 1 0 0 0 -1 0A1 1 0 0 0 1 0");
  expect(arcPath(0, 9 * Math.PI, 1)).toBe(arcPath(0, 2 * Math.PI, 1));
  expect(arcPath(1, 1, 1)).toBe("");
});

test("labels of hands that point the same way keep clear of each other", () => {
  const hands = ["query", "key", "third"].map((id) => ({ id, label: id, angleRad: 0.5 }));
  const placed = placeHandLabels({ hands }, 60);
  for (const [at, one] of placed.entries()) {
    for (const other of placed.slice(at + 1)) {
      expect(Math.abs(one.x - other.x) > 25 || Math.abs(one.y - other.y) > 13).toBe(true);
    }
  }
});

test("the curve that is pointed at is the nearest one, if any is near", () => {
  const two: PlotSpec = {
    x: { min: 0, max: 1, label: "x" },
    y: { min: 0, max: 1, label: "y" },
    curves: [
      { id: "low", x: [0, 1], y: [0, 0] },
      { id: "high", x: [0, 1], y: [1, 1] },
    ],
  };
  expect(nearestCurve(two, 0.5, 0.05)).toBe("high");
  expect(nearestCurve(two, 0.5, 0.95)).toBe("low");
  expect(nearestCurve(two, 0.5, 0.5)).toBeNull();
});

test("any plot of finite numbers gives finite coordinates", () =>
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { maxLength: 20 }),
      fc.integer({ min: -50, max: 50 }),
      fc.integer({ min: -50, max: 50 }),
      (y, min, max) => {
        const spec = {
          ...plot(5),
          y: { min, max, label: "y" },
          curves: [{ id: "c", x: index(y.length), y }],
        };
        expect(plotSvg(spec, { label: "p" })).not.toMatch(/NaN|Infinity/);
      },
    ),
    { numRuns: 50 },
  ));

test("a press takes hold of the hand whose tip is nearest, a short one too", () => {
  const spec = {
    hands: [
      { id: "long", angleRad: 0 },
      { id: "short", angleRad: 0.1, length: 0.5 },
    ],
  };
  expect(nearestHand(spec, 0.3, 0.9)).toBe("long");
  expect(nearestHand(spec, 0, 0.6)).toBe("short");
  expect(nearestHand({ hands: [] }, 0, 1)).toBeNull();
});
