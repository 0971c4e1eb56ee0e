/** What the editor may send, parsed where it enters. */

import { z } from "zod";
import { LARGE_NOTE_BYTES } from "@/lib/vault/decode-note.ts";

export const notePathSchema = z.string().min(1).max(1000);

export const previewSchema = z.strictObject({
  path: notePathSchema,
  text: z.string().max(2 * LARGE_NOTE_BYTES),
  at: z.number().int().min(0),
  view: z.enum(["card", "note"]),
});

export function explain(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join(".") || "body"}: ${issue.message}`).join("; ");
}
