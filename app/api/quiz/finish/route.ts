import { readBody } from "@/app/api/read-body.ts";
import { finishSchema } from "@/app/quiz/request-schemas.ts";
import { finishQuiz } from "@/app/quiz/take-answer.ts";

/** One id. */
const LARGEST_FINISH_BYTES = 500;

/** Ends an attempt; what is open in it counts as not answered. */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request, finishSchema, LARGEST_FINISH_BYTES);
  if ("refused" in body) return body.refused;
  const attempt = await finishQuiz(body.data.attempt, Date.now());
  return attempt === null
    ? new Response("there is no such attempt", { status: 404 })
    : Response.json(attempt);
}
