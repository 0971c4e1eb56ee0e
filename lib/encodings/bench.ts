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

const ROUNDS = 5;
/** calls before the first round, so that the compiler has done its work */
const WARM_UP = 5;

interface Workload {
  name: string;
  /** lengths of the arrays it writes */
  sizes: readonly number[];
  type: Float32ArrayConstructor | Float64ArrayConstructor;
  plain: (out: readonly FloatArray[]) => void;
  fast: (out: readonly FloatArray[]) => void;
  /** whether plain loops take seconds: then they are timed once a round, since allocating is lost in them */
  isPlainSlow?: boolean;
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
      isPlainSlow: true,
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

/** Milliseconds of one round. */
interface Round {
  plain: number;
  fast: number;
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

function line(title: string, memory: string, cells: readonly string[]): string {
  return `${title.padEnd(46)}${memory.padEnd(8)}${cells.map((cell) => cell.padStart(10)).join("")}`;
}

/** The medians of some rounds, and the least the memory costs by itself. */
function cellsOf(rounds: readonly Round[], error: number, touchMs: readonly number[]): string[] {
  const plain = median(rounds.map((round) => round.plain));
  const fast = median(rounds.map((round) => round.fast));
  const ratio = median(rounds.map((round) => round.fast / round.plain));
  const touch = touchMs.length === 0 ? "" : median(touchMs).toFixed(1);
  return [plain.toFixed(1), fast.toFixed(1), ratio.toFixed(4), touch, error.toExponential(1)];
}

function measure({ name, sizes, type, plain, fast, isPlainSlow }: Workload): string[] {
  const allocate = () => sizes.map((size) => new type(size));
  const buffer = allocate();
  const reused: Round[] = [];
  const fresh: Round[] = [];
  const touched: number[] = [];
  for (let call = 0; call < WARM_UP; call++) fast(buffer);
  for (let round = 0; round < ROUNDS; round++) {
    const plainMs = millisecondsOf(() => plain(buffer));
    reused.push({ plain: plainMs, fast: millisecondsOf(() => fast(buffer)) });
    const plainFreshMs = isPlainSlow ? plainMs : millisecondsOf(() => plain(allocate()));
    fresh.push({ plain: plainFreshMs, fast: millisecondsOf(() => fast(allocate())) });
    touched.push(millisecondsOf(() => touchPages(allocate())));
  }
  // errors against plain loops in float64, unless those need more memory than the workload itself
  const exact = sizes.every((size) => size <= 2 ** 25)
    ? sizes.map((size) => new Float64Array(size))
    : allocate();
  plain(exact);
  const error = Math.max(...buffer.map((array, n) => largestDifference(array, exact[n] as FloatArray)));
  const title = `${name}, ${type === Float32Array ? "float32" : "float64"}`;
  return [
    line(title, "buffer", cellsOf(reused, error, [])),
    line(title, "fresh", cellsOf(fresh, error, touched)),
  ];
}

/** Write one number to each page of 4 KB: what fresh memory costs before anything is computed. */
function touchPages(arrays: readonly FloatArray[]): void {
  for (const array of arrays) {
    for (let i = 0; i < array.length; i += 4096 / array.BYTES_PER_ELEMENT) array[i] = 1;
  }
}

/** Print the table of all workloads. Takes a minute or two, nearly all of it in the plain similarity. */
export async function benchEncodings(): Promise<void> {
  console.log(
    `Encodings: medians of ${ROUNDS} interleaved rounds, in ms; ratio = fast / plain of the same round;`,
  );
  console.log(
    "memory: allocating and touching every page, which fresh results cannot do without; error against plain",
  );
  console.log(line("workload", "into", ["plain", "fast", "ratio", "memory", "error"]));
  for (const workload of workloads()) {
    for (const text of measure(workload)) console.log(text);
  }
}
