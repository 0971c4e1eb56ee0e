import { connection } from "next/server";
import { onVaultChange, type VaultChange, vaultRevision } from "@/lib/vault/library.ts";
import { isEnding, onShutdown } from "@/lib/vault/shutdown.ts";

/** Often enough that nothing between the two takes the connection for dead. */
const HEARTBEAT_MS = 15_000;
/** How soon a browser tries again that lost the connection. */
const RETRY_MS = 1_000;

/**
 * Tells of changes of the vault as they happen, as server-sent events. A page that says which revision it has seen is
 * told at once when there has been a later one.
 */
export async function GET(request: Request): Promise<Response> {
  await connection();
  if (isEnding())
    return new Response("the server is ending", { status: 503, headers: { Connection: "close" } });
  const seen = Number(
    request.headers.get("last-event-id") ?? new URL(request.url).searchParams.get("since") ?? Number.NaN,
  );
  return new Response(changesSince(seen, request.signal), {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      // no-transform: a compressor would keep what it is given until it has enough of it
      "Cache-Control": "no-store, no-transform",
      "X-Accel-Buffering": "no",
    },
  });
}

function changesSince(seen: number, gone: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let end = () => {};
  return new ReadableStream({
    start(controller) {
      const write = (text: string) => controller.enqueue(encoder.encode(text));
      const tell = (change: VaultChange) =>
        write(`id: ${change.revision}\ndata: ${JSON.stringify(change)}\n\n`);
      const stops = [
        onVaultChange(tell),
        onShutdown(() => {
          end();
          controller.close();
        }),
      ];
      const heartbeat = setInterval(() => write(": \n\n"), HEARTBEAT_MS);
      end = () => {
        clearInterval(heartbeat);
        for (const stop of stops) stop();
      };
      gone.addEventListener("abort", end);
      write(`retry: ${RETRY_MS}\n\n`);
      const revision = vaultRevision();
      tell({ revision, paths: seen === revision ? [] : "many" });
    },
    cancel: () => end(),
  });
}
