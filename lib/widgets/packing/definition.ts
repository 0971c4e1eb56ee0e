/** W12: documents packed into sequences: their position ids, who sees whom, and what restarting the ids changes. */

import { type ModelPreset, modelPreset } from "@/lib/encodings/presets.ts";
import { defineWidget, type Preset, type Source, type Table } from "../definition.ts";
import { formatNumber } from "../format.ts";
import { lines, type MathNode, operator, row, slot, toTex, words } from "../formula.ts";
import { compute, fields, type PackingParams, SAME } from "./compute.ts";
import { runsOf, sequenceBounds } from "./layout.ts";
import { predictions } from "./predictions.ts";
import { staticFigure } from "./static-figure.ts";
import { encodingLabel, listText, positionsText } from "./words.ts";

/** So many at the start, and the last: a phone's line has no room for more, and the table has them all. */
const MOST_NAMED = 2;

/** position_ids = (0 … 299, 0 … 411, …, 0 … 131), cu_seqlens = (0, 300, …, 1024); names and lists on lines of their own */
function formula(params: PackingParams): MathNode {
  const { packed } = compute(params);
  const runs = runsOf(packed.pieces).map(({ first, last }) =>
    first === last
      ? slot(String(first), "position")
      : row(slot(String(first), "position"), operator("…"), slot(String(last), "position")),
  );
  const bounds = sequenceBounds(packed, params.across).map((bound) => slot(String(bound)));
  return lines(
    row(words("position_ids"), operator("=")),
    listed(runs),
    row(words("cu_seqlens"), operator("=")),
    listed(bounds),
  );
}

function listed(items: readonly MathNode[]): MathNode {
  const shown =
    items.length <= MOST_NAMED + 1
      ? items
      : [...items.slice(0, MOST_NAMED), operator("…"), items.at(-1) as MathNode];
  const separated = shown.flatMap((item, index) => (index === 0 ? [item] : [operator(","), item]));
  return row(operator("("), ...separated, operator(")"));
}

/** document 2: positions 0 to 411; 4 of 4 documents start at position 0; RoPE: no score changes when ids restart */
function reading(params: PackingParams): string {
  const { packed, lengths, startingAtZero } = compute(params);
  const second = positionsText(packed.pieces.filter(({ document }) => document === 1));
  const starts = `${startingAtZero} of ${lengths.length} documents ${startingAtZero === 1 ? "starts" : "start"} at position 0`;
  return `document 2: ${second}; ${starts}; ${encodingLabel(params.encoding)}: ${changeText(params)}`;
}

/** What becomes of the scores when ids restart instead of going on. */
export function changeText(params: PackingParams): string {
  const { within, between } = compute(params);
  if (within > SAME) return "scores change inside documents when ids restart";
  return between > SAME
    ? "scores change only between documents when ids restart"
    : "no score changes when ids restart";
}

function table(params: PackingParams): Table {
  const { lengths, packed } = compute(params);
  return {
    caption: `${lengths.length} documents in ${packed.sequences === 1 ? "one sequence" : `${formatNumber(packed.sequences)} sequences`} of ${formatNumber(params.context)} tokens`,
    columns: ["document", "tokens", "begins at token", "position ids", "in sequences"],
    rows: lengths.map((length, document) => {
      const pieces = packed.pieces.filter((piece) => piece.document === document);
      const [first, last] = [pieces[0]?.sequence ?? 0, pieces.at(-1)?.sequence ?? 0];
      return [
        String(document + 1),
        formatNumber(length),
        formatNumber(pieces[0]?.start ?? 0),
        positionsText(pieces).replace("positions ", ""),
        first === last ? String(first + 1) : `${first + 1} to ${last + 1}`,
      ];
    }),
  };
}

function card(params: PackingParams) {
  const { lengths } = compute(params);
  const ids =
    params.positions === "restart"
      ? "Position ids start at 0 in each document."
      : "Position ids go on and start at 0 in each sequence only.";
  return {
    question: `Documents of ${listText(lengths)} tokens are packed into sequences of ${formatNumber(params.context)}. ${ids} Attention across documents is ${params.across ? "on" : "off"}. What are the position ids and cu_seqlens?`,
    answer: `$${toTex(formula(params)).replaceAll("_", "\\_")}$`,
  };
}

const PADDING_FREE: Source = {
  label: "Hugging Face 2024, Packing with Flash Attention 2",
  url: "https://huggingface.co/blog/packing-with-FA2",
};

/** A model's own context length. */
function modelState(
  id: string,
  part: string,
  state: Omit<Preset<PackingParams>, "source">,
): Preset<PackingParams> {
  const { trainedLength, url } = modelPreset(id) as ModelPreset;
  return { ...state, params: { ...state.params, context: trainedLength }, source: { label: part, url } };
}

export const packing = defineWidget({
  name: "packing",
  title: "Packing documents",
  question: "What position does the second document start at?",
  papers: [
    PADDING_FREE,
    {
      label: "Krell et al. 2021, Efficient Sequence Packing without Cross-contamination",
      url: "https://arxiv.org/abs/2107.02027",
    },
  ],
  fields,
  compute,
  formula,
  predictions,
  states: [
    {
      name: "Ids that go on",
      note: "One document of four starts at position 0, and each may look into those before it.",
      params: { positions: "continue", across: true, encoding: "learned" },
    },
    {
      name: "Ids that restart",
      note: "Each document is as if it were alone: ids from 0, and no look into another.",
      params: { encoding: "learned" },
    },
    {
      name: "Cut by the context",
      note: "Sequences of 256 tokens cut every long document, and what is left begins again at 0.",
      params: { context: 256, positions: "continue", across: true },
    },
  ],
  presets: [
    modelState("gpt-3", "Brown et al. 2020, appendix B", {
      name: "GPT-3, concatenated",
      note: "Documents fill whole contexts of 2,048 tokens, with an end-of-text token between them and no mask. (The lengths are an example.)",
      params: { documents: "700-1500-400-900-596", positions: "continue", across: true, encoding: "learned" },
    }),
    {
      name: "Padding-free fine-tuning",
      note: "Examples are flattened into one row; restarted ids tell FlashAttention where each ends. (The lengths are an example.)",
      params: { documents: "96-340-58-210-131-189", encoding: "rope" },
      source: PADDING_FREE,
    },
    modelState("bert-base", "Devlin et al. 2018, appendix A.2", {
      name: "BERT, 128 then 512",
      note: "Ten steps of the schedule, nine at length 128 and one, drawn first, at 512: positions 128 to 511 are trained a tenth as often.",
      params: { documents: "512-128-128-128-128-128-128-128-128-128", encoding: "learned" },
    }),
  ],
  reading,
  table,
  card,
  staticFigure,
});
