/** What the NoPE widget says of a token. */

import { formatNumber } from "../format.ts";
import { firstWrong, inPrecision, type NopeParams, orderOf, recovered, seen, signals } from "./compute.ts";

/** "row 9: weight 0.1, recovered position 9" */
export function reading(params: NopeParams): string {
  const { row, precision } = params;
  const signal = signals(params)[row] as number;
  const weight = formatNumber(inPrecision(signal, precision));
  const position = formatNumber(recovered(signal, precision));
  const lost = params.masking === "none" ? ", as for every other row" : "";
  return `row ${row}: weight ${weight}, recovered position ${position}${lost}`;
}

/** What head 2 finds. */
export function comparison(params: NopeParams): string {
  const { row, other } = params;
  const order = orderOf(params);
  switch (order) {
    case "earlier":
      return `Token ${row} has more of the marker than token ${other}, so it comes earlier.`;
    case "later":
      return `Token ${row} has less of the marker than token ${other}, so it comes later.`;
    case "same":
      return row === other
        ? `Token ${row} is compared with itself.`
        : `Tokens ${row} and ${other} have the same of the marker, so neither can be said to come first.`;
    default:
      return order satisfies never;
  }
}

/** Up to where the precision tells every position from the next. */
export function reachInWords(params: NopeParams): string {
  if (params.masking === "none")
    return "Without the mask the marker's share is 1/n everywhere, and position is gone.";
  const wrong = firstWrong(params);
  return wrong === null
    ? `In ${params.precision} every one of ${params.length} positions comes back right once it is rounded.`
    : `In ${params.precision} token ${wrong} is the first whose position comes back off by half a token or more.`;
}

/** How many tokens share the average, as a fraction: 1/10. */
export function fractionOf(params: NopeParams): string {
  return `1/${seen(params.row, params)}`;
}
