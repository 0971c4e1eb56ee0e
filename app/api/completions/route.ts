import { gatherOffers, gatherPlaces } from "@/app/edit/offers.ts";
import { contentHash } from "@/lib/vault/content-hash.ts";

/**
 * What the editor can complete. With `note` (and `from`, the note that links) the places of one note. The browser keeps
 * the answer and asks whether it still holds.
 */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const note = searchParams.get("note");
  const offers =
    note === null ? await gatherOffers() : await gatherPlaces(note, searchParams.get("from") ?? "");
  const body = JSON.stringify(offers);
  const tag = `"${contentHash(body)}"`;
  const headers = { "Cache-Control": "no-cache", ETag: tag };
  if (request.headers.get("if-none-match") === tag) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "Content-Type": "application/json" } });
}
