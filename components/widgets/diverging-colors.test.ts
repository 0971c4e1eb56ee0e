import { expect, test } from "vitest";
import { divergingTable } from "./diverging-colors.ts";

const table = divergingTable([43, 92, 138], [251, 250, 247], [143, 68, 18]);
const bytes = (pixel: number | undefined) => [...new Uint8Array(Int32Array.of(pixel ?? 0).buffer)];

test("the ends are the two colours and the middle is paper, all opaque", () => {
  expect(bytes(table[0])).toEqual([43, 92, 138, 255]);
  expect(bytes(table[255])).toEqual([143, 68, 18, 255]);
  for (const [channel, paper] of [251, 250, 247, 255].entries()) {
    expect(bytes(table[127])[channel]).toBeGreaterThanOrEqual(paper - 1);
    expect(bytes(table[128])[channel]).toBeGreaterThanOrEqual(paper - 1);
  }
});

test("equal distances from the middle are equally deep", () => {
  const grey = divergingTable([0, 0, 0], [200, 200, 200], [0, 0, 0]);
  for (let index = 0; index < 128; index++) expect(grey[index]).toBe(grey[255 - index]);
});
