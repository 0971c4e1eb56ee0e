import fc from "fast-check";
import { expect, test } from "vitest";
import { alibiBias, alibiSlopes } from "@/lib/encodings/alibi.ts";
import { modelPreset } from "@/lib/encodings/presets.ts";
import { rotaryFrequencies } from "@/lib/encodings/rotary.ts";
import { scaleRotary } from "@/lib/encodings/rotary-scaling.ts";
import { t5Bucket } from "@/lib/encodings/t5.ts";
import { defaultParams, type Params, withinLimits } from "../fields.ts";
import { toTex } from "../formula.ts";
import { answerOf, judge } from "../predictions.ts";
import { gentlestBias, sinusoidalPairs, unseenAngles } from "./at-token.ts";
import { compute, type Lane } from "./compute.ts";
import { longer } from "./definition.ts";
import { type EncodingName, fields, type LongerParams } from "./fields.ts";
import { farthestFrom, firstNewBucket } from "./lanes.ts";
import { predictions } from "./predictions.ts";
import { stretchedRotary } from "./stretched-rotary.ts";

const defaults = defaultParams(fields);
const at = (params: Partial<LongerParams>): LongerParams => ({ ...defaults, ...params });
const laneOf = (encoding: EncodingName, params: Partial<LongerParams> = {}): Lane => {
  const lane = compute(at(params)).lanes.find((each) => each.encoding === encoding);
  if (lane === undefined) throw new Error(`no lane ${encoding}`);
  return lane;
};
const [outcomes, missingRows, unseenShare, firstTokens] = predictions;

test("of 3,000 positions after 2,048, 952 are new and have no row, and 10.08 % of the causal pairs are unseen", () => {
  const { newPositions, pairs } = compute(defaults);
  expect(newPositions).toBe(952);
  expect(pairs).toMatchObject({ unseen: 453_628, total: 4_501_500 });
  expect(laneOf("learned").counts).toEqual({ trained: 2048, between: 0, unseen: 0, missing: 952 });
  expect(missingRows.answer(defaults)).toBe(952);
  expect(unseenShare.answer(defaults)).toBeCloseTo(10.08, 2);
});

test("each lane has its own stretches", () =>
  expect(
    Object.fromEntries(compute(defaults).lanes.map(({ encoding, counts }) => [encoding, counts])),
  ).toMatchObject({
    sinusoidal: { trained: 2048, unseen: 952 },
    rope: { trained: 2048, unseen: 952 },
    pi: { between: 3000 },
    ntk: { between: 2626, unseen: 374 },
    yarn: { between: 3000 },
    alibi: { trained: 2048, unseen: 952 },
    t5: { trained: 3000 },
    nope: { trained: 2048, unseen: 952 },
  }));

test("without a mask both ends are new to a relative encoding, since either end sees the other", () => {
  expect(laneOf("rope", { maskKind: "bidirectional" }).stretches).toEqual([
    { from: 0, to: 952, kind: "unseen" },
    { from: 952, to: 2048, kind: "trained" },
    { from: 2048, to: 3000, kind: "unseen" },
  ]);
  expect(laneOf("rope", { maskKind: "bidirectional", length: 5000, position: 0 }).stretches).toEqual([
    { from: 0, to: 5000, kind: "unseen" },
  ]);
  expect(laneOf("sinusoidal", { maskKind: "bidirectional" }).stretches).toHaveLength(2);
});

test("a table larger than training runs on rows that were never trained", () => {
  const lane = laneOf("learned", { trained: 512, spareRows: 1536, length: 3000, position: 2000 });
  expect(lane.counts).toEqual({ trained: 512, between: 0, unseen: 1536, missing: 952 });
  expect(lane.says).toBe("row 2,000, never trained");
  expect(laneOf("learned", { trained: 512, spareRows: 1536, length: 1500, position: 2 }).outcome).toBe(
    "silent",
  );
});

test("nothing is new to an input within the trained length", () => {
  const params = { trained: 4096 };
  for (const { counts, kind, unchanged, outcome } of compute(at(params)).lanes) {
    expect(counts).toEqual({ trained: 3000, between: 0, unseen: 0, missing: 0 });
    expect([kind, unchanged, outcome]).toEqual(["trained", 3000, "unaffected"]);
  }
  expect(outcomes.answer(at(params))).toEqual(Array(9).fill("unaffected"));
  expect(missingRows.answer(at(params))).toBe(0);
  expect(unseenShare.answer(at(params))).toBe(0);
  expect(firstTokens.answer(at(params))).toBeNull();
});

test("plain RoPE leaves the trained angles in 23 of 64 pairs", () => {
  expect(unseenAngles(defaults)).toBe(23);
  expect(unseenAngles(at({ position: 2047 }))).toBe(0);
  const theta46 = rotaryFrequencies(128)[46] as number;
  expect(2047 * theta46).toBeCloseTo(2.7297, 4);
  expect(2999 * theta46).toBeCloseTo(3.9992, 4);
});

