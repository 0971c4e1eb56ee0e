/** What a learner chose about their notes: how they are read, what Loci may write there, which advice is wanted. */

import { z } from "zod";
import { readingSchema } from "@/lib/cards/reading-options.ts";

export const noteSettingsSchema = z.strictObject({
  /** where reading differs from what the vault's own settings of the Obsidian plugin say, and from the defaults */
  reading: readingSchema.default({}),
  /** folders of the vault in whose notes Loci writes `^ids` by itself; "" is the whole vault */
  idFolders: z.array(z.string().max(1000)).max(1000).default([]),
  /** rules of advice that are turned off, by `Problem.rule` */
  hintsOff: z.array(z.string().max(100)).max(100).default([]),
});

export type NoteSettings = z.infer<typeof noteSettingsSchema>;

export const defaultNoteSettings: NoteSettings = noteSettingsSchema.parse({});
