/** Long work in slices: between them the event loop answers whoever waits. */

/** Resolves at once while the slice lasts; when it is used up, after everyone else has had a turn. */
export type Pause = () => Promise<void>;

/** A request takes a few turns of the event loop, and has 50 ms for all of them. */
const SLICE_MS = 5;

export function slices(sliceMs = SLICE_MS): Pause {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < sliceMs) return;
    await new Promise((resolve) => setImmediate(resolve));
    began = performance.now();
  };
}

/** Drives a generator to its end, a slice at a time. */
export async function inSlices<Result>(steps: Generator<void, Result>, pause: Pause): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pause();
  }
}

/** Parts of `items` with up to `size` each, in order. */
export function* partsOf<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}
