import { postSchema } from "@/app/review/act-schema.ts";
import { takeAct } from "@/app/review/take-act.ts";
import { readBody } from "../read-body.ts";

/** An act is some hundred characters; the longest text a guess may hold adds a few thousand. */
const LARGEST_ACT_BYTES = 32_000;

/** One act of the learner. Answered only once it is committed. */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request, postSchema, LARGEST_ACT_BYTES);
  if ("refused" in body) return body.refused;
  return Response.json(await takeAct(body.data.act, body.data.showing, Date.now()));
}
