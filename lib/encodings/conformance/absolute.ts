/** Conformance methods of absolute encodings, and of attention without any: the suite's words in this library's calls. */

import {
  addThenProject,
  combinationCounts,
  concatenateThenProject,
  type Layout,
  learnedLookup,
  learnedParameterCount,
  PositionOutOfRangeError,
  paddingOffsetRows,
  permutationEffect,
  projectThenAdd,
  resizeGrid,
  resizeTable,
  type SelfAttentionOptions,
  type SinusoidalOptions,
  type Spacing,
  sinusoidalDot,
  sinusoidalDotByOffset,
  sinusoidalFrequencies,
  sinusoidalGrid,
  sinusoidalShiftMatrix,
  sinusoidalTable,
  uniformCausalHead,
  wavelengths,
} from "../index.ts";
import { dotProduct, rowOf } from "../matrix.ts";
import { nest, type Params } from "./params.ts";

const LAYOUTS: Readonly<Record<string, Layout>> = {
  interleaved: "interleaved",
  concatenated: "half",
  half: "half",
};
const SPACINGS: Readonly<Record<string, Spacing>> = { paper: "paper", t2t: "t2t" };

function sinusoid(params: Params): SinusoidalOptions {
  return {
    base: params.optionalNumber("base"),
    layout: params.has("layout") ? params.choice("layout", LAYOUTS) : undefined,
    spacing: params.has("spacing") ? params.choice("spacing", SPACINGS) : undefined,
  };
}

/** What `positional` names in attention.permutation. */
const ATTENTION: Readonly<Record<string, SelfAttentionOptions>> = {
  none: {},
  sinusoidal: { encoding: { kind: "sinusoidal" } },
  rope: { encoding: { kind: "rotary" } },
  alibi: { encoding: { kind: "alibi", slopes: [0.5] } },
  causal: { mask: "causal" },
};

