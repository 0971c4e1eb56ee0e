/** What exactly is new at one token, lane by lane: the row, angle, distance, bias or count, with its number in training. */

import { alibiSlopes } from "@/lib/encodings/alibi.ts";
import { firstPairWithoutFullTurn, wavelengths } from "@/lib/encodings/frequencies.ts";
import { lookupOutcome } from "@/lib/encodings/learned.ts";
import { sinusoidalFrequencies } from "@/lib/encodings/sinusoidal.ts";
import { t5Bucket, t5BucketStarts } from "@/lib/encodings/t5.ts";
import { formatNumber, formatWithUnit } from "../format.ts";
import type { EncodingName, LongerParams } from "./fields.ts";
import { distancesUnseenFrom, farthestFrom, firstNewBucket } from "./lanes.ts";
import { newPairs, stretchedRotary } from "./stretched-rotary.ts";

/** Width of the sinusoidal lane: the original Transformer's, 256 pairs. */
export const SINUSOIDAL_DIM = 512;

/** In a few words, such as "952 unseen distances, 23 unseen angles". */
export function atToken(encoding: EncodingName, params: LongerParams): string {
  const { position, trained, length, maskKind } = params;
  switch (encoding) {
    case "learned":
      return learned(params);
    case "sinusoidal": {
      const { atToken: pairs, neverTurned } = sinusoidalPairs(params);
      const of = `of ${SINUSOIDAL_DIM / 2} pairs`;
      return position < trained
        ? `as in training, where ${neverTurned} ${of} made no full turn`
        : `${pairs} ${of} at an angle training never showed`;
    }
    case "rope": {
      const distances = formatWithUnit(distancesUnseenFrom(position, params), "unseen distances");
      return `${distances}, ${formatWithUnit(unseenAngles(params), "unseen angles")}`;
    }
    case "pi": {
      const { factor } = stretchedRotary("pi", params);
      return `stands at ${oneDecimal(position / factor)}; neighbours are ${formatNumber(1 / factor)} apart`;
    }
    case "ntk": {
      const stretched = stretchedRotary("ntk", params);
      const pairs = newPairs(stretched, farthestFrom(position, params));
      return `base ${formatNumber(stretched.base)}; ${formatWithUnit(pairs, "unseen angles")}`;
    }
    case "yarn": {
      const { bands, attentionFactor, factor } = stretchedRotary("yarn", params);
      return factor === 1
        ? "nothing to stretch"
        : `pairs: ${bands.kept} kept, ${bands.blended} blended, ${bands.divided} divided; factor ${formatNumber(attentionFactor)}`;
    }
    case "alibi": {
      const { bias, trainedBias } = gentlestBias(params);
      const here = `gentlest head: bias ${formatNumber(bias)}, weight × ${formatNumber(Math.exp(bias))}`;
      return `${here}; in training to ${formatNumber(trainedBias)}`;
    }
    case "t5":
      return t5(params);
    case "nope":
      return maskKind === "causal"
        ? `an even look back weighs 1/${formatNumber(position + 1)}; in training down to 1/${formatNumber(trained)}`
        : `no order to lose: each token sees the same ${formatNumber(length)}`;
    default:
      return encoding satisfies never;
  }
}

function learned({ position, trained, spareRows }: LongerParams): string {
  const rows = trained + spareRows;
  const outcome = lookupOutcome(position, rows);
  if (outcome.kind === "no row")
    return `no row ${formatNumber(position)}: the last is ${formatNumber(rows - 1)}`;
  return position < trained
    ? `row ${formatNumber(outcome.row)}`
    : `row ${formatNumber(outcome.row)}, never trained`;
}

/** Pairs of the sinusoidal vector at this token whose angle is beyond those of training, and pairs that never turned fully. */
export function sinusoidalPairs({ position, trained }: LongerParams): {
  atToken: number;
  neverTurned: number;
} {
  const invFreq = sinusoidalFrequencies(SINUSOIDAL_DIM);
  const slow = wavelengths(invFreq).subarray(firstPairWithoutFullTurn(invFreq, trained));
  // a pair that has turned since then may be back among the angles it had
  const isNew = (wavelength: number) => position % wavelength >= trained;
  return { atToken: slow.filter(isNew).length, neverTurned: slow.length };
}

/** Of plain RoPE's pairs, those that reach an angle beyond training at some distance this token sees. */
export function unseenAngles(params: LongerParams): number {
  return newPairs(stretchedRotary("rope", params), farthestFrom(params.position, params));
}

/** The weakest penalty of any head at the farthest token seen, and at the farthest of training. */
export function gentlestBias(params: LongerParams): { bias: number; trainedBias: number } {
  const slope = Math.min(...alibiSlopes(params.heads));
  const bias = (distance: number) => 0 - slope * distance; // 0, not −0, at 0
  return { bias: bias(farthestFrom(params.position, params)), trainedBias: bias(params.trained - 1) };
}

function t5(params: LongerParams): string {
  const options = { bidirectional: params.maskKind === "bidirectional" };
  const farthest = farthestFrom(params.position, params);
  const bucket = t5Bucket(-farthest, options);
  if (bucket > firstNewBucket(params).lastTrained) return `bucket ${bucket}, never trained`;
  const start = t5BucketStarts(options)[bucket] as number;
  return `bucket ${bucket} at distance ${formatNumber(farthest)}, as at ${formatNumber(start)}`;
}

/** Whole numbers of four digits hide where a squeezed position stands. */
function oneDecimal(value: number): string {
  return value.toLocaleString("en", { maximumFractionDigits: 1 });
}
