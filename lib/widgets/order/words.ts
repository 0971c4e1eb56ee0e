/** How the order widget says things: its setting and its findings, for questions, readings and cards alike. */

import { EQUIVARIANCE_TOLERANCE } from "@/lib/encodings/equivariance.ts";
import { formatNumber, formatWithUnit } from "../format.ts";
import { formatResidue } from "../residue.ts";
import type { OrderParams, OrderResult } from "./compute.ts";

const ENCODING: Record<OrderParams["encoding"], string> = {
  none: "no positional encoding",
  sinusoidal: "sinusoids added to the words",
  learned: "rows of a learned table added to the words",
  rotary: "RoPE",
  alibi: "ALiBi of slope 1/2",
};

/** `no positional encoding and a causal mask` */
export function setting({ encoding, masking }: OrderParams): string {
  return `${ENCODING[encoding]} and ${masking === "none" ? "no mask" : "a causal mask"}`;
}

/** Rounding is told by its size alone. */
export function formatDifference(difference: number): string {
  return difference < EQUIVARIANCE_TOLERANCE ? formatResidue(difference) : formatNumber(difference);
}

export const quoted = (text: string) => `“${text}”`;

/** `the only word in common differs by up to 0.4`; of sentences that aren't reorderings of each other */
export function sharedDifference({ matching, matched }: OrderResult): string {
  const count = matching.partner.filter((other) => other !== null).length;
  if (matched === null) return "they have no word in common";
  const words = count === 1 ? "the word in common differs" : `the ${count} words in common differ`;
  return `${words} by up to ${formatNumber(matched)}`;
}

/** `“likes” only in A, “like” only in B` */
export function leftOver({ matching }: OrderResult): string {
  const { onlyInFirst, onlyInSecond } = matching;
  const only = (words: readonly string[], where: string) =>
    words.length === 0 ? [] : [`${words.map(quoted).join(", ")} only in ${where}`];
  return [...only(onlyInFirst, "A"), ...only(onlyInSecond, "B")].join(", ");
}

export function reading(result: OrderResult): string {
  const { outcome, matched, printed, matching } = result;
  switch (outcome) {
    case "printed":
      return "the outputs are identical row by row: both sentences are the same to this head";
    case "matched":
      return `aligned difference ${formatDifference(matched as number)}: identical after matching words; as printed, rows differ by up to ${formatNumber(printed as number)}`;
    case "different":
      return leftOver(result) === ""
        ? `aligned difference ${formatDifference(matched as number)}: different, though all ${formatWithUnit(matching.partner.length, "words")} are the same`
        : `B is no reordering of A: ${leftOver(result)}; ${sharedDifference(result)}`;
    default:
      return outcome satisfies never;
  }
}
