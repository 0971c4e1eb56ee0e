import { answerPreview } from "@/app/edit/answer-preview.ts";
import { previewSchema } from "@/app/edit/requests.ts";
import { LARGE_NOTE_BYTES } from "@/lib/vault/decode-note.ts";
import { readBody } from "../read-body.ts";

/** The longest text the schema lets in, where JSON writes each of its characters with six. */
const LARGEST_PREVIEW_BYTES = 12 * LARGE_NOTE_BYTES + 10_000;

/** How a text that is being written will be read and will look. Nothing is kept. */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request, previewSchema, LARGEST_PREVIEW_BYTES);
  if ("refused" in body) return body.refused;
  return Response.json(await answerPreview(body.data, Date.now()));
}
