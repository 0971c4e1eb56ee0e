import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { MatrixSpec, PlotSpec } from "@/lib/widgets/figure/spec.ts";
import { Bars } from "./Bars.tsx";
import { Dial } from "./Dial.tsx";
import { Matrix } from "./Matrix.tsx";
import { Plot } from "./Plot.tsx";

const plot: PlotSpec = {
  x: { min: 0, max: 100, label: "offset k", unit: "tokens" },
  y: { min: -1, max: 1, label: "score", unit: "nats" },
  curves: [
    { id: "a", x: [0, 50, 100], y: [-1, 0, 1], label: "rising" },
    { id: "b", x: [0, 50, 100], y: [0.5, Number.NaN, 0.5], look: "dashed", ink: "content" },
  ],
  marks: [{ axis: "x", at: 80, label: "trained" }],
  bands: [{ from: 80, to: 100, look: "unseen", label: "never seen" }],
};
const matrix: MatrixSpec = {
  rows: 2,
  columns: 2,
  values: [1, -1, Number.NaN, 0.456],
  scale: { kind: "diverging", limit: 1 },
  rowTitle: "query",
  columnTitle: "key",
};

test("a plot shows its curves, ends with units, and its labels, and is silent to a screen reader", () => {
  const html = renderToStaticMarkup(<Plot spec={plot} cursor={{ x: 25, y: 0 }} />);
  expect(html).toMatch(/^<div class="[^"]*" style="[^"]*" aria-hidden="true">/);
  expect(html).toContain('d="M0 500L500 250L1000 0"');
  for (const text of ["offset k", "100 tokens", "score, nats", "rising", "trained", "never seen"]) {
    expect(html).toContain(`>${text}<`);
  }
  expect(html).toContain('cx="25%" cy="50%"');
  expect(html).not.toContain("NaN");
});

test("a curve that is pointed at is drawn again above the others", () => {
  const paths = (html: string) => html.match(/d="M0 500L500 250L1000 0"/g)?.length;
  expect(paths(renderToStaticMarkup(<Plot spec={plot} lit={{ curve: "a" }} />))).toBe(2);
  expect(paths(renderToStaticMarkup(<Plot spec={plot} lit={{ curve: null }} />))).toBe(1);
});

test("a small matrix has signs or values, and its names", () => {
  const signs = renderToStaticMarkup(<Matrix spec={matrix} cell={{ row: 1, column: 0 }} />);
  expect(signs).toContain('d="M0.36 0.5h.28M0.5 0.36v.28M1.36 0.5h.28M1.36 1.5h.28M1.5 1.36v.28"');
  expect(signs).toMatch(/>query<.*>key</s);
  expect(signs.match(/x1="(0|50)%"/g)).toHaveLength(4);
  const values = renderToStaticMarkup(
    <Matrix
      spec={{ ...matrix, cells: "values", rowLabels: ["dog", "bites"], columnLabels: ["dog", "bites"] }}
    />,
  );
  expect(values.match(/>(1|−1|0\.46)<\/text>/g)).toHaveLength(3);
  expect(values.match(/>bites</g)).toHaveLength(2);
});

test("a large matrix is a canvas and nothing in its cells", () => {
  const html = renderToStaticMarkup(
    <Matrix spec={{ ...matrix, rows: 21, columns: 20, values: new Float64Array(420).fill(1) }} />,
  );
  expect(html).toContain("<canvas");
  expect(html.length).toBeLessThan(1500);
});

test("a dial shows its hands and what they are called", () => {
  const html = renderToStaticMarkup(
    <Dial
      spec={{
        hands: [{ id: "q", angleRad: 0, label: "query" }],
        arcs: [{ fromRad: 0, toRad: 1, look: "seen" }],
      }}
    />,
  );
  expect(html).toContain('d="M0 0L1 0"');
  expect(html).toContain(">query<");
});

test("what was is dashed beside what is, and an arc may lie within the rim", () => {
  const html = renderToStaticMarkup(
    <Dial
      spec={{
        hands: [{ id: "q", angleRad: 0, look: "dashed" }],
        arcs: [{ fromRad: 0, toRad: Math.PI, look: "seen", radius: 0.5 }],
      }}
    />,
  );
  expect(html).toContain('data-look="dashed"');
  expect(html).toContain('d="M0.5 0A0.5 0.5 0 0 0 0 -0.5A0.5 0.5 0 0 0 -0.5 0"');
});

test("bars are drawn from zero, each with its name", () => {
  const spec = { values: [1, -0.5], limit: 1, labels: ["first", "second"], along: "term", measure: "score" };
  const html = renderToStaticMarkup(<Bars spec={spec} chosen={1} />);
  expect(html).toContain(">second<");
  expect(html).toContain('x1="75%"');
});
