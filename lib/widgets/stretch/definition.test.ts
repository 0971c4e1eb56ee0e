import { describe, expect, test } from "vitest";
import { modelPreset } from "@/lib/encodings/presets.ts";
import { defaultParams, withinLimits } from "../fields.ts";
import { toTex } from "../formula.ts";
import { answerOf, judge, predictionToAsk } from "../predictions.ts";
import {
  compute,
  fields,
  likenessByOffset,
  METHODS,
  pairAtEnd,
  rampsApart,
  type StretchParams,
} from "./compute.ts";
import { stretch } from "./definition.ts";

const defaults = defaultParams(fields);
const at = (params: Partial<StretchParams>): StretchParams => ({ ...defaults, ...params });
const asked = (id: string) => {
  const spec = predictionToAsk(stretch.predictions, defaults, id);
  if (spec === null) throw new Error(`${id} is not asked`);
  return spec;
};

describe("trained on 2,048 and asked for 3,000, at width 128 and base 10,000", () => {
  test("unchanged, 23 pairs reach an angle that training never showed", () => {
    const spec = asked("unseen");
    expect(answerOf(spec, defaults)).toBe(23);
    expect(judge(spec, defaults, 3).text).toBe("You said 3 pairs. It is 23 pairs.");
    expect(spec.why(defaults)).toBe(
      "Pair 41 needs 2,294 positions for one turn, so training never took it round; so it is with every pair from 41 to 63.",
    );
  });

  test("pair 46 went to 2.7297 rad in training and goes to 3.9992 rad", () => {
    const { trainedRad, unchangedRad, wavelength } = pairAtEnd(at({ method: "none" }));
    expect(trainedRad).toBeCloseTo(2.7297, 4);
    expect(unchangedRad).toBeCloseTo(3.9992, 4);
    expect(wavelength).toBeCloseTo(2 * Math.PI * 10_000 ** (92 / 128), 8);
  });

  test("position interpolation turns 2,999 like 2,047.3", () => {
    const spec = asked("pi-last");
    expect(answerOf(spec, defaults)).toBeCloseTo(2047.3173, 4);
    expect(pairAtEnd(at({ method: "pi" })).likePosition).toBeCloseTo(2047.3173, 4);
    expect(spec.why(defaults)).toBe(
      "Every position is multiplied by L/L′: 2,999 · 2,048/3,000 = 2,047.3, and neighbours stand 0.6827 of a step apart.",
    );
  });

  test("NTK-aware scaling takes the base to 14,737", () => {
    const spec = asked("ntk-base");
    expect(answerOf(spec, defaults)).toBeCloseTo(14_737.469, 3);
    expect(spec.why(defaults)).toBe(
      "b · s^(d/(d − 2)) = 10,000 · 1.465^(128/126) = 14,737: pair 0 stays as it is, and the slowest pair is divided by s = 1.465.",
    );
    const { ratios, factor } = compute(at({ method: "ntk" }));
    expect(1 / (ratios[63] as number)).toBeCloseTo(factor, 12);
    expect(factor).toBe(1.46484375);
  });

  test.each([
    [2, 20_221.26],
    [4, 40_889.94],
    [8, 82_684.62],
  ])("NTK-aware scaling %d times takes base %d", (times, base) =>
    expect(answerOf(asked("ntk-base"), at({ target: times * 2048 }))).toBeCloseTo(base, 2),
  );

  test("dynamic NTK of factor 2 has base 19,499 at that length", () => {
    const { invFreq } = compute(at({ method: "dynamic" }));
    expect((invFreq[1] as number) ** -64).toBeCloseTo(19_499.28, 2);
    expect(toTex(stretch.formula(at({ method: "dynamic" })))).toContain("19{,}499");
  });

  test.each([
    ["yarn", "released", { kept: 17, blended: 24, divided: 23 }],
    ["yarn", "paper", { kept: 17, blended: 24, divided: 23 }],
    ["llama3", "released", { kept: 31, blended: 10, divided: 23 }],
    ["pi", "released", { kept: 0, blended: 0, divided: 64 }],
    ["ntk", "released", { kept: 1, blended: 62, divided: 1 }],
    ["none", "released", { kept: 64, blended: 0, divided: 0 }],
  ] as const)("%s (%s ramp) sorts the pairs into %j", (method, yarnRamp, counts) =>
    expect(compute(at({ method, yarnRamp })).counts).toEqual(counts),
  );

  test("while the pair moves, nothing else is computed again", () =>
    expect(compute(at({ pair: 3 }))).toBe(compute(at({ pair: 4 }))));

  test("YaRN's two ramps keep different shares of pair 28, and differ most at pair 26: by 16 %", () => {
    const released = compute(defaults);
    const paper = compute(at({ yarnRamp: "paper" }));
    expect(released.ratios[28]).toBeCloseTo(0.84768, 5);
    expect(paper.ratios[28]).toBeCloseTo(0.73176, 5);
    expect([...released.otherRamp]).toEqual([...paper.ratios]);
    expect([...paper.otherRamp]).toEqual([...released.ratios]);
    const apart = { pair: 26, released: released.ratios[26], paper: paper.ratios[26] };
    for (const yarnRamp of ["released", "paper"] as const) {
      expect(rampsApart(at({ yarnRamp }))).toMatchObject(apart);
      expect(rampsApart(at({ yarnRamp })).share).toBeCloseTo(0.1617, 4);
    }
  });

  test.each([
    [2048 * 1.46484375, 1.03817],
    [4096, 1.06931],
    [16_384, 1.20794],
    [32_768, 1.27726],
  ])("asked for %d, YaRN multiplies cosines and sines by %d", (target, factor) =>
    expect(compute(at({ target })).attentionFactor).toBeCloseTo(factor, 5),
  );

  test("NTK-aware scaling leaves 22 pairs at unseen angles, the other methods none", () => {
    const unseen = METHODS.map((method) => compute(at({ method })).unseen);
    expect(Object.fromEntries(METHODS.map((method, index) => [method, unseen[index]]))).toEqual({
      none: 23,
      pi: 0,
      ntk: 22,
      dynamic: 0, // with factor 2 its s is 1.93
      yarn: 0,
      llama3: 0,
    });
    expect(answerOf(asked("still-unseen"), at({ method: "ntk" }))).toBe(22);
  });

  test("of five pairs YaRN keeps two, and divides two", () => {
    const spec = asked("yarn-bands");
    expect(answerOf(spec, defaults)).toBe("kept kept blended divided divided");
    expect(spec.why(defaults)).toBe(
      "In 2,048 positions they make 325.9, 32.59, 3.259, 0.3764, 0.03764 turns; of all 64 pairs, 17 are kept, 24 in between and 23 divided.",
    );
  });

  test("only interpolation slows the fastest pair", () => {
    const spec = asked("blurred");
    expect(answerOf(spec, defaults)).toBe("pi");
    expect(spec.why(defaults)).toBe(
      "From one position to the next, pair 0 turns by 0.6827 rad with position interpolation, 1 rad with NTK-aware scaling and 1 rad with YaRN; 1 rad in training.",
    );
  });
});

