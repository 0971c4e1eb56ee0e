/** What the table widget says of a position: the reading, what stands at each row, what programs do. */

import { formatNumber } from "../format.ts";
import { type Place, placeOf, rowCount, type TableParams } from "./compute.ts";

/** "position 512: no row" */
export function reading(params: TableParams): string {
  const { position } = params;
  return `position ${formatNumber(position)}: ${placeInWords(placeOf(position, params), params)}`;
}

export function placeInWords(place: Place, params: TableParams): string {
  switch (place.kind) {
    case "row":
      return `row ${formatNumber(place.row)}, of rows 0 to ${formatNumber(rowCount(params) - 1)}`;
    case "untrained":
      return `row ${formatNumber(place.row)}, never trained`;
    case "no row":
      return "no row";
    case "computed":
      return place.seen ? "computed, and seen in training" : "computed, and never seen in training";
    default:
      return place satisfies never;
  }
}

/** A way to ask for a position's vector. */
export interface Program {
  call: string;
  outcome: string;
  /** whether it stops there, where one would notice */
  loud: boolean;
}

/**
 * What programs do at the position. Beyond the table they differ: PyTorch stops, TensorFlow's `tf.gather` stops on a CPU and
 * gives zeros on a GPU, JAX's `jnp.take` gives NaN (the last two by their documentation).
 */
export function programs(params: TableParams): Program[] {
  const place = placeOf(params.position, params);
  const row = formatNumber(params.position + params.before);
  const calls = { torch: "PyTorch, nn.Embedding", tf: "TensorFlow, tf.gather", jax: "JAX, jnp.take" };
  if (place.kind === "computed") {
    const outcome = `${formatNumber(params.dim)} numbers`;
    return [{ call: `sinusoidal(${params.position})`, outcome, loud: false }];
  }
  if (place.kind === "no row") {
    return [
      {
        call: calls.torch,
        outcome: "IndexError: index out of range in self; on a GPU a failed assertion",
        loud: true,
      },
      { call: calls.tf, outcome: "an error on a CPU; on a GPU zeros, silently", loud: false },
      { call: calls.jax, outcome: "NaN, silently", loud: false },
    ];
  }
  const silent = place.kind === "untrained" ? ", and no word that it was never trained" : "";
  return Object.values(calls).map((call) => ({ call, outcome: `row ${row}${silent}`, loud: false }));
}
