/** Long work in slices: between them the event loop answers whoever waits. */

/** Resolves at once while the slice lasts; when it is used up, after everyone else has had their turns. */
export type Pause = () => Promise<void>;

const SLICE_MS = 5;
/** An answer takes many turns of the event loop, and with one turn a slice it would take as many slices. */
const QUIET_TURNS = 3;
/** A turn in which nobody had anything to do. */
const QUIET_TURN_MS = 0.3;
/** So long others may go on before it is our turn again, however busy they are. */
const LONGEST_PAUSE_MS = 15;

export function slices(sliceMs = SLICE_MS): Pause {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < sliceMs) return;
    await untilQuiet();
    began = performance.now();
  };
}

async function untilQuiet(): Promise<void> {
  const end = performance.now() + LONGEST_PAUSE_MS;
  let quiet = 0;
  for (let turn = performance.now(); quiet < QUIET_TURNS && turn < end; ) {
    await new Promise((resolve) => setImmediate(resolve));
    const now = performance.now();
    quiet = now - turn < QUIET_TURN_MS ? quiet + 1 : 0;
    turn = now;
  }
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
