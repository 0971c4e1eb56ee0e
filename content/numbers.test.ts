/**
 * Every number in the vault is recomputed, or declared as given: by the question, by the cited source, or by the formula
 * it stands in. A number that is neither fails, and so does one that is stated wrongly.
 */

import { describe, expect, test } from "vitest";
import {
  alibiReach,
  alibiSlopes,
  firstPairWithoutFullTurn,
  learnedParameterCount,
  lookupOutcome,
  rotaryFrequencies,
  sinusoidalDot,
  sinusoidalFrequencies,
  sinusoidalShiftMatrix,
  sinusoidalValue,
  sinusoidalVector,
  wavelengths,
} from "@/lib/encodings/index.ts";
import { lineAt, type Passage, passages } from "./passages.ts";

interface Ledger {
  /** numbers without a computation behind them, as written */
  given?: string[];
  /** where a number stands (its group) and what it must be, rounded as it is written */
  computed?: [where: RegExp, value: number][];
}

const waves128 = wavelengths(sinusoidalFrequencies(128));
const waves512 = wavelengths(sinusoidalFrequencies(512));
const wave = (waves: Float64Array, pair: number) => waves.at(pair) as number;
const unfinished = firstPairWithoutFullTurn(sinusoidalFrequencies(128), 2048);
const tenth = sinusoidalShiftMatrix(0.01 * 10, 2); // width 2 has one pair, which turns 1 radian a token
const rotary = rotaryFrequencies(128);
const gentlest = alibiSlopes(8).at(-1) as number;
const firstWithoutRow = Array.from({ length: 600 }, (_, p) => p).findIndex(
  (position) => lookupOutcome(position, 512).kind === "no row",
);

/** Where, from 1 to 999, the pair of the fastest waves comes nearest to its start. */
const returns =
  Array.from({ length: 999 }, (_, i) => i + 1).sort((p, q) => fromStart(p) - fromStart(q))[0] ?? 0;
const turns = Math.round(returns / wave(waves128, 0));

function fromStart(position: number): number {
  return Math.hypot(sinusoidalValue(position, 0, 128), sinusoidalValue(position, 1, 128) - 1);
}

const ledgers: Record<string, Ledger> = {
  f17: {
    given: ["512", "50", "256", "10000"],
    computed: [
      [/\\sin ([\d.]+) =/, 50 * (sinusoidalFrequencies(512)[128] as number)],
      [/= ([\d.]+)\$\. The authors/, sinusoidalValue(50, 256, 512)],
    ],
  },
  f19: { given: ["512"], computed: [[/^(\d+), because/m, sinusoidalFrequencies(512).length]] },
  f20: {
    given: ["512", "10000"],
    computed: [
      [/\\approx ([\d.]+)\$ tokens/, wave(waves128, 0)],
      [/last pair takes ([\d,]+) tokens/, wave(waves512, -1)],
      [/which is ([\d,]+);/, 10_000 * wave(waves512, 0)],
      [/exponent \$(\d+)\/512/, 2 * (waves512.length - 1)],
    ],
  },
  f21: { given: ["10000"] },
  "f21-use": {
    given: ["128", "2,048"],
    computed: [
      [/Pair (\d+): it would/, unfinished],
      [/would take about ([\d,]+) tokens/, wave(waves128, unfinished)],
      [/Pair (\d+) takes/, unfinished - 1],
      [/takes ([\d,]+) and just/, wave(waves128, unfinished - 1)],
      [/pairs (\d+) to/, unfinished],
      [/pairs \d+ to (\d+) /, waves128.length - 1],
    ],
  },
  f34: {
    given: ["1,000"],
    computed: [
      [/At (\d+), because/, returns],
      [/\$(\d+) \\approx/, returns],
      [/\\approx (\d+) \\cdot 2\\pi/, turns],
      [/by only ([\d.]+) radians/, returns - turns * wave(waves128, 0)],
      [/\$(\d+)\/113/, Math.round(turns * Math.PI)],
      [/\/(\d+) \\approx \\pi/, turns],
      [/elsewhere at (\d+),/, returns],
      [/of 0 and (\d+) stay/, returns],
    ],
  },
  f23: {
    given: ["512"],
    computed: [[/length is (\d+)\./, Math.hypot(...sinusoidalVector(7, 512))]],
  },
  f25: { given: ["512", "50"], computed: [[/gives ([\d.]+) in/, sinusoidalDot(100, 50, 512)]] },
  f30: {
    given: ["0.01", "10"],
    computed: [
      [/row is \$([\d.]+)\$/, tenth[0] as number],
      [/and \$([\d.]+)\$/, tenth[1] as number],
    ],
  },
  f43: {
    given: ["512", "768"],
    computed: [[/^([\d,]+): one for each/m, learnedParameterCount(512, 768)]],
  },
  f48: {
    given: ["512", "768"],
    computed: [
      [/the (\d+)th token/, firstWithoutRow + 1],
      [/0 to (\d+),/, firstWithoutRow - 1],
    ],
  },
  f44: { given: ["1,024", "1024", "2048", "4096"] },
  f52: {
    given: ["128", "10000", "16"],
    computed: [
      [/turns by ([\d.]+) radians a token/, rotary[16] as number],
      [/so by ([\d.]+) radians/, 5 * (rotary[16] as number)],
    ],
  },
  f71: {
    computed: [
      [/down to \$1\/(\d+)\$/, 1 / gentlest],
      [/the one (\d+) tokens/, alibiReach(gentlest)],
    ],
  },
  "decks/03-sinusoidal.md": { given: ["10000"] },
  "glossary/wavelength.md": {
    given: ["128", "10,000"],
    computed: [
      [/wavelength of ([\d.]+) tokens/, wave(waves128, 0)],
      [/last one of ([\d,]+)\./, wave(waves128, -1)],
    ],
  },
};

