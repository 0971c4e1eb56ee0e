/** The packing widget's parameters, and every number its figure shows. */

import { packedMask, positionCounts } from "@/lib/encodings/packing.ts";
import { type Fields, type ParamsOf, readList } from "../fields.ts";
import { type Packed, pack, startingAtZero } from "./layout.ts";
import { MOST_ROWS, MOST_TOKENS, scoresAt } from "./scores.ts";

export const fields = {
  documents: {
    kind: "list",
    key: "docs",
    label: "Documents",
    item: "Document",
    unit: "tokens",
    min: 1,
    max: 2048,
    least: 2,
    most: 10,
    default: "300-412-180-132",
  },
  context: {
    kind: "number",
    key: "ctx",
    label: "Context length",
    unit: "tokens",
    min: 16,
    max: MOST_ROWS,
    default: 1024,
    multipleOf: 1,
    scale: "log",
  },
  positions: {
    kind: "choice",
    key: "pos",
    label: "Position ids",
    options: [
      { value: "restart", label: "start at 0 in each document" },
      { value: "continue", label: "go on from document to document" },
    ],
    default: "restart",
  },
  across: { kind: "switch", key: "xdoc", label: "Attention across documents", default: false },
  encoding: {
    kind: "choice",
    key: "enc",
    label: "Encoding",
    options: [
      { value: "learned", label: "learned table" },
      { value: "sinusoidal", label: "sinusoidal" },
      { value: "rope", label: "RoPE" },
      { value: "alibi", label: "ALiBi" },
      { value: "t5", label: "T5 bias" },
      { value: "none", label: "none" },
    ],
    default: "rope",
  },
} as const satisfies Fields;

export type PackingParams = ParamsOf<typeof fields>;

/** What restarting the ids does to the scores of the tokens looked at. */
export interface ScoreChange {
  /** every so many tokens are looked at */
  step: number;
  /** which, rising */
  tokens: Int32Array;
  /** 1 where a query may attend to a key, shape [tokens, tokens] */
  mask: Uint8Array;
  /** |score with restarted ids − score with ids that go on|, shape [tokens, tokens]; NaN where masked */
  change: Float64Array;
  /** the largest inside a document and between two; 0 where there is none */
  within: number;
  between: number;
}

export interface PackingResult extends ScoreChange {
  lengths: readonly number[];
  packed: Packed;
  /** how many tokens have each id, shape [largest id + 1] */
  counts: Int32Array;
  startingAtZero: number;
}

/** Scores that differ by less are equal: far above float64's rounding, far below any real change. */
export const SAME = 1e-9;

/** Reading, formula, figure and answers of one state all ask; parameters never change in place. */
const results = new WeakMap<PackingParams, PackingResult>();

export function compute(params: PackingParams): PackingResult {
  const known = results.get(params);
  if (known !== undefined) return known;
  const lengths = readList(params.documents);
  const restarted = pack(lengths, params.context, true);
  const goingOn = pack(lengths, params.context, false);
  const packed = params.positions === "restart" ? restarted : goingOn;
  const result = {
    lengths,
    packed,
    counts: positionCounts(packed.positions),
    startingAtZero: startingAtZero(packed),
    ...scoreChange(restarted, goingOn, params),
  };
  results.set(params, result);
  return result;
}

function scoreChange(
  restarted: Packed,
  goingOn: Packed,
  { encoding, across }: Pick<PackingParams, "encoding" | "across">,
): ScoreChange {
  const step = Math.ceil(restarted.tokens / MOST_TOKENS);
  const count = Math.ceil(restarted.tokens / step);
  const tokens = Int32Array.from({ length: count }, (_, index) => index * step);
  const pieceOf = tokens.map((token) => restarted.pieceOf[token] as number);
  const sequenceOf = tokens.map((token) => Math.floor(token / restarted.context));
  const mask = packedMask(across ? sequenceOf : pieceOf);
  const idsOf = ({ positions }: Packed) => tokens.map((token) => positions[token] as number);
  const [before, after] = [scoresAt(encoding, idsOf(goingOn)), scoresAt(encoding, idsOf(restarted))];
  const change = new Float64Array(count * count).fill(Number.NaN);
  let [within, between] = [0, 0];
  for (let query = 0; query < count; query++) {
    for (let key = 0; key <= query; key++) {
      if (mask[query * count + key] === 0) continue;
      const size = Math.abs(after(query, key) - before(query, key));
      change[query * count + key] = size;
      if (pieceOf[query] === pieceOf[key]) within = Math.max(within, size);
      else between = Math.max(between, size);
    }
  }
  return { step, tokens, mask, change, within, between };
}
