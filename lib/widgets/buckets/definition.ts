/** W10: Shaw’s clip and T5's buckets beside each other: when do two distances become the same to the model? */

import { modelPreset } from "@/lib/encodings/presets.ts";
import { defineWidget, type Preset, type Table } from "../definition.ts";
import { formatNumber } from "../format.ts";
import { call, fraction, lines, type MathNode, operator, row, slot, toTex, words } from "../formula.ts";
import { spread } from "../spread.ts";
import { type BucketsParams, compute, fields, type SameDistances } from "./compute.ts";
import { predictions } from "./predictions.ts";
import { staticFigure } from "./static-figure.ts";

/** bucket(20) = 16 + ⌊ln(20/16)/ln(128/16) · 16⌋ = 17, and Shaw’s clip(−20, −16, 16) + 16 = 0 */
function formula(params: BucketsParams): MathNode {
  const { distance, clip } = params;
  const { seen, shawRow } = compute(params);
  if (!seen) return lines(...["bucket", "row"].map((name) => notSeen(name, distance)));
  const [relative, least, most] = [-distance, -clip, clip].map((value) => slot(formatNumber(value + 0)));
  return lines(
    bucketFormula(params),
    row(
      call("row", slot(formatNumber(distance), "position")),
      operator("="),
      call("clip", relative as MathNode, least as MathNode, most as MathNode),
      operator("+"),
      slot(String(clip)),
      operator("="),
      slot(String(shawRow), "value"),
    ),
  );
}

/** As many lines as for a key that is seen, so that nothing below moves. */
function notSeen(name: string, distance: number): MathNode {
  return row(
    call(name, slot(formatNumber(distance), "position")),
    operator("="),
    words("none: it is not seen"),
  );
}

function bucketFormula(params: BucketsParams): MathNode {
  const { distance, maxDistance } = params;
  const { bucket, perDirection, single } = compute(params);
  const left = [call("bucket", slot(formatNumber(distance), "position")), operator("=")];
  const far = Math.abs(distance);
  const offset = distance < 0 ? [slot(String(perDirection)), operator("+")] : [];
  const value = [operator("="), slot(String(bucket), "value")];
  if (far < single)
    return row(...left, ...offset, slot(String(far), "position"), ...(distance < 0 ? value : []));
  const ln = (over: string) => call("ln", row(slot(over), operator("/"), slot(String(single))));
  const steps = perDirection - single;
  const grown = [
    slot(String(single)),
    operator("+"),
    operator("⌊"),
    fraction(ln(formatNumber(far)), ln(formatNumber(maxDistance))),
    operator("·"),
    slot(String(steps)),
    operator("⌋"),
  ];
  const last = slot(String(perDirection - 1));
  // from the maximum distance on the quotient would go past the last bucket
  const bounded = far < maxDistance ? grown : [call("min", last, row(...grown))];
  return row(...left, ...offset, ...bounded, ...value);
}

function reading(params: BucketsParams): string {
  const { distance } = params;
  const { seen, bucket, inBucket, shawRow, inShawRow } = compute(params);
  const at = `distance ${formatNumber(distance)}`;
  if (!seen) return `${at}: the key is after the query, and a causal model does not see it`;
  return `${at}: bucket ${bucket}${sharedWith(inBucket)}; Shaw row ${shawRow}${sharedWith(inShawRow)}`;
}

/** “, shared by 19 and 20”: nothing for a distance that stands alone. */
function sharedWith({ from, to }: SameDistances): string {
  if (from === to) return "";
  return to === Number.POSITIVE_INFINITY
    ? `, as every distance from ${formatNumber(from)} on`
    : `, as distances ${formatNumber(from)} to ${formatNumber(to)}`;
}

const MAX_ROWS = 64;

function table(params: BucketsParams): Table {
  const { bucket, perDirection, starts } = compute(params);
  const filled = Array.from(starts.keys()).filter((index) => (starts[index] as number) >= 0);
  const chosen = Math.max(filled.indexOf(bucket % perDirection), 0);
  const shown = spread(filled.length, MAX_ROWS, chosen);
  const direction = params.bidirectional ? "keys before the query" : "causal";
  return {
    caption: `T5, ${direction}: ${shown.length} of ${perDirection} buckets and their distances`,
    columns: ["bucket", "from", "to", "distances"],
    rows: shown.map((index) => {
      const from = starts[filled[index] as number] as number;
      const next = filled[index + 1];
      const to = next === undefined ? null : (starts[next] as number) - 1;
      return [
        String(filled[index]),
        formatNumber(from),
        to === null ? "no end" : formatNumber(to),
        to === null ? "all others" : formatNumber(to - from + 1),
      ];
    }),
  };
}

function card(params: BucketsParams) {
  const { distance, buckets, maxDistance, bidirectional, clip } = params;
  const side =
    distance < 0 ? `${formatNumber(-distance)} tokens after` : `${formatNumber(distance)} tokens before`;
  return {
    question: `A key stands ${side} the query. Which T5 bucket (${buckets} ${bidirectional ? "bidirectional" : "causal"} buckets, maximum distance ${formatNumber(maxDistance)}) and which row of Shaw’s table (clip ${clip}) does it get?`,
    answer: `$${toTex(formula(params))}$`,
  };
}

export const SHAW = {
  label: "Shaw, Uszkoreit, Vaswani 2018, §3.2",
  url: "https://arxiv.org/abs/1803.02155",
};
const RAFFEL = { label: "Raffel et al. 2020 (T5), §2.1", url: "https://arxiv.org/abs/1910.10683" };

/** T5-base's own numbers, for its encoder or its decoder. */
function t5Base(name: string, note: string, shown: Partial<BucketsParams>): Preset<BucketsParams> {
  const preset = modelPreset("t5-base");
  if (preset?.encoding.kind !== "t5") throw new Error("T5 base is not among the presets");
  const { buckets, maxDistance, heads } = preset.encoding;
  return {
    name,
    note,
    params: { buckets, maxDistance, heads, ...shown },
    source: { label: preset.source, url: preset.url },
  };
}

export const buckets = defineWidget({
  name: "buckets",
  title: "Buckets and clips",
  question: "When do two distances become the same to the model?",
  papers: [SHAW, RAFFEL],
  fields,
  compute,
  formula,
  predictions,
  states: [
    {
      name: "Past the clip",
      note: "Shaw’s table ends at 16: a key 40 tokens back and one 1,000 tokens back get the same vector. T5 has a bucket for 40 to 45.",
      params: { distance: 40 },
    },
    {
      name: "More and wider buckets",
      note: "64 buckets to 512: single distances up to 31, and the last bucket begins only at 470.",
      params: { buckets: 64, maxDistance: 512, distance: 113 },
    },
    {
      name: "Half for each direction",
      note: "An encoder gives half of its 32 buckets to each side, so the last one begins at 91, not at 113, and not at 128.",
      params: { bidirectional: true, distance: 91 },
    },
  ],
  presets: [
    {
      name: "Shaw et al., k 16",
      note: "33 vectors of 64 for the keys and as many for the values, shared by the heads of a layer.",
      params: { clip: 16, headDim: 64, distance: 16 },
      source: SHAW,
    },
    t5Base("T5 base, decoder", "32 buckets for keys before the query; 384 numbers for the whole stack.", {
      distance: 112,
    }),
    t5Base("T5 base, encoder", "16 buckets for each side; a key after the query gets 16 more.", {
      bidirectional: true,
      distance: -20,
    }),
  ],
  reading,
  table,
  card,
  staticFigure,
});