/** Numbers below ten count things, and a reader can count with them; these can be wrong in ways nobody sees. */
const NUMBER = /(?<![\w.])\d[\d,]*\.\d+|(?<![\w.])\d[\d,]*\d(?![\w])/g;

/** What holds numbers that are names: front matter, demo blocks, links, sections, figures, years. */
const NAMES = [
  /^---\n[\s\S]*?\n---\n/,
  /^```demo[\s\S]*?^```$/gm,
  /\[\[[^\]]*\]\]/g,
  /\]\([^)]*\)/g,
  /§[\d.]+/g,
  /\((?:19|20)\d\d\)/g,
];

/** The passage with every name blanked out, offsets kept. */
function withoutNames(text: string): string {
  return NAMES.reduce((rest, name) => rest.replace(name, (match) => match.replace(/[^\n]/g, " ")), text);
}

function place({ path, text, line }: Passage, offset: number): string {
  return `content/${path}:${line + lineAt(text, offset) - 1}`;
}

/** What is wrong with the numbers of a passage, each fault with its place. */
function faults(passage: Passage, { given = [], computed = [] }: Ledger): string[] {
  const found: string[] = [];
  const tied = new Set<number>();
  for (const [where, value] of computed) {
    const match = new RegExp(where.source, `${where.flags}d`).exec(passage.text);
    const [start] = match?.indices?.[1] ?? [];
    const stated = match?.[1];
    if (start === undefined || stated === undefined) {
      found.push(`${place(passage, 0)}: ${passage.id}: nothing reads ${where}`);
      continue;
    }
    tied.add(start);
    const decimals = stated.split(".")[1]?.length ?? 0;
    const tolerance = 0.5 * 10 ** -decimals * (1 + 1e-9);
    if (Math.abs(Number(stated.replaceAll(",", "")) - value) <= tolerance) continue;
    found.push(`${place(passage, start)}: ${passage.id} states ${stated}, computed ${value}`);
  }
  for (const match of withoutNames(passage.text).matchAll(NUMBER)) {
    if (tied.has(match.index) || given.includes(match[0])) continue;
    found.push(`${place(passage, match.index)}: ${passage.id} states ${match[0]}, which nothing computes`);
  }
  return found;
}

describe("the numbers of", () => {
  test.each(passages.filter(({ id }) => id in ledgers))("$id are right", (passage) =>
    expect(faults(passage, ledgers[passage.id] ?? {})).toEqual([]),
  );
});

test("every ledger belongs to a card or a page", () => {
  const ids = passages.map((passage) => passage.id);
  expect(Object.keys(ledgers).filter((id) => !ids.includes(id))).toEqual([]);
});

test("a wrong number is reported with file, line, stated and computed value", () => {
  const passage: Passage = { id: "x1", path: "decks/x.md", line: 7, text: "How many?\n?\n61 pairs of 128." };
  expect(faults(passage, { given: ["128"], computed: [[/(\d+) pairs/, 64]] })).toEqual([
    "content/decks/x.md:9: x1 states 61, computed 64",
  ]);
  expect(faults(passage, { computed: [[/(\d+) pairs/, 61]] })).toEqual([
    "content/decks/x.md:9: x1 states 128, which nothing computes",
  ]);
});
