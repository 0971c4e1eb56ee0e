import { z } from "zod";
import { notePathSchema } from "@/app/edit/requests.ts";
import { getDatabase } from "@/lib/db/client.ts";
import { readKeptNote, writeKeptNote } from "@/lib/db/kept-note.ts";
import { readBody } from "../read-body.ts";

const keptNoteSchema = z.strictObject({ path: notePathSchema });
const LARGEST_BODY_BYTES = 8_000;

/** The note that a card was last kept in, or the one for the first. */
export async function GET(): Promise<Response> {
  return Response.json({ path: await readKeptNote(await getDatabase()) });
}

export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request, keptNoteSchema, LARGEST_BODY_BYTES);
  if ("refused" in body) return body.refused;
  await writeKeptNote(await getDatabase(), body.data.path);
  return new Response(null, { status: 204 });
}