test("Llama 3.1 keeps 29 pairs, divides 29, and 6 are in between", () => {
  const preset = stretch.presets.find(({ name }) => name === "Llama 3.1 8B");
  expect(compute(at({ ...preset?.params })).counts).toEqual({ kept: 29, blended: 6, divided: 29 });
});

test.each([
  ["llama-1-7b", 0, 3000],
  ["llama-2-7b", 1, 32_768],
  ["llama-3.1-8b", 2, 131_072],
])("the numbers of %s are the library's", (id, index, target) => {
  const model = modelPreset(id);
  const preset = stretch.presets[index];
  if (model?.encoding.kind !== "rotary") throw new Error(`${id} is no rotary model`);
  expect(preset?.params).toMatchObject({
    length: model.trainedLength,
    base: model.encoding.base,
    dim: model.encoding.headDim,
    target,
  });
  expect(preset?.source?.url).toMatch(/^https:/);
});

test("LLaMA-2-7B-32K divides by 8", () =>
  expect(compute(at({ ...stretch.presets[1]?.params })).factor).toBe(8));

test.each([
  [{}, "pair 46: 4,712-token wavelength, divided by 1.465; position 2,999 turned like 2,047.3"],
  [{ pair: 3 }, "pair 3: 9.676-token wavelength, kept; position 2,999 turned like 2,999"],
  [
    { pair: 28 },
    "pair 28: 353.3-token wavelength, divided by 1.18, in between; position 2,999 turned like 2,542.2",
  ],
  [
    { method: "none" as const },
    "pair 46: 4,712-token wavelength, kept; position 2,999 turned like 2,999, an angle never seen in training",
  ],
])("the reading at %j", (params, expected) => expect(stretch.reading(at(params))).toBe(expected));

const angle = (theta: string, rad: string) => `2{,}999 · ${theta} = ${rad} rad`;

