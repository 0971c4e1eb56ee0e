/** All that the comparator shows, of one state: a lane for each encoding, and the pairs that are too far apart. */

import { type UnseenPairs, unseenPairs, unseenPositions } from "@/lib/encodings/extrapolation.ts";
import { atToken } from "./at-token.ts";
import { type EncodingName, type LongerParams, labelOf, shownEncodings } from "./fields.ts";
import { KINDS, type Kind, type Stretch, stretchesOf, unchangedOutputs } from "./lanes.ts";
import { type Outcome, outcomeOf } from "./published.ts";

export interface Lane {
  encoding: EncodingName;
  label: string;
  stretches: readonly Stretch[];
  /** positions of each kind */
  counts: Readonly<Record<Kind, number>>;
  /** what it is at the chosen token */
  kind: Kind;
  /** what is new there, in words */
  says: string;
  /** tokens, from the first on, with the outputs they had without the rest */
  unchanged: number;
  outcome: Outcome | null;
}

export interface LongerResult {
  lanes: readonly Lane[];
  /** positions that training never had */
  newPositions: number;
  pairs: UnseenPairs;
}

/** Reading, formula, figure and answers of one state all ask; parameters never change in place. */
const results = new WeakMap<LongerParams, LongerResult>();

export function compute(params: LongerParams): LongerResult {
  const known = results.get(params);
  if (known !== undefined) return known;
  const { trained, length, maskKind } = params;
  const result = {
    lanes: shownEncodings(params).map((encoding) => laneOf(encoding, params)),
    newPositions: unseenPositions(trained, length),
    pairs: unseenPairs(trained, length, { mask: maskKind === "causal" ? "causal" : "none" }),
  };
  results.set(params, result);
  return result;
}

function laneOf(encoding: EncodingName, params: LongerParams): Lane {
  const stretches = stretchesOf(encoding, params);
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>;
  for (const { from, to, kind } of stretches) counts[kind] += to - from;
  const { position } = params;
  const here = stretches.find(({ from, to }) => from <= position && position < to);
  if (here === undefined) throw new RangeError(`no stretch of ${encoding} holds token ${position}`);
  return {
    encoding,
    label: labelOf(encoding),
    stretches,
    counts,
    kind: here.kind,
    says: atToken(encoding, params),
    unchanged: unchangedOutputs(encoding, params),
    outcome: outcomeOf(encoding, params),
  };
}
