/** Models whose positions are a table, as lib/encodings has them. */

import { modelPreset } from "@/lib/encodings/presets.ts";
import type { Preset } from "../definition.ts";
import { fields, type TableParams } from "./compute.ts";

function tableOf(id: string, name: string, note: string, position: number): Preset<TableParams> {
  const model = modelPreset(id);
  if (model?.encoding.kind !== "learned") throw new Error(`${id} has no learned table`);
  const { rows, rowOffset, dim } = model.encoding;
  const length = rows - rowOffset;
  const isLarger = model.trainedLength < length;
  return {
    name,
    note,
    params: {
      length,
      dim,
      position,
      before: rowOffset,
      source: isLarger ? "larger" : "learned",
      trained: isLarger ? model.trainedLength : Math.min(fields.trained.default, length),
    },
    source: { label: model.source, url: model.url },
  };
}

export const presets: readonly Preset<TableParams>[] = [
  tableOf(
    "bert-base",
    "BERT base",
    "512 rows; nine tenths of the training steps used only the first 128 of them.",
    128,
  ),
  tableOf("roberta-base", "RoBERTa base", "514 rows for 512 positions: position 0 has row 2.", 0),
  tableOf("gpt-2", "GPT-2 small", "1,024 rows, and none for position 1,024.", 1024),
  tableOf("opt-125m", "OPT 125M", "2,050 rows for 2,048 positions: position 0 has row 2.", 0),
  tableOf(
    "gpt-3",
    "GPT-3 175B",
    "2,048 rows of width 12,288: 25 million parameters for positions alone.",
    2048,
  ),
  tableOf(
    "tinystories-33m",
    "TinyStories 33M",
    "2,048 rows of which training used 512, so position 1,500 fails without a word.",
    1500,
  ),
  tableOf("vit-b-16", "ViT B/16", "14 × 14 patches and a class token make 197 rows.", 196),
];
