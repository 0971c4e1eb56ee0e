/**
 * Measures the fast forms against plain nested loops in the same run: `npm run bench -- encodings`.
 *
 * Each round times plain and fast one after the other, into a buffer that is used again and into fresh memory, so that a busy
 * machine slows both; what counts is the median of the rounds' ratios.
 */

import { alibiBias, alibiSlopes } from "./alibi.ts";
import { type FloatArray, largestDifference } from "./arrays.ts";
import {
  plainAlibiBias,
  plainRotaryTables,
  plainRotate,
  plainSimilarity,
  plainSinusoidalTable,
} from "./plain.ts";
import { rotaryFrequencies, rotaryTables } from "./rotary.ts";
import { rotate } from "./rotate.ts";
import { sinusoidalFrequencies, sinusoidalTable } from "./sinusoidal.ts";
import { sinusoidalSimilarity } from "./sinusoidal-dot.ts";

const ROUNDS = 7;

interface Workload {
  name: string;
  /** lengths of the arrays it writes */
  sizes: readonly number[];
  type: Float32ArrayConstructor | Float64ArrayConstructor;
  plain: (out: readonly FloatArray[]) => void;
  fast: (out: readonly FloatArray[]) => void;
}

type Numbers = readonly [FloatArray, FloatArray];

function workloads(): Workload[] {
  const table = (type: Workload["type"]): Workload => {
    const [length, dim] = [8192, 512];
    const invFreq = sinusoidalFrequencies(dim);
    return {
      name: `sinusoidal table ${length} × ${dim}`,
      sizes: [length * dim],
      type,
      plain: ([out]) => plainSinusoidalTable(out as FloatArray, length, invFreq),
      fast: ([out]) => sinusoidalTable(length, dim, { out }),
    };
  };
  const similarity = (type: Workload["type"]): Workload => {
    const [length, dim] = [2048, 512];
    const rows = sinusoidalTable(length, dim, { out: new type(length * dim) });
    return {
      name: `similarity ${length} × ${length}, dim ${dim}`,
      sizes: [length * length],
      type,
      plain: ([out]) => plainSimilarity(out as FloatArray, rows, length, dim),
      fast: ([out]) => sinusoidalSimilarity(length, dim, { out }),
    };
  };
  const rotation = (): Workload => {
    const [length, heads, dim] = [4096, 32, 128];
    const x = Float32Array.from({ length: length * heads * dim }, (_, n) => 2 * Math.sin(n));
    const invFreq = rotaryFrequencies(dim);
    return {
      name: `RoPE on q ${length} × ${heads} × ${dim}`,
      sizes: [x.length],
      type: Float32Array,
      plain: ([out]) => plainRotate(out as FloatArray, x, length, heads, invFreq),
      fast: ([out]) => rotate(x, length, dim, { heads, layout: "half", out }),
    };
  };
  const cosSin = (): Workload => {
    const [length, pairs] = [131_072, 64];
    const invFreq = rotaryFrequencies(2 * pairs);
    return {
      name: `RoPE cos and sin ${length} × ${pairs}`,
      sizes: [length * pairs, length * pairs],
      type: Float32Array,
      plain: (out) => {
        const [cos, sin] = out as Numbers;
        plainRotaryTables(cos, sin, length, invFreq);
      },
      fast: (out) => {
        const [cos, sin] = out as Numbers;
        rotaryTables(length, 2 * pairs, { out: { cos, sin } });
      },
    };
  };
  const alibi = (): Workload => {
    const [length, heads] = [2048, 32];
    const slopes = alibiSlopes(heads);
    return {
      name: `ALiBi bias ${heads} × ${length} × ${length}`,
      sizes: [heads * length * length],
      type: Float32Array,
      plain: ([out]) => plainAlibiBias(out as FloatArray, length, slopes),
      fast: ([out]) => alibiBias(length, heads, { out }),
    };
  };
  return [
    table(Float32Array),
    table(Float64Array),
    rotation(),
    cosSin(),
    alibi(),
    similarity(Float32Array),
    similarity(Float64Array),
  ];
}

interface Timing {
  plainMs: number;
  fastMs: number;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] as number;
}

function millisecondsOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** One line of the table: medians over the rounds. */
function line(name: string, memory: string, timings: readonly Timing[], error: number): string {
  const plain = median(timings.map(({ plainMs }) => plainMs));
  const fast = median(timings.map(({ fastMs }) => fastMs));
  const ratio = median(timings.map(({ plainMs, fastMs }) => fastMs / plainMs));
  const cells = [plain.toFixed(1), fast.toFixed(1), ratio.toFixed(4)].map((cell) => cell.padStart(10));
  return `${name.padEnd(44)}${memory.padEnd(8)}${cells.join("")}${error.toExponential(1).padStart(12)}`;
}

function measure({ name, sizes, type, plain, fast }: Workload): string[] {
  const allocate = () => sizes.map((size) => new type(size));
  const buffer = allocate();
  const reused: Timing[] = [];
  const fresh: Timing[] = [];
  fast(buffer); // the first call compiles, and touches the buffer's memory
  for (let round = 0; round < ROUNDS; round++) {
    const plainMs = millisecondsOf(() => plain(buffer));
    reused.push({ plainMs, fastMs: millisecondsOf(() => fast(buffer)) });
    // where plain loops take seconds, allocating is lost in them: they are not run a second time
    const plainFreshMs = plainMs > 1000 ? plainMs : millisecondsOf(() => plain(allocate()));
    fresh.push({ plainMs: plainFreshMs, fastMs: millisecondsOf(() => fast(allocate())) });
  }
  // errors against plain loops in float64, unless that takes more memory than the measurement itself
  const wide = sizes.every((size) => size <= 2 ** 25)
    ? sizes.map((size) => new Float64Array(size))
    : allocate();
  plain(wide);
  const errors = buffer.map((array, n) => largestDifference(array, wide[n] as FloatArray));
  const title = `${name}, ${type === Float32Array ? "float32" : "float64"}`;
  return [
    line(title, "buffer", reused, Math.max(...errors)),
    line(title, "fresh", fresh, Math.max(...errors)),
  ];
}

/** Print the table of all workloads. Takes a minute or two, nearly all of it in the plain similarity. */
export async function benchEncodings(): Promise<void> {
  const heads = ["plain ms", "fast ms", "ratio"].map((head) => head.padStart(10));
  console.log(`Encodings, medians of ${ROUNDS} interleaved rounds; ratio = fast / plain`);
  console.log(`${"workload".padEnd(44)}${"memory".padEnd(8)}${heads.join("")}${"error".padStart(12)}`);
  for (const workload of workloads()) {
    for (const text of measure(workload)) console.log(text);
  }
}
