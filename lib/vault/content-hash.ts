/** What a version of a file is known by. */

import { createHash } from "node:crypto";

export function contentHash(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("base64url");
}
