/** Conformance methods of rotary encodings: the suite's words in this library's calls. */

import {
  expandedRotaryTables,
  type Layout,
  layoutPermutation,
  proportionalFrequencies,
  type RotaryScaling,
  rotaryDecay,
  rotaryFrequencies,
  rotaryMatrix,
  rotaryScore,
  rotaryTables,
  rotate,
  rotate2d,
  rotateSections,
  rotateXpos,
  scaleRotary,
  wavelengths,
  xposScore,
  yarnTemperature,
} from "../index.ts";
import { rowOf } from "../matrix.ts";
import { nest, type Params } from "./params.ts";

const LAYOUTS: Readonly<Record<string, Layout>> = { interleaved: "interleaved", half: "half" };

/** What several methods share: `base`, `layout` and the width of a row of x. */
function rotary(params: Params): { base: number | undefined; layout: Layout | undefined } {
  return {
    base: params.optionalNumber("base"),
    layout: params.has("layout") ? params.choice("layout", LAYOUTS) : undefined,
  };
}

function xpos(params: Params) {
  return {
    ...rotary(params),
    gamma: params.optionalNumber("gamma"),
    scaleBase: params.optionalNumber("scaleBase"),
    center: params.optionalNumber("center"),
  };
}

/** Scores of one q and one k at the pairs of positions in `pairs`. */
function scoresOfPairs(
  params: Params,
  score: (q: Float64Array, k: Float64Array, m: number, n: number) => number,
): number[] {
  const [q, k, pairs] = [params.numbers("q"), params.numbers("k"), params.numbers("pairs")];
  return Array.from({ length: pairs.length / 2 }, (_, n) => {
    const [queryPosition, keyPosition] = rowOf(pairs, n, 2);
    return score(q, k, queryPosition as number, keyPosition as number);
  });
}

function scaling(params: Params): RotaryScaling {
  const optional = (name: string) => params.optionalNumber(name);
  const trained = () => params.number("originalMaxPositionEmbeddings");
  switch (params.text("type")) {
    case "linear":
      return { type: "linear", factor: params.number("factor") };
    case "ntk":
      return { type: "ntk", factor: params.number("factor") };
    case "dynamic": {
      const [factor, trainedLength] = [params.number("factor"), params.number("maxPositionEmbeddings")];
      return { type: "dynamicNtk", factor, trainedLength, length: optional("seqLen") ?? trainedLength };
    }
    case "yarn":
    case "ntkByParts":
      return {
        type: "yarn",
        ramp: params.text("type") === "yarn" ? "released" : "paper",
        factor: params.number("factor"),
        trainedLength: trained(),
        fastTurns: optional("betaFast"),
        slowTurns: optional("betaSlow"),
        truncate: params.optionalFlag("truncate"),
        attentionFactor: optional("attentionFactor"),
        mscale: optional("mscale"),
        mscaleAllDim: optional("mscaleAllDim"),
      };
    case "longrope":
      return {
        type: "longRope",
        shortFactors: params.numbers("shortFactor"),
        longFactors: params.numbers("longFactor"),
        trainedLength: trained(),
        extendedLength: params.number("maxPositionEmbeddings"),
        length: optional("seqLen"),
        attentionFactor: optional("attentionFactor"),
      };
    case "llama3":
      return {
        type: "llama3",
        factor: params.number("factor"),
        trainedLength: trained(),
        slowTurns: optional("lowFreqFactor"),
        fastTurns: optional("highFreqFactor"),
      };
    default:
      throw new TypeError(`params.type is ${params.text("type")}, which no adapter knows`);
  }
}

const scaled = (params: Params) => scaleRotary(scaling(params), params.number("dim"), rotary(params));

export const ROTARY: Readonly<Record<string, (params: Params) => unknown>> = {
  "rope.frequencies": (params) => {
    const invFreq = rotaryFrequencies(params.number("dim"), rotary(params));
    return { invFreq: Array.from(invFreq), wavelength: Array.from(wavelengths(invFreq)) };
  },
  "rope.cosSin": (params) => {
    const [positions, dim] = [params.numbers("positions"), params.number("dim")];
    const { cos, sin } = expandedRotaryTables(positions, dim, rotary(params));
    return { cos: nest(cos, [positions.length, dim]), sin: nest(sin, [positions.length, dim]) };
  },
  "rope.matrix": (params) => {
    const dim = params.number("dim");
    return nest(rotaryMatrix(params.number("position"), dim, rotary(params)), [dim, dim]);
  },
  "rope.apply": (params) => {
    const [rows, dim] = params.shape("x") as [number, number];
    const options = { ...rotary(params), rotaryDim: params.optionalNumber("rotaryDim") };
    return nest(rotate(params.numbers("x"), params.numbers("positions"), dim, options), [rows, dim]);
  },
  "rope.scores": (params) => scoresOfPairs(params, (q, k, m, n) => rotaryScore(q, k, m, n, rotary(params))),
  "rope.layoutPermutation": (params) =>
    Array.from(
      layoutPermutation(params.number("dim"), params.choice("from", LAYOUTS), params.choice("to", LAYOUTS)),
    ),
  "rope.decay": (params) => {
    const { onesScore, meanPartialSum } = rotaryDecay(
      params.numbers("offsets"),
      params.number("dim"),
      rotary(params),
    );
    return { onesScore: Array.from(onesScore), meanPartialSum: Array.from(meanPartialSum) };
  },
  "rope.apply2d": (params) => {
    const [rows, dim] = params.shape("x") as [number, number];
    const variant = params.choice("variant", { axial: "axial", pixtral: "pixtral" });
    const rotated = rotate2d(params.numbers("x"), params.numbers("coords"), dim, {
      ...rotary(params),
      variant,
    });
    return nest(rotated, [rows, dim]);
  },
  "rope.mrope": (params) => {
    const [rows, dim] = params.shape("x") as [number, number];
    const [lists, each] = params.shape("positions") as [number, number];
    const flat = params.numbers("positions");
    const positions = Array.from({ length: lists }, (_, n) => rowOf(flat, n, each));
    const sections = Array.from(params.numbers("mropeSection"));
    const options = { base: params.optionalNumber("base"), sections };
    return nest(rotateSections(params.numbers("x"), positions, dim, options), [rows, dim]);
  },
  "rope.proportional": (params) => {
    const [rows, dim] = params.shape("x") as [number, number];
    const invFreq = proportionalFrequencies(params.number("proportion"), dim, rotary(params));
    const options = { invFreq, layout: "half" as const };
    return nest(rotate(params.numbers("x"), params.numbers("positions"), dim, options), [rows, dim]);
  },

  ropeScaling: (params) => {
    const { invFreq, attentionFactor } = scaled(params);
    return { invFreq: Array.from(invFreq), attentionFactor };
  },
  "ropeScaling.cosSin": (params) => {
    const [positions, dim] = [params.numbers("positions"), params.number("dim")];
    const { cos, sin } = rotaryTables(positions, dim, scaled(params));
    const shape = [positions.length, dim / 2];
    return { cos: nest(cos, shape), sin: nest(sin, shape) };
  },
  "ropeScaling.yarnTemperature": (params) => ({ ...yarnTemperature(params.number("factor")) }),

  "xpos.apply": (params) => {
    const [rows, dim] = params.shape("x") as [number, number];
    const options = { ...xpos(params), role: params.choice("role", { query: "query", key: "key" }) };
    return nest(rotateXpos(params.numbers("x"), params.numbers("positions"), dim, options), [rows, dim]);
  },
  "xpos.scores": (params) => scoresOfPairs(params, (q, k, m, n) => xposScore(q, k, m, n, xpos(params))),
};
