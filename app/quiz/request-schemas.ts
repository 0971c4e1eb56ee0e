/** What the quiz's pages may send, parsed where it enters. */

import { z } from "zod";
import { notePathSchema } from "@/app/edit/requests.ts";
import type { QuizAnswering, QuizFinishing, QuizSource, QuizStart } from "@/components/quiz/protocol.ts";
import { MOST_MINUTES, MOST_QUESTIONS } from "@/lib/quiz/attempt.ts";

const name = z.string().min(1).max(500);

const source: z.ZodType<QuizSource> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("lesson"), path: notePathSchema }),
  z.strictObject({ kind: z.literal("deck"), deck: name }),
  z.strictObject({ kind: z.literal("topic"), tag: name }),
  z.strictObject({ kind: z.literal("wrong") }),
  z.strictObject({ kind: z.literal("misconception"), id: z.string().regex(/^[A-Za-z]{1,20}\d{1,6}$/) }),
  z.strictObject({ kind: z.literal("cards"), cards: z.array(z.uuid()).min(1).max(MOST_QUESTIONS) }),
  z.strictObject({ kind: z.literal("everything") }),
]);

export const startSchema: z.ZodType<QuizStart> = z.strictObject({
  id: z.uuid(),
  source,
  length: z.union([z.literal(5), z.literal(10), z.literal(20), z.literal("all")]),
  mode: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("practice") }),
    z.strictObject({
      kind: z.literal("test"),
      minutes: z.number().int().min(1).max(MOST_MINUTES).nullable(),
    }),
  ]),
});

const MOST_PARTS = 99;
const shownAt = z.number().int().min(0).max(MOST_PARTS);

export const answerSchema: z.ZodType<QuizAnswering> = z.strictObject({
  id: z.uuid(),
  attempt: z.uuid(),
  place: z.number().int().min(0).max(MOST_QUESTIONS),
  given: z
    .union([
      z.strictObject({ options: z.array(shownAt).max(MOST_PARTS) }),
      z.strictObject({ value: z.number() }),
      z.strictObject({ matches: z.array(shownAt.nullable()).max(MOST_PARTS) }),
    ])
    .nullable(),
  durationMs: z.number().int().min(0).max(86_400_000),
});

export const finishSchema: z.ZodType<QuizFinishing> = z.strictObject({ attempt: z.uuid() });

/** As it stands in an address. */
export const questionQuery = z.object({
  attempt: z.uuid(),
  place: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number),
});
