import fc from "fast-check";
import { expect, test } from "vitest";
import { modelPreset } from "@/lib/encodings/presets.ts";
import { shawIndexMatrix } from "@/lib/encodings/shaw.ts";
import { t5Bucket, t5BucketMatrix } from "@/lib/encodings/t5.ts";
import { defaultParams, withinLimits } from "../fields.ts";
import type { Curve } from "../figure/spec.ts";
import { toTex } from "../formula.ts";
import { judge } from "../predictions.ts";
import { type BucketsParams, bucketRule, compute, fields, shawRow, TOKENS } from "./compute.ts";
import { buckets } from "./definition.ts";
import { sameBand, shawMatrix, staircasePlot, t5Matrix } from "./figures.ts";
import { predictions } from "./predictions.ts";

const defaults = defaultParams(fields);
const at = (params: Partial<BucketsParams>): BucketsParams => ({ ...defaults, ...params });
const [lastBucket, tellsApart, shawNumbers] = predictions;

test.each([
  [15, 15],
  [16, 16],
  [19, 17],
  [20, 17],
  [32, 21],
  [64, 26],
  [112, 30],
  [113, 31],
])("a causal model puts distance %d in bucket %d", (distance, expected) =>
  expect(compute(at({ distance })).bucket).toBe(expected),
);

test.each([
  [7, 7],
  [8, 8],
  [12, 9],
  [16, 10],
  [64, 14],
  [90, 14],
  [91, 15],
  [-1, 17],
  [-12, 25],
])("an encoder puts distance %d in bucket %d", (distance, expected) =>
  expect(compute(at({ distance, bidirectional: true })).bucket).toBe(expected),
);

test("the last bucket begins at 113 for a causal model and at 91 for an encoder", () => {
  expect(lastBucket.answer(defaults)).toBe(113);
  expect(lastBucket.answer(at({ bidirectional: true }))).toBe(91);
  expect(judge(lastBucket, defaults, 128)).toMatchObject({
    outcome: "wrong",
    text: "You said 128. It is 113.",
  });
  expect(lastBucket.why(defaults)).toBe(
    "The last of 16 growing ones begins at 16 · (128/16)^(15/16) = 112.4, so the first whole distance in it is 113.",
  );
  expect(lastBucket.why(at({ bidirectional: true }))).toBe(
    "Each direction has 16 buckets, and the last of 8 growing ones begins at 8 · (128/8)^(7/8) = 90.51, so the first whole distance in it is 91.",
  );
});

test("distances in one bucket are those that get the same number, and no others", () => {
  const { inBucket } = compute(defaults);
  expect(inBucket).toEqual({ from: 19, to: 20 });
  const same = Array.from({ length: 200 }, (_, distance) => distance).filter(
    (distance) => t5Bucket(-distance, { bidirectional: false }) === 17,
  );
  expect(same).toEqual([19, 20]);
  expect(compute(at({ distance: 500 })).inBucket).toEqual({ from: 113, to: Number.POSITIVE_INFINITY });
  expect(compute(at({ distance: -20, bidirectional: true })).inBucket).toEqual({ from: 16, to: 22 });
});

test("Shaw’s row is the clipped distance, and one row for all beyond the clip", () => {
  expect([shawRow(0, 16), shawRow(5, 16), shawRow(16, 16), shawRow(1000, 16), shawRow(-40, 16)]).toEqual([
    16, 11, 0, 0, 32,
  ]);
  expect(compute(at({ distance: 15 })).inShawRow).toEqual({ from: 15, to: 15 });
  expect(compute(at({ distance: 16 })).inShawRow).toEqual({ from: 16, to: Number.POSITIVE_INFINITY });
});

test("two neighbours are asked for on the side where the key is", () => {
  const params = at({ distance: -22, bidirectional: true });
  expect(tellsApart.ask(params)).toContain("One key is 22 tokens after the query, another 23.");
  expect(tellsApart.why(params)).toBe("Shaw’s table gives row 32 for both, T5’s bucket 26 and 27.");
  expect(tellsApart.ask(at({ distance: -3 }))).toContain("3 tokens before the query, another 4.");
});

