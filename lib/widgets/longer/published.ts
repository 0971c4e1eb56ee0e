/**
 * What has been published of each encoding on inputs longer than training: paraphrased, with setting and source. No number
 * here is ours, and none is carried over to a stretch that its source did not try.
 */

import { modelPreset } from "@/lib/encodings/presets.ts";
import type { Source } from "../definition.ts";
import type { EncodingName, LongerParams } from "./fields.ts";

/** What becomes of a model that is given more than it was trained on. */
export type Outcome = "error" | "silent" | "graceful" | "unaffected";

export interface Finding {
  says: string;
  source: Source;
}

export interface Published {
  /** null where the sources do not settle it */
  outcome: Outcome | null;
  /** the outcome holds where N/L is in this range */
  from: number;
  upTo: number;
  /** what was done to the model first */
  after?: string;
  findings: readonly Finding[];
}

export const PRESS = { label: "Press et al. 2021 (ALiBi)", url: "https://arxiv.org/abs/2108.12409" };
const PRESS_FAQ = {
  label: "Press et al., FAQ of the released code",
  url: "https://github.com/ofirpress/attention_with_linear_biases#faq",
};
export const KAZEMNEJAD = { label: "Kazemnejad et al. 2023", url: "https://arxiv.org/abs/2305.19466" };
export const CHEN = {
  label: "Chen et al. 2023 (position interpolation)",
  url: "https://arxiv.org/abs/2306.15595",
};
export const PENG = { label: "Peng et al. 2023 (YaRN)", url: "https://arxiv.org/abs/2309.00071" };

/** “Soon after L” in the sources: nearer than this to L they do not say. */
const SOON_AFTER = 1.25;

const PUBLISHED: Record<EncodingName, Published> = {
  learned: {
    outcome: "error",
    from: 1,
    upTo: Number.POSITIVE_INFINITY,
    findings: [
      {
        says: "Beyond the trained length there is no position embedding, so masking attention to a sliding window does not help.",
        source: PRESS_FAQ,
      },
      {
        says: "BERT’s own code stops with an error when a text is longer than the table.",
        source: {
          label: "google-research/bert, modeling.py",
          url: "https://github.com/google-research/bert/blob/master/modeling.py",
        },
      },
    ],
  },
  sinusoidal: {
    outcome: "silent",
    from: SOON_AFTER,
    upTo: Number.POSITIVE_INFINITY,
    findings: [
      {
        says: "WikiText-103, trained at 512 or 1,024 tokens: perplexity degrades on longer inputs (figure 1).",
        source: PRESS,
      },
    ],
  },
  rope: {
    outcome: "silent",
    from: SOON_AFTER,
    upTo: Number.POSITIVE_INFINITY,
    findings: [
      {
        says: "WikiText-103, trained at 512 or 1,024 tokens: rotary degrades too (figure 1).",
        source: PRESS,
      },
      {
        says: "Qwen-7B, trained at 2,048: perplexity on arXiv papers 3.78 at 2,048 tokens, 39.35 at 4,096 and 469.8 at 8,192.",
        source: { label: "Qwen README, long-context understanding", url: "https://github.com/QwenLM/Qwen" },
      },
    ],
  },
  pi: {
    outcome: "graceful",
    from: 1,
    upTo: 16,
    after: "after a short fine-tuning",
    findings: [
      {
        says: "LLaMA 7B to 65B, trained at 2,048: up to 32,768 tokens after at most 1,000 steps of fine-tuning.",
        source: CHEN,
      },
    ],
  },
  ntk: {
    outcome: "graceful",
    from: 1,
    upTo: 2,
    findings: [
      {
        says: "LLaMA 7B, trained at 2,048: 4,096 tokens without fine-tuning, perplexity hardly worse; the author’s own test.",
        source: {
          label: "bloc97 2023, NTK-aware scaled RoPE",
          url: "https://www.reddit.com/r/LocalLLaMA/comments/14lz7j5/ntkaware_scaled_rope_allows_llama_models_to_have/",
        },
      },
      {
        says: "Some angles still leave the trained range, so the factor has to be set higher than the length asks for.",
        source: PENG,
      },
    ],
  },
  yarn: {
    outcome: "graceful",
    from: 1,
    upTo: 32,
    after: "after a short fine-tuning",
    findings: [
      {
        says: "LLaMA models fine-tuned for up to 128k tokens, with a tenth of the tokens and 2.5 times fewer steps than earlier methods.",
        source: PENG,
      },
    ],
  },
  alibi: {
    outcome: "graceful",
    from: 1,
    upTo: 2,
    findings: [
      {
        says: "1.3 billion parameters, trained at 1,024: at 2,048 tokens the perplexity of a sinusoidal model trained there.",
        source: PRESS,
      },
      {
        says: "Trained on short reasoning tasks, tested on longer ones: not well suited, like rotary and absolute encodings.",
        source: KAZEMNEJAD,
      },
    ],
  },
  t5: {
    outcome: null,
    from: 1,
    upTo: Number.POSITIVE_INFINITY,
    findings: [
      {
        says: "WikiText-103, trained at 512 or 1,024 tokens: degrades on longer inputs, and ran out of memory on a 32 GB GPU (figure 1).",
        source: PRESS,
      },
      {
        says: "Its authors: any length works, trained up to 2,048 without trouble; beyond that attention is slow and large.",
        source: {
          label: "text-to-text-transfer-transformer, issue 130",
          url: "https://github.com/google-research/text-to-text-transfer-transformer/issues/130",
        },
      },
    ],
  },
  nope: {
    outcome: null,
    from: 1,
    upTo: Number.POSITIVE_INFINITY,
    findings: [
      {
        says: "Reasoning and mathematical tasks, tested on longer ones: better than four encodings it was compared with.",
        source: KAZEMNEJAD,
      },
      {
        says: "Language models: it reaches further than common encodings, but its context is still limited.",
        source: { label: "Wang et al. 2024", url: "https://arxiv.org/abs/2404.12224" },
      },
    ],
  },
};

/** A table larger than training: it runs on, where one without spare rows stops. */
const ON_SPARE_ROWS: Published = {
  outcome: "silent",
  from: 1,
  upTo: Number.POSITIVE_INFINITY,
  findings: [tinyStories()],
};

function tinyStories(): Finding {
  const preset = modelPreset("tinystories-33m");
  if (preset?.note === undefined) throw new Error("TinyStories 33M is not among the presets");
  return {
    says: `${preset.model}: ${preset.note}`,
    source: {
      label: "TinyStories-33M, discussions 12 and 17",
      url: "https://huggingface.co/roneneldan/TinyStories-33M/discussions/12",
    },
  };
}

/** What was published of an encoding; of a learned table, whether its rows end before the input does. */
export function publishedOf(encoding: EncodingName, { trained, length, spareRows }: LongerParams): Published {
  const runsOnSpareRows = encoding === "learned" && length > trained && length <= trained + spareRows;
  return runsOnSpareRows ? ON_SPARE_ROWS : PUBLISHED[encoding];
}

/**
 * What is known to become of it at these lengths; null where nothing published here says. An input within the trained length
 * needs no source, nor does a table that ends: it ends under any mask. All else was measured on causal models.
 */
export function outcomeOf(encoding: EncodingName, params: LongerParams): Outcome | null {
  const { trained, length, maskKind } = params;
  if (length <= trained) return "unaffected";
  const { outcome, from, upTo } = publishedOf(encoding, params);
  if (outcome === "error") return outcome;
  const stretch = length / trained;
  return maskKind === "causal" && stretch >= from && stretch <= upTo ? outcome : null;
}
