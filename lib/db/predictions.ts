/** The guesses that were made in widgets and stored with reviews. */

import type { Instant, Prediction } from "@/lib/scheduling/types.ts";
import type { Database } from "./client.ts";
import { LEARNER } from "./learner.ts";

export interface StoredPrediction {
  card: string;
  at: Instant;
  prediction: Prediction;
}

/** The oldest first; those whose review was taken back are left out. */
export async function readPredictions(database: Database): Promise<StoredPrediction[]> {
  const rows = await database.$queryRaw<{ card: string; at: number; prediction: string }[]>`
    SELECT Review.cardId AS card, Review.at, json_extract(Review.detail, '$.prediction') AS prediction
    FROM Review
    WHERE Review.learnerId = ${LEARNER} AND Review.kind = 'review' AND instr(Review.detail, '"prediction"') > 0
      AND NOT EXISTS (
        SELECT 1 FROM Review AS undo WHERE undo.cardId = Review.cardId AND undo.kind = 'undo' AND undo.target = Review.id)
    ORDER BY Review.at, Review.seq`;
  return rows.map(({ card, at, prediction }) => ({
    card,
    at: Number(at),
    prediction: JSON.parse(prediction) as Prediction,
  }));
}
