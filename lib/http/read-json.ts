/** Reads the JSON of a request up to a size, so that no one can fill the server's memory. */

export type ReadJson = { kind: "json"; value: unknown } | { kind: "too-large" } | { kind: "no-json" };

export async function readJson(request: Request, maxBytes: number): Promise<ReadJson> {
  if (Number(request.headers.get("content-length")) > maxBytes) return { kind: "too-large" };
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.length;
    // leaving the loop cancels the body: the rest is not taken in
    if (bytes > maxBytes) return { kind: "too-large" };
    chunks.push(chunk);
  }
  try {
    return { kind: "json", value: JSON.parse(await new Blob(chunks as BlobPart[]).text()) };
  } catch {
    return { kind: "no-json" };
  }
}