export const ABSOLUTE: Readonly<Record<string, (params: Params) => unknown>> = {
  "sinusoidal.frequencies": (params) => {
    const invFreq = sinusoidalFrequencies(params.number("dModel"), sinusoid(params));
    return { invFreq: Array.from(invFreq), wavelength: Array.from(wavelengths(invFreq)) };
  },
  "sinusoidal.table": (params) => {
    const [positions, dim] = [params.numbers("positions"), params.number("dModel")];
    return nest(sinusoidalTable(positions, dim, sinusoid(params)), [positions.length, dim]);
  },
  "sinusoidal.shiftMatrix": (params) => {
    const [dim, offset] = [params.number("dModel"), params.number("offset")];
    const matrix = sinusoidalShiftMatrix(offset, dim, sinusoid(params));
    const positions = params.numbers("positions");
    const pe = sinusoidalTable(positions, dim, sinusoid(params));
    const shifted = pe.map((_, n) =>
      dotProduct(rowOf(matrix, n % dim, dim), rowOf(pe, Math.floor(n / dim), dim)),
    );
    const shape = [positions.length, dim];
    return { matrix: nest(matrix, [dim, dim]), pe: nest(pe, shape), shifted: nest(shifted, shape) };
  },
  "sinusoidal.dot": (params) => {
    const pairs = params.numbers("pairs");
    return Array.from({ length: pairs.length / 2 }, (_, n) => {
      const [p, q] = rowOf(pairs, n, 2);
      return sinusoidalDot(p as number, q as number, params.number("dModel"), sinusoid(params));
    });
  },
  "sinusoidal.dotByOffset": (params) =>
    Array.from(sinusoidalDotByOffset(params.numbers("offsets"), params.number("dModel"), sinusoid(params))),
  "sinusoidal.grid2d": (params) => {
    const [height, width, dim] = [params.number("height"), params.number("width"), params.number("dModel")];
    const order = params.choice("layout", { timm: "timm", mae: "mae" });
    const grid = sinusoidalGrid(height, width, dim, { base: params.optionalNumber("base"), order });
    return nest(grid, [height * width, dim]);
  },

  "learned.lookup": (params) => {
    const [positions, dim] = [params.numbers("positions"), params.shape("table")[1] as number];
    return nest(learnedLookup(params.numbers("table"), positions, dim), [positions.length, dim]);
  },
  "learned.outOfRange": (params) => {
    const table = new Float64Array(params.number("tableRows"));
    try {
      learnedLookup(table, [params.number("position")], 1);
      return { error: false };
    } catch (error) {
      return { error: error instanceof PositionOutOfRangeError };
    }
  },
  "learned.parameterCount": (params) =>
    learnedParameterCount(params.number("maxPositions"), params.number("dModel")),
  "learned.paddingOffsetPositions": (params) => {
    const ids = params.numbers("inputIds");
    const [batch, length] = params.shape("inputIds") as [number, number];
    return Array.from({ length: batch }, (_, n) =>
      Array.from(paddingOffsetRows(rowOf(ids, n, length), params.number("paddingIdx"))),
    );
  },
  "learned.interpolate1d": (params) => {
    const [newLength, dim] = [params.number("newLength"), params.shape("table")[1] as number];
    const options = { alignCorners: params.flag("alignCorners") };
    return nest(resizeTable(params.numbers("table"), newLength, dim, options), [newLength, dim]);
  },
  "learned.interpolate2d": (params) => {
    const [height, width, dim] = params.shape("grid") as [number, number, number];
    const to = { height: params.number("newHeight"), width: params.number("newWidth") };
    const options = { alignCorners: params.flag("alignCorners") };
    const resized = resizeGrid(params.numbers("grid"), { height, width }, to, dim, options);
    return nest(resized, [to.height, to.width, dim]);
  },

  "nope.uniformCausal": (params) => {
    const length = params.number("length");
    const { weights, firstTokenSignal } = uniformCausalHead(length);
    return { weights: nest(weights, [length, length]), firstTokenSignal: Array.from(firstTokenSignal) };
  },
  "attention.permutation": (params) => {
    const [length, dim] = params.shape("x") as [number, number];
    const weights = { wq: params.numbers("wq"), wk: params.numbers("wk"), wv: params.numbers("wv") };
    const options = params.choice("positional", ATTENTION);
    const effect = permutationEffect(
      params.numbers("x"),
      weights,
      params.numbers("permutation"),
      dim,
      options,
    );
    const shape = [length, effect.output.length / length];
    return {
      output: nest(effect.output, shape),
      outputOfPermutedInput: nest(effect.outputOfPermutedInput, shape),
      maxAbsDifference: effect.equivariant ? 0 : effect.maxAbsDifference,
      equivariant: effect.equivariant,
    };
  },

  "combine.counts": (params) => ({
    ...combinationCounts({
      mode: params.choice("mode", { sum: "sum", concat: "concat" }),
      tokenDim: params.number("dToken"),
      positionDim: params.number("dPosition"),
      vocabularySize: params.number("vocabSize"),
      maxPositions: params.number("maxPositions"),
      positionKind: params.choice("positionKind", { fixed: "fixed", learned: "learned" }),
      projections: params.number("projections"),
    }),
  }),
  "combine.concatIdentity": (params) => {
    const [x, p] = [params.numbers("x"), params.numbers("p")];
    const projections = { tokenWeights: params.numbers("wx"), positionWeights: params.numbers("wp") };
    const outDim = params.shape("wx")[1] as number;
    const results = {
      concatThenProject: Array.from(concatenateThenProject(x, p, projections, outDim)),
      projectThenSum: Array.from(projectThenAdd(x, p, projections, outDim)),
    };
    if (x.length !== p.length) return results; // vectors of two widths cannot be added
    const sumThenSharedProject = Array.from(addThenProject(x, p, projections.tokenWeights, outDim));
    return { ...results, sumThenSharedProject };
  },
};
