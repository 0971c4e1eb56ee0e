/** What a learner may say of an edited card, parsed where it enters. */

import { z } from "zod";
import { CHOICES } from "@/components/notes/shown-question.ts";

export const choiceSchema = z.strictObject({
  /** of the reset, or of the new card: an answer sent twice counts once */
  id: z.uuid(),
  card: z.uuid(),
  choice: z.enum(CHOICES),
  /** the last event of the card that its sender knew */
  seen: z.uuid().nullable(),
});

export type ChoiceMade = z.infer<typeof choiceSchema>;

export const choiceForm = z.object({
  card: z.uuid(),
  choice: z.enum(CHOICES),
  seen: z.union([z.uuid(), z.literal("").transform(() => null)]),
  /** a page of this site */
  back: z.string().regex(/^\/(?:notes|cards)(?:\/|$)/),
});
