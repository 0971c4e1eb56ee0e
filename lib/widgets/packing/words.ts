/** How the packing widget says what it shows: runs of ids, and encodings by their names. */

import { formatNumber } from "../format.ts";
import { fields } from "./compute.ts";
import { type Piece, runsOf } from "./layout.ts";
import type { EncodingName } from "./scores.ts";

/** More runs than this are counted, not named. */
const NAMED_RUNS = 3;

/** `positions 0 to 411`, or of a document that is cut `positions 300 to 1,023, then 0 to 175`. */
export function positionsText(pieces: readonly Piece[]): string {
  const runs = runsOf(pieces);
  const named = runs
    .slice(0, NAMED_RUNS)
    .map(({ first, last }) =>
      first === last ? formatNumber(first) : `${formatNumber(first)} to ${formatNumber(last)}`,
    );
  const more = runs.length - named.length;
  return `positions ${named.join(", then ")}${more > 0 ? `, and ${formatNumber(more)} more runs` : ""}`;
}

export function encodingLabel(encoding: EncodingName): string {
  return fields.encoding.options.find((option) => option.value === encoding)?.label ?? encoding;
}

/** In the middle of a sentence. */
export function encodingPhrase(encoding: EncodingName): string {
  switch (encoding) {
    case "learned":
      return "a learned table";
    case "sinusoidal":
      return "sinusoidal encodings";
    case "rope":
      return "RoPE";
    case "alibi":
      return "ALiBi";
    case "t5":
      return "T5’s bias";
    case "none":
      return "no encoding";
    default:
      return encoding satisfies never;
  }
}

/** `300, 412, 180 and 132` */
export function listText(numbers: readonly number[]): string {
  const said = numbers.map(formatNumber);
  return `${said.slice(0, -1).join(", ")} and ${said.at(-1)}`;
}
