import { connection } from "next/server";
import { explain, notePathSchema } from "@/app/edit/requests.ts";
import { readConfig } from "@/lib/config.ts";
import { readSource } from "@/lib/vault/read-source.ts";

/** A note as an editor takes it up. */
export async function GET(request: Request): Promise<Response> {
  await connection(); // the file may have changed since
  const parsed = notePathSchema.safeParse(new URL(request.url).searchParams.get("path") ?? "");
  if (!parsed.success) return new Response(explain(parsed.error), { status: 400 });
  const { vault } = readConfig(process.env, process.cwd());
  return Response.json(await readSource(vault, parsed.data), { headers: { "Cache-Control": "no-store" } });
}
