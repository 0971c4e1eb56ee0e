/** Images, sounds, films and papers of the vault. */

import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { readConfig } from "@/lib/config.ts";
import { findMedia } from "@/lib/vault/media.ts";
import { planAnswer } from "../plan-answer.ts";

export async function GET(request: Request, { params }: { params: Promise<{ path: string[] }> }) {
  const { path } = await params;
  const { vault } = readConfig(process.env, process.cwd());
  const file = await findMedia(vault, path.join("/"));
  if (file === null) return notHere();
  const { status, headers, bytes } = planAnswer(file, request.headers);
  if (bytes === null || request.method === "HEAD") return new Response(null, { status, headers });
  const handle = await open(file.file).catch(() => null);
  if (handle === null) return notHere();
  const body = Readable.toWeb(handle.createReadStream(bytes)) as ReadableStream<Uint8Array>;
  return new Response(body as BodyInit, { status, headers });
}

function notHere(): Response {
  return new Response("The vault has no such file.\n", {
    status: 404,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}
