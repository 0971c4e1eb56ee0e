import { choiceSchema } from "@/app/cards/choice-schema.ts";
import { takeChoice } from "@/app/cards/take-choice.ts";
import { readSession } from "@/app/review/read-session.ts";
import type { ChoiceReply } from "@/components/review/session.ts";
import { readBody } from "../read-body.ts";

/** Three ids and a word. */
const LARGEST_CHOICE_BYTES = 2_000;

/** What the learner says of an edited card in the review, and the queue as it is then. */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request, choiceSchema, LARGEST_CHOICE_BYTES);
  if ("refused" in body) return body.refused;
  const now = Date.now();
  const { outcome, card } = await takeChoice(body.data, now);
  const reply: ChoiceReply = { outcome, session: await readSession(now, card) };
  return Response.json(reply);
}
