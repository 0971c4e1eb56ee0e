import { readBody } from "@/app/api/read-body.ts";
import { startSchema } from "@/app/quiz/request-schemas.ts";
import { startQuiz } from "@/app/quiz/start-quiz.ts";

/** The ids of two hundred cards. */
const LARGEST_START_BYTES = 16_000;

/** Begins an attempt. */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request, startSchema, LARGEST_START_BYTES);
  return "refused" in body ? body.refused : Response.json(await startQuiz(body.data, Date.now()));
}
