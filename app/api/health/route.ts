import { connection } from "next/server";
import { getDatabase } from "@/lib/db/client.ts";
import { countVault } from "@/lib/db/notes.ts";
import { lastReading } from "@/lib/vault/library.ts";

/** Whether the vault has been read, and what was found in it. The starter waits for this. */
export async function GET(): Promise<Response> {
  await connection();
  const reading = lastReading();
  if (reading === undefined) return new Response("the vault is being read", { status: 503 });
  const counts = await countVault(await getDatabase());
  return Response.json({
    vault: reading.vault,
    notes: counts.notes,
    cards: counts.cards,
    problems: counts.problems + reading.problems.length,
  });
}