test("33 vectors of 64 are 2,112 numbers for the keys; T5 base has 384 in a stack", () => {
  expect(compute(defaults).parameters).toEqual({ shawPerTable: 2112, shaw: 4224, t5: 384 });
  expect(shawNumbers.answer(defaults)).toBe(2112);
  expect(shawNumbers.why(defaults)).toBe(
    "Distances −16 to 16 are 33 vectors of 64: 2,112; T5 has one number for each bucket and head, 32 · 12 = 384.",
  );
});

test.each([
  [{ distance: 7 }, "both"],
  [{ distance: 20 }, "t5"],
  [{ distance: 16 }, "neither"],
  [{ distance: 17, clip: 40 }, "shaw"],
  [{ distance: -3 }, "both"],
  [{ distance: -22, bidirectional: true }, "t5"],
])("at %j, %s tells a distance from the next", (params, expected) =>
  expect(tellsApart.answer(at(params))).toBe(expected),
);

test.each([
  [{}, "\\mathrm{bucket}(20) = 16 + ⌊ \\frac{\\ln(20 / 16)}{\\ln(128 / 16)} · 16 ⌋ = 17"],
  [{ distance: 7 }, "\\mathrm{bucket}(7) = 7"],
  [
    { distance: 600 },
    "\\mathrm{bucket}(600) = \\min(31, 16 + ⌊ \\frac{\\ln(600 / 16)}{\\ln(128 / 16)} · 16 ⌋) = 31",
  ],
  [
    { distance: -20, bidirectional: true },
    "\\mathrm{bucket}(-20) = 16 + 8 + ⌊ \\frac{\\ln(20 / 8)}{\\ln(128 / 8)} · 8 ⌋ = 26",
  ],
  [{ distance: -3, bidirectional: true }, "\\mathrm{bucket}(-3) = 16 + 3 = 19"],
])("the formula at %j is written with its numbers", (params, expected) =>
  expect(toTex(buckets.formula(at(params))).split(" \\quad ")[0]).toBe(expected),
);

test("Shaw’s formula clips the distance, and a key after the query has none under a causal mask", () => {
  expect(toTex(buckets.formula(defaults))).toContain(
    "\\mathrm{row}(20) = \\mathrm{clip}(-20, -16, 16) + 16 = 0",
  );
  expect(toTex(buckets.formula(at({ distance: -5 })))).toBe(
    "\\mathrm{bucket}(-5) = \\text{none: it is not seen} \\quad \\mathrm{row}(-5) = \\text{none: it is not seen}",
  );
});

test("the formula’s own numbers give its bucket", () =>
  fc.assert(
    fc.property(anyParams(), (params) => {
      const tex = toTex(buckets.formula(params)).split(" \\quad ")[0]?.replaceAll("{,}", "") ?? "";
      const parts =
        /= (?:(\d+) \+ )?(?:\\min\((\d+), )?(\d+) \+ ⌊ .*\((\d+) \/ \d+\)\}\{.*\((\d+) \/ (\d+)\)\} · (\d+) ⌋\)? = (\d+)$/.exec(
          tex,
        );
      if (parts === null) return;
      const [, offset, last, exact, over, under, single, steps, bucket] = parts.map((part) =>
        part === undefined ? undefined : Number(part),
      ) as (number | undefined)[];
      const quotient = Math.log(Number(over) / Number(single)) / Math.log(Number(under) / Number(single));
      const grown = Number(exact) + Math.floor(quotient * Number(steps) + 1e-10);
      expect((offset ?? 0) + Math.min(grown, last ?? Number.POSITIVE_INFINITY)).toBe(bucket);
    }),
  ));

