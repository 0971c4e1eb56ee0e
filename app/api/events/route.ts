import { postSchema } from "@/app/review/act-schema.ts";
import { takeAct } from "@/app/review/take-act.ts";

/** One act of the learner. Answered only once it is committed. */
export async function POST(request: Request): Promise<Response> {
  const body: unknown = await request.json().catch(() => undefined);
  const parsed = postSchema.safeParse(body);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      (issue) => `${issue.path.join(".") || "body"}: ${issue.message}`,
    );
    return new Response(problems.join("; "), { status: 400 });
  }
  return Response.json(await takeAct(parsed.data.act, parsed.data.showing, Date.now()));
}
