/** What the browser may send, parsed where it enters. */

import { z } from "zod";
import { predictionSchema } from "@/lib/widgets/schema.ts";

const id = z.uuid();
/** Milliseconds; a clock set before this was never right. */
const at = z
  .number()
  .int()
  .min(Date.UTC(2020, 0, 1))
  .max(8.64e15);

const chosenSchema = z.union([
  z.strictObject({ options: z.array(z.number().int().min(0).max(99)).max(26) }),
  z.strictObject({ value: z.number() }),
  z.strictObject({ matches: z.array(z.number().int().min(-1).max(99)).max(26) }),
]);

const ofCard = { id, at, card: z.uuid(), seen: z.uuid().nullable() };

export const actSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    ...ofCard,
    kind: z.literal("review"),
    grade: z.enum(["again", "hard", "good", "easy"]),
    durationMs: z.number().int().min(0).max(86_400_000),
    contentHash: z.string().max(100),
    prediction: predictionSchema.exactOptional(),
    seed: z.number().int().min(0).max(0xffffffff).exactOptional(),
    chosen: chosenSchema.exactOptional(),
    thought: z.string().max(500).exactOptional(),
  }),
  z.strictObject({ ...ofCard, kind: z.literal("adopt"), form: z.enum(["open", "choice"]).nullable() }),
  z.strictObject({ ...ofCard, kind: z.literal("suspend"), suspended: z.boolean() }),
  z.strictObject({ ...ofCard, kind: z.literal("bury") }),
  z.strictObject({ ...ofCard, kind: z.literal("flag"), flag: z.number().int().min(0).max(7) }),
  z.strictObject({ ...ofCard, kind: z.literal("reset") }),
  z.strictObject({ id, at, kind: z.literal("undo") }),
]);

export const postSchema = z.strictObject({ act: actSchema, showing: z.uuid().optional() });