test.each([
  ["none", "θ_{46} = 10{,}000^{- 92 / 128} = 0.001334", angle("0.001334", "3.999")],
  [
    "pi",
    "s = \\frac{3{,}000}{2{,}048} = 1.465 \\quad θ′_{46} = \\frac{θ_{46}}{s} = \\frac{0.001334}{1.465} = 0.0009104",
    angle("0.0009104", "2.73"),
  ],
] as const)("the formula of %s is written with its numbers", (method, rule, last) =>
  expect(toTex(stretch.formula(at({ method }))).replaceAll("−", "-")).toBe(`${rule} \\quad ${last}`),
);

test("the formula of YaRN shows the share that its ramp keeps", () => {
  const released = toTex(stretch.formula(at({ pair: 28 })));
  expect(released).toContain("\\mathrm{clamp}(\\frac{28 − 16}{41 − 16}) = 0.52");
  expect(released).toContain("= 1.038");
  const paper = toTex(stretch.formula(at({ pair: 28, yarnRamp: "paper" })));
  expect(paper).toContain("\\mathrm{clamp}(\\frac{\\frac{2{,}048}{353.3} − 1}{32 − 1}) = 0.1547");
});

test("neighbours look more alike after interpolation, and not after NTK-aware scaling's fastest pair", () => {
  const { original, byMethod } = compute(defaults);
  const [trained, pi] = [original, byMethod.pi.invFreq].map((invFreq) => likenessByOffset(invFreq));
  const mean = original.reduce((sum, frequency) => sum + Math.cos(3 * frequency), 0) / 64;
  expect(trained?.[0]).toBe(1);
  expect(trained?.[3]).toBeCloseTo(mean, 12);
  expect(pi?.[1]).toBeGreaterThan(trained?.[1] as number);
});

test("a request that is no longer than training needs nothing, and is asked only what it can answer", () => {
  const short = at({ target: 2000 });
  for (const method of ["none", "pi", "ntk", "dynamic", "yarn"] as const) {
    expect(compute(at({ target: 2000, method })).counts).toEqual({ kept: 64, blended: 0, divided: 0 });
  }
  expect(answerOf(asked("unseen"), short)).toBe(0);
  expect(asked("unseen").why(short)).toBe("No position lies beyond the 2,048 of training.");
  expect(predictionToAsk(stretch.predictions, short, "pi-last")).toBeNull();
});

test("at every corner of its parameters all numbers are finite", () => {
  for (const length of [64, 131_072])
    for (const target of [64, 1_048_576])
      for (const base of [100, 5_000_000])
        for (const dim of [4, 6, 256])
          for (const method of METHODS)
            for (const yarnRamp of ["released", "paper"] as const)
              for (const turns of [
                {},
                { fastTurns: 128, slowTurns: 32, lowFactor: 32, highFactor: 64, factor: 64 },
              ]) {
                const params = withinLimits(
                  fields,
                  at({ length, target, base, dim, method, yarnRamp, ...turns }),
                );
                const { ratios, wavelengths } = compute(params);
                expect([...ratios, ...wavelengths].every(Number.isFinite)).toBe(true);
                for (const text of [stretch.reading(params), toTex(stretch.formula(params))]) {
                  expect(text).not.toMatch(/NaN|Infinity|undefined/);
                }
              }
});

test("the table has a row for each pair, or 64 with the chosen one among them", () => {
  const { caption, rows } = stretch.table(defaults);
  expect(caption).toBe("YaRN (NTK by parts), 2,048 to 3,000: all 64 pairs");
  expect(rows[46]).toEqual(["46", "4,712", "0.4347", "divided", "0.6827", "2,047.3", "yes"]);
  expect(stretch.table(at({ dim: 256, pair: 99 })).rows.map(([pair]) => pair)).toContain("99");
});

test("the notes of the named states say what is computed", () => {
  const [none, pi, ntk] = stretch.states.map(({ params }) => at(params)) as [
    StretchParams,
    StretchParams,
    StretchParams,
  ];
  expect(compute(none).unseen).toBe(22 + 1);
  expect(compute(pi)).toMatchObject({ unseen: 0 });
  expect(compute(pi).invFreq[0]).toBeCloseTo(0.6827, 4);
  expect(compute(ntk)).toMatchObject({ factor: 16, unseen: 22, counts: { divided: 1 } });
});

test("a card asks for the frequency and the last angle", () =>
  expect(stretch.card(at({ method: "none" }))).toEqual({
    question:
      "RoPE of head width 128 and base 10,000, trained on 2,048 positions, is asked for 3,000, without any stretching. What is the frequency of pair 46, and the angle of position 2,999?",
    answer: `$${toTex(stretch.formula(at({ method: "none" })))}$`,
  }));