test("the distance at which a pair leaves its trained angles is where it does", () => {
  const original = rotaryFrequencies(128);
  const first = 41;
  for (const name of ["rope", "pi", "ntk", "yarn"] as const) {
    const { newFrom, factor } = stretchedRotary(name, defaults);
    const { invFreq } = scaleRotary(
      name === "rope"
        ? { type: "none" }
        : name === "pi"
          ? { type: "linear", factor }
          : name === "ntk"
            ? { type: "ntk", factor }
            : { type: "yarn", factor, trainedLength: 2048 },
      128,
    );
    expect(newFrom).toHaveLength(64 - first);
    newFrom.forEach((from, index) => {
      const [theta, scaled] = [original[first + index] as number, invFreq[first + index] as number];
      expect(from * scaled).toBeGreaterThanOrEqual(2048 * theta * (1 - 1e-9));
      expect((from - 1) * scaled).toBeLessThan(2048 * theta * (1 - 1e-9));
    });
  }
});

test("PI puts token 2,999 at 2,047.3, NTK changes the base to 14,737, YaRN keeps 17 pairs and divides 23", () => {
  const { factor } = stretchedRotary("pi", defaults);
  expect(2999 / factor).toBeCloseTo(2047.3173, 4);
  expect(stretchedRotary("ntk", defaults).base).toBeCloseTo(14_737.469, 3);
  expect(stretchedRotary("yarn", defaults).bands).toEqual({ kept: 17, blended: 24, divided: 23 });
  expect(stretchedRotary("yarn", defaults).attentionFactor).toBeCloseTo(1.03817, 5);
});

test("95 of 256 sinusoidal pairs never turned fully, and 84 of them stand at a new angle at token 2,999", () => {
  expect(sinusoidalPairs(defaults)).toEqual({ atToken: 84, neverTurned: 95 });
  let counted = 0;
  for (let pair = 0; pair < 256; pair++) {
    const wavelength = 2 * Math.PI * 10_000 ** (pair / 256);
    if (wavelength > 2048 && 2999 - wavelength * Math.floor(2999 / wavelength) >= 2048) counted++;
  }
  expect(counted).toBe(84);
});

test("ALiBi's line goes on: −7.996 in training, −11.71 at token 2,999", () => {
  const row = alibiBias({ queries: 1, keys: 3000 }, [alibiSlopes(8)[7] as number]);
  expect(gentlestBias(defaults)).toEqual({ bias: row[0], trainedBias: row[952] });
  expect(Math.exp(row[0] as number)).toBeCloseTo(8.1716e-6, 10);
});

test("T5 has no new bucket once training reached its last one", () => {
  expect(firstNewBucket(defaults)).toEqual({ lastTrained: 31, distance: Number.POSITIVE_INFINITY });
  const { lastTrained, distance } = firstNewBucket(at({ trained: 64 }));
  expect(t5Bucket(-(distance - 1), { bidirectional: false })).toBe(lastTrained);
  expect(t5Bucket(-distance, { bidirectional: false })).toBe(lastTrained + 1);
  expect(laneOf("t5", { trained: 64, length: 3000 }).says).toBe("bucket 31, never trained");
});

test("the closed form of a lane is what each token sees", () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 64, max: 300 }),
      fc.integer({ min: 64, max: 700 }),
      fc.constantFrom("causal" as const, "bidirectional" as const),
      (trained, length, maskKind) => {
        const params = at({ trained, length, maskKind, position: 0 });
        for (const [encoding, first] of [
          ["alibi", trained],
          ["t5", firstNewBucket(params).distance],
        ] as const) {
          const kinds = laneOf(encoding, params).stretches.flatMap(({ from, to, kind }) =>
            Array(to - from).fill(kind),
          );
          const seen = Array.from({ length }, (_, position) =>
            farthestFrom(position, params) >= first ? "unseen" : "trained",
          );
          expect(kinds).toEqual(seen);
        }
      },
    ),
    { numRuns: 60 },
  ));

test("under a causal mask the first 2,048 outputs stay, unless the frequencies change or the table ends", () => {
  const kept = Object.fromEntries(compute(defaults).lanes.map((lane) => [lane.encoding, lane.unchanged]));
  expect(kept).toMatchObject({ learned: 0, rope: 2048, pi: 1, ntk: 1, yarn: 1, alibi: 2048, nope: 2048 });
  expect(firstTokens.answer(defaults)).toBe("none");
  expect(firstTokens.answer(at({ maskKind: "bidirectional" }))).toBe("all");
  expect(compute(at({ maskKind: "bidirectional" })).lanes.every(({ unchanged }) => unchanged === 0)).toBe(
    true,
  );
});

test("outcomes are those of published results; what they don't settle isn't asked", () => {
  expect(outcomes.rows(defaults).map(({ value }) => value)).toEqual([
    "learned",
    "sinusoidal",
    "rope",
    "pi",
    "ntk",
    "yarn",
    "alibi",
  ]);
  expect(answerOf(outcomes, defaults)).toBe("error silent silent graceful graceful graceful graceful");
  const guess = "error graceful silent graceful graceful graceful graceful";
  expect(judge(outcomes, defaults, guess)).toMatchObject({ outcome: "near", text: "You had 6 of 7 right." });
  expect(outcomes.why(defaults)).toBe(
    "Error: learned table (Press et al., FAQ of the released code); silent degradation: sinusoidal (Press et al. 2021), RoPE (Press et al. 2021); graceful: RoPE + PI (Chen et al. 2023), RoPE + NTK (bloc97 2023, NTK-aware scaled RoPE), RoPE + YaRN (Peng et al. 2023), ALiBi (Press et al. 2021).",
  );
});

