/** The body of a request, parsed where it enters; or the answer to one that can't be taken. */

import type { z } from "zod";
import { explain } from "@/app/edit/requests.ts";
import { readJson } from "@/lib/http/read-json.ts";

export type Body<T> = { data: T } | { refused: Response };

/** @param maxBytes what is longer is not read to its end */
export async function readBody<T>(
  request: Request,
  schema: z.ZodType<T>,
  maxBytes: number,
): Promise<Body<T>> {
  const body = await readJson(request, maxBytes);
  if (body.kind === "too-large") return { refused: new Response("this is too large", { status: 413 }) };
  const parsed = schema.safeParse(body.kind === "json" ? body.value : undefined);
  if (parsed.success) return { data: parsed.data };
  return { refused: new Response(explain(parsed.error), { status: 400 }) };
}
