import { answerPreview } from "@/app/edit/answer-preview.ts";
import { explain, previewSchema } from "@/app/edit/requests.ts";

/** How a text that is being written will be read and will look. Nothing is kept. */
export async function POST(request: Request): Promise<Response> {
  const parsed = previewSchema.safeParse(await request.json().catch(() => undefined));
  if (!parsed.success) return new Response(explain(parsed.error), { status: 400 });
  return Response.json(await answerPreview(parsed.data, Date.now()));
}
