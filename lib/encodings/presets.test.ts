import { describe, expect, test } from "vitest";
import { alibiSlopes } from "./alibi.ts";
import { firstPairWithoutFullTurn } from "./frequencies.ts";
import { learnedParameterCount } from "./learned.ts";
import { MODEL_PRESETS, type ModelPreset, modelPreset } from "./presets.ts";
import { rotaryFrequencies } from "./rotary.ts";
import { frequencyBands, scaleRotary } from "./rotary-scaling.ts";
import { rotate, rotateSections } from "./rotate.ts";
import { sinusoidalTable } from "./sinusoidal.ts";
import { t5Bias } from "./t5.ts";

/** Compute something with a preset, so that numbers which contradict each other throw. */
function use({ encoding, length, trainedLength }: ModelPreset): void {
  switch (encoding.kind) {
    case "sinusoidal":
      expect(sinusoidalTable([length - 1], encoding.dim, encoding)).toHaveLength(encoding.dim);
      return;
    case "learned":
      expect(encoding.rows - encoding.rowOffset).toBeGreaterThanOrEqual(length);
      return;
    case "t5":
      expect(
        t5Bias(new Float64Array(encoding.buckets * encoding.heads), 1, encoding.heads, encoding),
      ).toHaveLength(encoding.heads);
      return;
    case "alibi":
      expect(alibiSlopes(encoding.heads)).toHaveLength(encoding.heads);
      return;
    case "rotary": {
      const { headDim, rotaryDim, layout, base, scaling, sections } = encoding;
      const scaled = scaleRotary(scaling, rotaryDim, { base });
      const x = new Float64Array(headDim).fill(1);
      expect(rotate(x, [length - 1], headDim, { ...scaled, rotaryDim, layout })).toHaveLength(headDim);
      if (sections)
        expect(
          rotateSections(
            x,
            sections.map(() => 1),
            headDim,
            { sections },
          ),
        ).toHaveLength(headDim);
      if ("trainedLength" in scaling) expect(scaling.trainedLength).toBe(trainedLength);
    }
  }
}

describe.each(MODEL_PRESETS)("$model", (preset) => {
  test("has numbers that agree with each other", () => use(preset));

  test("names its source", () => {
    expect(preset.source.length).toBeGreaterThan(10);
    expect(new URL(preset.url).protocol).toBe("https:");
    expect(preset.trainedLength).toBeLessThanOrEqual(preset.length);
  });
});

test("ids are unique and found again", () => {
  expect(new Set(MODEL_PRESETS.map(({ id }) => id)).size).toBe(MODEL_PRESETS.length);
  expect(modelPreset("bloom")?.model).toBe("BLOOM 176B");
  expect(modelPreset("none such")).toBeUndefined();
});

test.each([
  ["bert-base", 393_216],
  ["bert-large", 524_288],
  ["roberta-base", 394_752],
  ["gpt-2", 786_432],
  ["gpt-2-xl", 1_638_400],
  ["gpt-3", 25_165_824],
  ["opt-125m", 1_574_400],
  ["vit-b-16", 151_296],
  ["clip-text", 39_424],
])("%s has %d parameters in its positions", (id, parameters) => {
  const encoding = modelPreset(id)?.encoding;
  if (encoding?.kind !== "learned") throw new Error(`${id} is not learned`);
  expect(learnedParameterCount(encoding.rows, encoding.dim)).toBe(parameters);
});

test.each([
  ["llama-1-7b", 23],
  ["llama-2-7b", 18],
  ["llama-3-8b", 29],
  ["qwen2-7b", 24],
])("in %s %d pairs never finish a turn in training", (id, pairs) => {
  const preset = modelPreset(id);
  if (preset?.encoding.kind !== "rotary") throw new Error(`${id} is not rotary`);
  const { rotaryDim, base } = preset.encoding;
  const invFreq = rotaryFrequencies(rotaryDim, { base });
  expect(rotaryDim / 2 - firstPairWithoutFullTurn(invFreq, preset.trainedLength)).toBe(pairs);
});

test("Llama 3.1 keeps 29 pairs, blends 6 and divides 29; DeepSeek-V3's attention factor is 1", () => {
  const llama = modelPreset("llama-3.1-8b")?.encoding;
  const deepseek = modelPreset("deepseek-v3")?.encoding;
  if (llama?.kind !== "rotary" || deepseek?.kind !== "rotary") throw new Error("both are rotary");
  const { invFreq } = scaleRotary(llama.scaling, llama.rotaryDim, llama);
  const bands = frequencyBands(rotaryFrequencies(llama.rotaryDim, llama), invFreq, 8);
  expect(bands).toEqual({ kept: 29, blended: 6, divided: 29 });
  expect(scaleRotary(deepseek.scaling, deepseek.rotaryDim, deepseek).attentionFactor).toBe(1);
});
