import { choiceSchema } from "@/app/cards/choice-schema.ts";
import { takeChoice } from "@/app/cards/take-choice.ts";
import { readSession } from "@/app/review/read-session.ts";
import type { ChoiceReply } from "@/components/review/session.ts";

/** What the learner says of an edited card in the review, and the queue as it is then. */
export async function POST(request: Request): Promise<Response> {
  const parsed = choiceSchema.safeParse(await request.json().catch(() => undefined));
  if (!parsed.success) return new Response(parsed.error.issues[0]?.message, { status: 400 });
  const now = Date.now();
  const { outcome, card } = await takeChoice(parsed.data, now);
  const reply: ChoiceReply = { outcome, session: await readSession(now, card) };
  return Response.json(reply);
}
