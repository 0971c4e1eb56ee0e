import { connection } from "next/server";
import { readSession } from "@/app/review/read-session.ts";

/** The next cards of today's queue. */
export async function GET(request: Request): Promise<Response> {
  await connection(); // what is due depends on the clock
  const showing = new URL(request.url).searchParams.get("showing") ?? undefined;
  return Response.json(await readSession(Date.now(), showing));
}
