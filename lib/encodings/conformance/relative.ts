/** Conformance methods of relative encodings and biases: the suite's words in this library's calls. */

import {
  alibiBias,
  alibiKeyBias,
  alibiPaddedKeyBias,
  alibiSlopes,
  applyMask,
  attend,
  copeBias,
  fireBias,
  kerpleBias,
  shawAttention,
  shawIndexMatrix,
  shawParameterCount,
  t5Bias,
  t5Bucket,
  t5BucketMatrix,
  transformerXlScores,
} from "../index.ts";
import { nest, type Params } from "./params.ts";

function t5(params: Params) {
  return {
    bidirectional: params.flag("bidirectional"),
    buckets: params.number("numBuckets"),
    maxDistance: params.number("maxDistance"),
  };
}

export const RELATIVE: Readonly<Record<string, (params: Params) => unknown>> = {
  "shaw.indexMatrix": (params) => {
    const [queries, keys] = [params.number("queryLength"), params.number("keyLength")];
    const index = shawIndexMatrix({ queries, keys }, params.number("maxRelativePosition"));
    return nest(index, [queries, keys]);
  },
  "shaw.parameterCount": (params) =>
    shawParameterCount(params.number("maxRelativePosition"), params.number("headDim")),
  "shaw.attention": (params) => {
    const [queries, dim] = params.shape("q") as [number, number];
    const [keys] = params.shape("k") as [number];
    const tables = {
      relativeKeys: params.numbers("relativeKeys"),
      relativeValues: params.numbers("relativeValues"),
    };
    const [q, k, v] = [params.numbers("q"), params.numbers("k"), params.numbers("v")];
    const { scores, weights, output } = shawAttention(q, k, v, tables, dim);
    return {
      scores: nest(scores, [queries, keys]),
      weights: nest(weights, [queries, keys]),
      output: nest(output, [queries, dim]),
    };
  },
  "transformerXl.scores": (params) => {
    const [queries, dim] = params.shape("q") as [number, number];
    const [keys] = params.shape("k") as [number];
    const weights = {
      u: params.numbers("u"),
      v: params.numbers("v"),
      positionProjection: params.numbers("wKR"),
    };
    const options = { base: params.optionalNumber("base") };
    const result = transformerXlScores(params.numbers("q"), params.numbers("k"), weights, dim, options);
    const matrix = (values: Float64Array) =>
      nest(applyMask(values, { queries, keys }, "causal"), [queries, keys]);
    return {
      content: matrix(result.content),
      position: matrix(result.position),
      scores: matrix(result.scores),
    };
  },
  "t5.bucket": (params) =>
    Array.from(params.numbers("relativePositions"), (relative) => t5Bucket(relative, t5(params))),
  "t5.bias": (params) => {
    const heads = params.shape("table")[1] as number;
    const [queries, keys] = [params.number("queryLength"), params.number("keyLength")];
    const lengths = { queries, keys, firstQuery: 0 }; // the suite's bias[h][i][j] = table[bucket(j − i)][h]
    return {
      buckets: nest(t5BucketMatrix(lengths, t5(params)), [queries, keys]),
      bias: nest(t5Bias(params.numbers("table"), lengths, heads, t5(params)), [heads, queries, keys]),
    };
  },

  "alibi.slopes": (params) => Array.from(alibiSlopes(params.number("numHeads"))),
  "alibi.bias": (params) => {
    const [heads, length] = [params.number("numHeads"), params.number("length")];
    const mask = params.choice("form", { causal: "causal", symmetric: "none", keyOnly: "key only" });
    if (mask === "key only") return nest(alibiKeyBias(length, heads), [heads, length]);
    return nest(alibiBias(length, heads, { mask }), [heads, length, length]);
  },
  "alibi.softmaxEquivalence": (params) => {
    const [length] = params.shape("scores") as [number];
    const bias = alibiBias(length, [params.number("slope")]);
    const scores = params.numbers("scores").map((score, n) => score + (bias[n] as number));
    const { weights } = attend(scores, new Float64Array(length), length);
    return { weights: nest(weights, [length, length]) };
  },
  "alibi.paddedKeyOnly": (params) => {
    const [batch, keys] = params.shape("attentionMask") as [number, number];
    const heads = params.number("numHeads");
    return nest(alibiPaddedKeyBias(params.numbers("attentionMask"), keys, heads), [batch, heads, keys]);
  },

  "kerple.bias": (params) => {
    const length = params.number("length");
    const parameters = { r1: params.numbers("r1"), r2: params.numbers("r2") };
    const bias = kerpleBias(params.choice("kind", { log: "log", power: "power" }), parameters, length);
    return nest(bias, [parameters.r1.length, length, length]);
  },
  "fire.bias": (params) => {
    const [length, mlp] = [params.number("length"), params.inner("mlp")];
    const network = {
      w1: mlp.numbers("w1"),
      b1: mlp.numbers("b1"),
      w2: mlp.numbers("w2"),
      b2: mlp.numbers("b2"),
    };
    const trained = { c: params.number("c"), threshold: params.number("threshold") };
    const { normalized, bias } = fireBias(network, length, trained);
    return {
      normalized: nest(normalized, [length, length]),
      bias: nest(bias, [network.b2.length, length, length]),
    };
  },
  "cope.bias": (params) => {
    const dim = params.shape("q")[1] as number;
    const shape = params.shape("attnLogits");
    const [q, logits, rows] = [params.numbers("q"), params.numbers("attnLogits"), params.numbers("posEmb")];
    const { gates, positions, bias } = copeBias(q, logits, rows, dim);
    return { gates: nest(gates, shape), positions: nest(positions, shape), bias: nest(bias, shape) };
  },
};