test.each([
  [{}, "distance 20: bucket 17, as distances 19 to 20; Shaw row 0, as every distance from 16 on"],
  [{ distance: 7 }, "distance 7: bucket 7; Shaw row 9"],
  [{ distance: -5 }, "distance −5: the key is after the query, and a causal model does not see it"],
])("the reading at %j", (params, expected) => expect(buckets.reading(at(params))).toBe(expected));

test("the table gives each bucket its distances, at most 64 of them with the chosen one", () => {
  const { rows } = buckets.table(defaults);
  expect(rows).toHaveLength(32);
  expect(rows[17]).toEqual(["17", "19", "20", "2"]);
  expect(rows[31]).toEqual(["31", "113", "no end", "all others"]);
  const large = buckets.table(at({ buckets: 128, maxDistance: 1024, distance: 101 }));
  expect(large.rows).toHaveLength(64);
  expect(large.rows.map(([bucket]) => bucket)).toContain(
    String(compute(at({ buckets: 128, maxDistance: 1024, distance: 101 })).bucket),
  );
});

test("the stairs hold every step of the library’s buckets and rows", () => {
  const params = at({ bidirectional: true });
  const [t5, shaw] = staircasePlot(params).curves;
  for (let distance = -160; distance <= 160; distance++) {
    expect(heightOf(t5, distance)).toBe(t5Bucket(-distance));
    expect(heightOf(shaw, distance)).toBe(shawRow(distance, 16));
  }
  expect(sameBand(at({ distance: -20, bidirectional: true }))).toMatchObject({ from: -22.5, to: -15.5 });
});

test("the matrices are the library’s, and causal ones have nothing above the diagonal", () => {
  const t5 = t5Matrix(defaults).values;
  const bucketsOf = t5BucketMatrix(TOKENS, { bidirectional: false });
  const shaw = shawMatrix({ clip: 16, bidirectional: true }).values;
  expect(Array.from(shaw)).toEqual(Array.from(shawIndexMatrix(TOKENS, 16)));
  for (const [query, key] of [
    [0, 0],
    [200, 180],
    [255, 0],
  ] as const) {
    expect(t5[query * TOKENS + key]).toBe(bucketsOf[query * TOKENS + key]);
  }
  expect(t5[180 * TOKENS + 181]).toBeNaN();
});

test("presets hold T5’s own numbers", () => {
  const model = modelPreset("t5-base");
  for (const preset of buckets.presets.slice(1)) {
    expect(preset.source?.url).toBe(model?.url);
    expect(model?.encoding).toMatchObject({
      buckets: preset.params.buckets,
      maxDistance: preset.params.maxDistance,
      heads: preset.params.heads,
    });
  }
});

test("every state, however odd, has a bucket that holds its own distance", () =>
  fc.assert(
    fc.property(anyParams(), (params) => {
      const { bucket, inBucket, lastFrom, perDirection, seen } = compute(params);
      expect(buckets.reading(params)).not.toMatch(/NaN|Infinity|undefined/);
      expect(lastFrom).toBeLessThanOrEqual(params.maxDistance);
      if (!seen) return;
      const far = Math.abs(params.distance);
      expect(inBucket.from).toBeLessThanOrEqual(far);
      expect(inBucket.to).toBeGreaterThanOrEqual(far);
      expect(bucket).toBeLessThan(params.bidirectional ? 2 * perDirection : perDirection);
      expect(bucketRule(params)(Math.sign(params.distance) * inBucket.from)).toBe(bucket);
    }),
  ));

function heightOf(curve: Curve | undefined, distance: number): number | undefined {
  const step = Array.from(curve?.x ?? []).findLastIndex((start) => start <= distance);
  return curve?.y[step];
}

function anyParams(): fc.Arbitrary<BucketsParams> {
  return fc
    .record({
      clip: fc.integer({ min: 1, max: 64 }),
      maxDistance: fc.integer({ min: 16, max: 1024 }),
      buckets: fc.integer({ min: 8, max: 128 }),
      bidirectional: fc.boolean(),
      distance: fc.integer({ min: -1280, max: 1280 }),
    })
    .map((drawn) => withinLimits(fields, at(drawn)));
}
