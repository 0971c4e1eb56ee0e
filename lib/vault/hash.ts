import { createHash } from "node:crypto";

/** Short enough to store with every card, long enough never to be met twice. */
export function hash(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("base64url");
}
