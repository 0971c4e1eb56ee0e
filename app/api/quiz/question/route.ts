import { connection } from "next/server";
import { explain } from "@/app/edit/requests.ts";
import { readQuizPage } from "@/app/quiz/read-page.ts";
import { questionQuery } from "@/app/quiz/request-schemas.ts";

/** One question of an attempt as it stands: ?attempt=…&place=… */
export async function GET(request: Request): Promise<Response> {
  await connection(); // whether a test's time is up depends on the clock
  const query = questionQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) return new Response(explain(query.error), { status: 400 });
  const page = await readQuizPage(query.data.attempt, query.data.place, Date.now());
  return page === null ? new Response("there is no such question", { status: 404 }) : Response.json(page);
}
