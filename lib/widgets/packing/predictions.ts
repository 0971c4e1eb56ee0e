/** What the packing widget asks before it shows its figure. */

import { formatNumber } from "../format.ts";
import type { ChoicePrediction, NumberPrediction } from "../predictions.ts";
import { formatResidue } from "../residue.ts";
import { compute, type PackingParams, SAME } from "./compute.ts";
import { pack, startingAtZero } from "./layout.ts";
import { encodingPhrase, listText } from "./words.ts";

/** How the documents are packed, as a question begins. */
function packing({ context }: PackingParams, lengths: readonly number[]): string {
  return `Documents of ${listText(lengths)} tokens stand end to end, cut into sequences of ${formatNumber(context)}.`;
}

/** The first piece of document 2. */
function secondDocument(params: PackingParams) {
  const second = compute(params).packed.pieces.find(({ document }) => document === 1);
  if (second === undefined) throw new Error(`only one document in ${params.documents}`);
  return second;
}

const secondStart: NumberPrediction<PackingParams> = {
  id: "second-start",
  title: "Where document 2 starts",
  kind: "number",
  unit: "",
  ask: (params) =>
    `${packing(params, compute(params).lengths)} Position ids ${params.positions === "restart" ? "start at 0 in each document" : "go on from document to document and start at 0 in each sequence"}. What is the position of document 2’s first token?`,
  range: ({ context }) => ({ min: 0, max: context - 1 }),
  tolerance: () => 0,
  answer: (params) => secondDocument(params).firstPosition,
  why(params) {
    const { start, firstPosition, sequence } = secondDocument(params);
    const token = `token ${formatNumber(start)} of the stream`;
    if (params.positions === "restart") return `Document 2 begins at ${token}, but its ids start again at 0.`;
    return sequence === 0
      ? `Document 2 begins at ${token}, in the first sequence, and ids only count tokens there.`
      : `Document 2 begins at ${token}, and ${formatNumber(start)} − ${sequence} · ${formatNumber(params.context)} = ${formatNumber(firstPosition)}.`;
  },
};

const scoresChanged: ChoicePrediction<PackingParams> = {
  id: "scores",
  title: "Which scores change",
  kind: "choice",
  ask: (params) =>
    `${packing(params, compute(params).lengths)} The model has ${encodingPhrase(params.encoding)}, and attention across documents is ${params.across ? "on" : "off"}. If position ids restart at 0 in each document instead of going on, which attention scores change?`,
  options: [
    { value: "none", label: "none" },
    { value: "between", label: "only those between two documents" },
    { value: "within", label: "those inside a document too" },
  ],
  answer(params) {
    const { within, between } = compute(params);
    if (within > SAME) return "within";
    return between > SAME ? "between" : "none";
  },
  why: (params) => whyScores(params),
};

function whyScores(params: PackingParams): string {
  const { lengths, within, between } = compute(params);
  const { encoding, context, across } = params;
  const goingOn = pack(lengths, context, false);
  const moved = goingOn.pieces.find(({ firstPosition }) => firstPosition > 0);
  if (encoding === "none") return "Without an encoding no score depends on an id.";
  if (moved === undefined) return "Every document begins a sequence of its own, so no id changes.";
  const [first, last] = [moved.firstPosition, moved.firstPosition + moved.length - 1].map(formatNumber);
  const ids = `Document ${moved.document + 1} has ids 0 to ${formatNumber(moved.length - 1)} instead of ${first} to ${last}`;
  if (within > SAME) {
    return `${ids}, other ids get other vectors, and a score inside a document changes by up to ${formatNumber(within)}.`;
  }
  const kept = `${ids}: all move by ${first}, and ${encodingPhrase(encoding)} only asks for the difference of two ids`;
  if (between > SAME) {
    return `${kept}, which changes between documents alone, by up to ${formatNumber(between)} in a score.`;
  }
  const rounding = encoding === "rope" ? ` (float64’s rounding leaves ${formatResidue(within)})` : "";
  const masked = across ? "" : ", and pairs of two documents are masked";
  return `${kept}${masked}: no score changes${rounding}.`;
}

const startsAtZero: NumberPrediction<PackingParams> = {
  id: "starts-at-0",
  title: "How many documents start at 0",
  kind: "number",
  unit: "documents",
  ask: (params) =>
    `${packing(params, compute(params).lengths)} Position ids go on from document to document; only a new sequence begins at 0. How many of the ${compute(params).lengths.length} documents start at position 0?`,
  range: (params) => ({ min: 0, max: compute(params).lengths.length }),
  tolerance: () => 0,
  answer: (params) => startingAtZero(pack(compute(params).lengths, params.context, false)),
  why(params) {
    const { lengths } = compute(params);
    const { pieces } = pack(lengths, params.context, false);
    const starts = lengths.map(
      (_, document) => pieces.find((piece) => piece.document === document)?.firstPosition ?? 0,
    );
    const count = starts.filter((start) => start === 0).length;
    return `The documents start at ${listText(starts)}: ${count} of ${lengths.length}, or ${formatNumber((100 * count) / lengths.length)} %, at 0.`;
  },
};

export const predictions = [secondStart, scoresChanged, startsAtZero] as const;
