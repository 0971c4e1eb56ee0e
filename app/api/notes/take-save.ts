/** What the requests that write notes have in common: parse, write, and let the index know before the answer. */

import { z } from "zod";
import { explain, notePathSchema } from "@/app/edit/requests.ts";
import { readConfig } from "@/lib/config.ts";
import type { SaveReply } from "@/lib/editing/saving.ts";
import { readJson } from "@/lib/http/read-json.ts";
import { readAfterWrite } from "@/lib/vault/read-after-write.ts";
import type { Place } from "@/lib/vault/write-note.ts";

/** Sixteen times the size from which a note is called large; JSON may need some bytes more. */
const LONGEST_TEXT = 32_000_000;
const LARGEST_BODY_BYTES = 2 * LONGEST_TEXT;

const version = z.string().max(100);

export const saveSchema = z.strictObject({
  path: notePathSchema,
  text: z.string().max(LONGEST_TEXT),
  base: version.nullable(),
});

export const undoSaveSchema = z.strictObject({
  path: notePathSchema,
  replaced: z.string().max(200),
  version,
});

/** @param write is given what the request says */
export async function takeSave<T extends { path: string }>(
  request: Request,
  schema: z.ZodType<T>,
  write: (place: Place, wanted: T) => Promise<SaveReply>,
): Promise<Response> {
  const body = await readJson(request, LARGEST_BODY_BYTES);
  if (body.kind === "too-large") return new Response("the note is too large to save", { status: 413 });
  const parsed = schema.safeParse(body.kind === "json" ? body.value : undefined);
  if (!parsed.success) return new Response(explain(parsed.error), { status: 400 });
  const { vault, data } = readConfig(process.env, process.cwd());
  const now = Date.now();
  const reply = await write({ vault, data, now }, parsed.data);
  if (reply.outcome === "saved") await readAfterWrite(parsed.data.path, now);
  return Response.json(reply);
}
