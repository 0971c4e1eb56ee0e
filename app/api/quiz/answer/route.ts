import { readBody } from "@/app/api/read-body.ts";
import { answerSchema } from "@/app/quiz/request-schemas.ts";
import { takeAnswer } from "@/app/quiz/take-answer.ts";

/** Two ids and some places. */
const LARGEST_ANSWER_BYTES = 4_000;

/** An answer to one question of an attempt. */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request, answerSchema, LARGEST_ANSWER_BYTES);
  if ("refused" in body) return body.refused;
  const answered = await takeAnswer(body.data, Date.now());
  return answered === null
    ? new Response("there is no such question", { status: 404 })
    : Response.json(answered);
}
