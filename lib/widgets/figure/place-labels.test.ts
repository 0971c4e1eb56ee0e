import { expect, test } from "vitest";
import { widthOf } from "./measure.ts";
import { type PlacedLabel, placeLabels } from "./place-labels.ts";
import type { PlotSpec } from "./spec.ts";

const size = { width: 240, height: 120 };

/** left, right, top, bottom in pixels */
function rectOf({ text, x, y, anchor }: PlacedLabel) {
  const width = widthOf(text);
  const left = x * size.width - { start: 0, middle: width / 2, end: width }[anchor];
  return [left, left + width, y * size.height - 7, y * size.height + 7] as const;
}

const spec = (heights: number[]): PlotSpec => ({
  x: { min: 0, max: 10, label: "offset" },
  y: { min: 0, max: 1, label: "score" },
  curves: heights.map((height, index) => ({
    id: `c${index}`,
    x: [0, 10],
    y: [height, height],
    label: `curve ${index}`,
  })),
  marks: [
    { axis: "x", at: 5, label: "trained" },
    { axis: "x", at: 5.2, label: "asked" },
  ],
  bands: [{ from: 5, to: 10, look: "unseen", label: "never seen" }],
});

test.each([[[0.1, 0.5, 0.9]], [[0, 1]], [[0.5, 0.5, 0.5]], [[0.5, 0.52, 0.54, 0.56]]])(
  "labels of curves at %j lie in the box and not on each other",
  (heights) => {
    const labels = placeLabels(spec(heights), size);
    expect(labels.map(({ text }) => text)).toHaveLength(heights.length + 3);
    for (const [index, label] of labels.entries()) {
      const [left, right, top, bottom] = rectOf(label);
      expect(left).toBeGreaterThanOrEqual(-0.5);
      expect(right).toBeLessThanOrEqual(size.width + 0.5);
      expect(top).toBeGreaterThanOrEqual(-3);
      expect(bottom).toBeLessThanOrEqual(size.height + 3);
      for (const other of labels.slice(index + 1)) {
        const [left2, right2, top2, bottom2] = rectOf(other);
        expect(left < right2 && left2 < right && top < bottom2 && top2 < bottom).toBe(false);
      }
    }
  },
);

test("a curve out of sight has no label", () =>
  expect(placeLabels(spec([7]), size).map(({ text }) => text)).toEqual(["trained", "asked", "never seen"]));
