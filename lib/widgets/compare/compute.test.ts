import { expect, test } from "vitest";
import { alibiBias, t5Bucket } from "@/lib/encodings/index.ts";
import { defaultParams } from "../fields.ts";
import { seededNormals } from "../seeded-normals.ts";
import { type CompareParams, compute, fields, T5 } from "./compute.ts";
import { ENCODINGS } from "./encodings.ts";

const defaults = defaultParams(fields);
const at = (params: Partial<CompareParams>): CompareParams => ({ ...defaults, ...params });

test("ALiBi differs from no encoding by −slope · distance, whatever the words", () => {
  const { difference, words } = compute(at({ one: "none", other: "alibi", heads: 8, head: 3 }));
  const bias = alibiBias(words.length, [1 / 8]);
  difference.forEach((value, n) => {
    if (Number.isFinite(value)) expect(value).toBeCloseTo(bias[n] as number, 12);
  });
});

test("T5 adds its bucket's number to scores that are not divided by √d", () => {
  const params = at({ one: "none", other: "t5", head: 2 });
  const { one, other, words } = compute(params);
  const table = seededNormals(T5.buckets, "buckets of head 2 7");
  for (let i = 0; i < words.length; i++)
    for (let j = 0; j <= i; j++) {
      const n = i * words.length + j;
      const bias = table[t5Bucket(j - i, { ...T5, bidirectional: false })] as number;
      expect(other.scores[n]).toBeCloseTo((one.scores[n] as number) * Math.sqrt(8) + bias, 12);
    }
});

test("RoPE leaves each word's logit with itself as it was, and so does no other that tells positions", () => {
  const changed = (other: CompareParams["other"]) => {
    const { difference, words } = compute(at({ one: "none", other }));
    return words.some((_, i) => Math.abs(difference[i * words.length + i] as number) > 1e-12);
  };
  expect(changed("rotary")).toBe(false);
  for (const other of ["sinusoidal", "learned", "shaw"] as const) expect(changed(other)).toBe(true);
});

test("without an encoding equal words have equal logits, with sinusoids not", () => {
  const { one, other, words } = compute(at({ one: "none", other: "sinusoidal", masking: "none" }));
  const [first, second] = words.flatMap(({ token }, row) => (token === "the" ? [row] : [])) as [
    number,
    number,
  ];
  for (let key = 0; key < words.length; key++) {
    const of = (scores: Float64Array, row: number) => scores[row * words.length + key] as number;
    expect(of(one.scores, first)).toBe(of(one.scores, second));
    expect(of(other.scores, first)).not.toBeCloseTo(of(other.scores, second), 6);
  }
});

test("the largest difference is the largest, and the same encoding twice has none", () => {
  const { difference, largest, words } = compute(defaults);
  const sizes = [...difference].filter(Number.isFinite).map(Math.abs);
  expect(largest.value).toBe(Math.max(...sizes));
  expect(Math.abs(difference[largest.query * words.length + largest.key] as number)).toBe(largest.value);
  expect(compute(at({ one: "shaw", other: "shaw" })).largest.value).toBe(0);
});

test.each(ENCODINGS.map(({ value }) => value))("%s gives finite logits at every size", (other) => {
  for (const sentence of ["dog", "a b c d e f g h i j k l m n o p"])
    for (const [heads, head, headDim] of [
      [1, 1, 2],
      [16, 16, 16],
      [12, 11, 6],
    ] as const)
      for (const masking of ["none", "causal"] as const) {
        const { words, other: logits } = compute(at({ other, sentence, heads, head, headDim, masking }));
        logits.scores.forEach((score, n) => {
          const hidden = masking === "causal" && n % words.length > Math.floor(n / words.length);
          expect(score === Number.NEGATIVE_INFINITY).toBe(hidden);
          if (!hidden) expect(Number.isFinite(score)).toBe(true);
        });
      }
});
