import { expect, test } from "vitest";
import { divergingTable, paint } from "./diverging-colors.ts";

const table = divergingTable([43, 92, 138], [251, 250, 247], [143, 68, 18]);
const bytes = (pixel: number | undefined) => [...new Uint8Array(Uint32Array.of(pixel ?? 0).buffer)];

test("the ends are the two colours and the middle is paper, all opaque", () => {
  expect(bytes(table[0])).toEqual([43, 92, 138, 255]);
  expect(bytes(table[255])).toEqual([143, 68, 18, 255]);
  for (const [channel, paper] of [251, 250, 247, 255].entries()) {
    expect(bytes(table[127])[channel]).toBeGreaterThanOrEqual(paper - 1);
    expect(bytes(table[128])[channel]).toBeGreaterThanOrEqual(paper - 1);
  }
});

test("values are painted by their place between −1 and 1, rounding errors past them included", () => {
  const pixels = new Uint32Array(5);
  paint(Float32Array.of(-1, 1, 0, -1.0000001, 1.0000001), table, pixels);
  expect([...pixels]).toEqual([table[0], table[255], table[128], table[0], table[255]]);
});