test("no outcome is carried to a stretch or a mask that its source did not try", () => {
  expect(laneOf("alibi", { trained: 512, length: 1025, position: 0 }).outcome).toBeNull();
  expect(laneOf("rope", { length: 2049, position: 0 }).outcome).toBeNull();
  expect(laneOf("rope", { maskKind: "bidirectional" }).outcome).toBeNull();
  expect(laneOf("learned", { maskKind: "bidirectional" }).outcome).toBe("error");
  expect(outcomes.answer(at({ maskKind: "bidirectional" }))).toBeNull();
  expect(outcomes.answer(at({ encodings: "rope" }))).toBeNull();
});

test("the reading names what each lane meets at the token, and the exact thing where there is one lane", () => {
  expect(longer.reading(defaults)).toBe(
    "token 2,999: learned table has no row; sinusoidal, RoPE, RoPE + NTK, ALiBi and NoPE meet something new; RoPE + PI and RoPE + YaRN stay inside the trained range; T5 bias meets nothing new",
  );
  expect(longer.reading(at({ encodings: "rope" }))).toBe(
    "RoPE, token 2,999: 952 unseen distances, 23 unseen angles",
  );
});

test.each([
  ["learned", "no row 2,999: the last is 2,047"],
  ["sinusoidal", "84 of 256 pairs at an angle training never showed"],
  ["pi", "stands at 2,047.3; neighbours are 0.6827 apart"],
  ["ntk", "base 14,737; 22 unseen angles"],
  ["yarn", "pairs: 17 kept, 24 blended, 23 divided; factor 1.038"],
  ["alibi", "gentlest head: bias −11.71, weight × 0.000008172; in training to −7.996"],
  ["t5", "bucket 31 at distance 2,999, as at 113"],
  ["nope", "an even look back weighs 1/3,000; in training down to 1/2,048"],
] as const)("at token 2,999, %s: %s", (encoding, says) => expect(laneOf(encoding).says).toBe(says));

test("the formula is the arithmetic of both counts", () => {
  expect(toTex(longer.formula(defaults))).toBe(
    "\\text{new positions} = 3{,}000 − 2{,}048 = 952 \\quad \\text{unseen pairs} = \\frac{952 · 953 / 2}{3{,}000 · 3{,}001 / 2} = \\frac{453{,}628}{4{,}501{,}500} = 10.08 \\%",
  );
  expect(toTex(longer.formula(at({ maskKind: "bidirectional" })))).toContain(
    "\\frac{952 · 953}{3{,}000 · 3{,}000} = \\frac{907{,}256}{9{,}000{,}000} = 10.08 \\%",
  );
  expect(toTex(longer.formula(at({ trained: 4096 })))).toContain("\\max(0, 3{,}000 − 4{,}096) = 0");
});

test("presets hold their models' own numbers", () => {
  for (const [name, id] of [
    ["GPT-3 175B", "gpt-3"],
    ["TinyStories 33M", "tinystories-33m"],
    ["LLaMA 7B", "llama-1-7b"],
    ["BLOOM 176B", "bloom"],
    ["T5 base", "t5-base"],
  ] as const) {
    const state = longer.presets.find((preset) => preset.name === name);
    const model = modelPreset(id);
    expect(state?.params.trained).toBe(model?.trainedLength);
    expect(state?.source?.url).toBe(model?.url);
  }
  expect(laneOf("learned", { trained: 512, spareRows: 1536, length: 1500, position: 1499 }).says).toBe(
    "row 1,499, never trained",
  );
});

test("every state, however odd, has finite words and stretches that fill the lane", () =>
  fc.assert(
    fc.property(
      fc.record({
        trained: fc.integer({ min: 64, max: 8192 }),
        length: fc.integer({ min: 64, max: 16_384 }),
        position: fc.integer({ min: 0, max: 16_383 }),
        maskKind: fc.constantFrom("causal", "bidirectional"),
        spareRows: fc.integer({ min: 0, max: 8192 }),
        heads: fc.integer({ min: 1, max: 128 }),
      }),
      (drawn) => {
        const params = withinLimits(fields, { ...defaults, ...drawn } as LongerParams);
        for (const { stretches, says } of compute(params).lanes) {
          expect(says).not.toMatch(/NaN|Infinity|undefined/);
          let end = 0;
          for (const { from, to } of stretches) {
            expect(from).toBe(end);
            expect(to).toBeGreaterThan(from);
            end = to;
          }
          expect(end).toBe(params.length);
        }
        const stated: Params = params;
        expect(longer.reading(stated as LongerParams)).not.toMatch(/NaN|Infinity|undefined/);
      },
    ),
    { numRuns: 200 },
  ));
