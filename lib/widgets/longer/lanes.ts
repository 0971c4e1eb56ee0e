/** One lane for each encoding: which positions it gives what training gave, something new, or nothing at all. */

import { unseenPositions } from "@/lib/encodings/extrapolation.ts";
import { t5Bucket, t5BucketStarts } from "@/lib/encodings/t5.ts";
import type { EncodingName, LongerParams } from "./fields.ts";
import { stretchedRotary } from "./stretched-rotary.ts";

/**
 * - `trained`: what the encoding gives here, it gave in training
 * - `between`: values between those of training, from a scale that was squeezed
 * - `unseen`: computable, beyond anything in training
 * - `missing`: no row, nothing to compute
 */
export type Kind = "trained" | "between" | "unseen" | "missing";

export const KINDS: readonly Kind[] = ["trained", "between", "unseen", "missing"];

/** Positions from … to − 1. */
export interface Stretch {
  from: number;
  to: number;
  kind: Kind;
}

/** The lane from left to right, without gaps and without empty stretches. */
export function stretchesOf(encoding: EncodingName, params: LongerParams): Stretch[] {
  const { trained, length, spareRows, maskKind } = params;
  const rescaled = length > trained ? "between" : "trained";
  switch (encoding) {
    case "learned":
      return cut(params, [
        [trained, "trained"],
        [trained + spareRows, "unseen"],
        [length, "missing"],
      ]);
    case "sinusoidal":
      return cut(params, [
        [trained, "trained"],
        [length, "unseen"],
      ]);
    case "rope":
      return byDistance(params, trained, "trained");
    case "pi":
    case "ntk":
    case "yarn":
      return byDistance(params, Math.min(...stretchedRotary(encoding, params).newFrom), rescaled);
    case "alibi":
      return byDistance(params, trained, "trained");
    case "t5":
      return byDistance(params, firstNewBucket(params).distance, "trained");
    case "nope":
      // what a head can count is how many keys there are; without a mask that is the same for every token, and tells no order
      return byDistance(params, maskKind === "causal" ? trained : Number.POSITIVE_INFINITY, "trained");
    default:
      return encoding satisfies never;
  }
}

/** The distance from the token to the farthest one it sees. */
export function farthestFrom(position: number, { length, maskKind }: LongerParams): number {
  return maskKind === "causal" ? position : Math.max(position, length - 1 - position);
}

/** How many of the tokens it sees are farther from it than any were in training. */
export function distancesUnseenFrom(position: number, { trained, length, maskKind }: LongerParams): number {
  const earlier = unseenPositions(trained, position + 1);
  return maskKind === "causal" ? earlier : earlier + unseenPositions(trained, length - position);
}

/** T5's last bucket of training, and the distance at which the next one begins: never, where there is none. */
export function firstNewBucket({ trained, maskKind }: LongerParams): {
  lastTrained: number;
  distance: number;
} {
  const options = { bidirectional: maskKind === "bidirectional" };
  const lastTrained = t5Bucket(1 - trained, options);
  const starts = t5BucketStarts(options);
  const next = starts.subarray(lastTrained + 1).find((start) => start >= 0);
  return { lastTrained, distance: next ?? Number.POSITIVE_INFINITY };
}

/**
 * How many tokens from the first on have the outputs they had before the rest was added: under a causal mask all of the
 * trained length, if nothing was rescaled. A rescaled model keeps token 0 alone, which sees only itself.
 */
export function unchangedOutputs(encoding: EncodingName, params: LongerParams): number {
  const { trained, length, spareRows, maskKind } = params;
  if (length <= trained) return length;
  if (maskKind === "bidirectional" || (encoding === "learned" && length > trained + spareRows)) return 0;
  return encoding === "pi" || encoding === "ntk" || encoding === "yarn" ? 1 : trained;
}

/** A token is new if it sees another at `first` or farther. Without a mask those are both ends of the lane. */
function byDistance(params: LongerParams, first: number, inside: Kind): Stretch[] {
  const { length, maskKind } = params;
  const ends = Math.max(0, length - first);
  const untilEarly = maskKind === "causal" ? 0 : Math.min(ends, length);
  return cut(params, [
    [untilEarly, "unseen"],
    [Math.max(untilEarly, Math.min(first, length)), inside],
    [length, "unseen"],
  ]);
}

/** From borders to stretches: each reaches to its border, or to the lane's end. */
function cut({ length }: LongerParams, borders: readonly [to: number, kind: Kind][]): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const [border, kind] of borders) {
    const to = Math.min(border, length);
    const last = stretches.at(-1);
    if (to > from && last?.kind === kind) last.to = to;
    else if (to > from) stretches.push({ from, to, kind });
    from = Math.max(from, to);
  }
  return stretches;
}
