/** What the vault gives to every card that is shown: where links lead, and what misconceptions are called. */

import { nameOf, readKnownMisconceptions } from "@/app/quiz/known-misconceptions.ts";
import { linkIndex } from "@/lib/vault/library.ts";
import type { VaultView } from "./show-card.ts";

export async function readVaultView(): Promise<VaultView> {
  const [links, known] = await Promise.all([linkIndex(), readKnownMisconceptions()]);
  return { links, misconception: (id) => nameOf(id, known) };
}
