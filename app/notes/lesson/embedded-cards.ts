/** The cards that a lesson embeds by their block ids. */

import type { ParsedNote } from "@/lib/cards/types.ts";
import type { Database } from "@/lib/db/client.ts";
import { blockKey, readBlocks, type StoredCard } from "@/lib/db/notes.ts";
import { splitTarget } from "@/lib/markdown/link-target.ts";
import type { LinkIndex } from "@/lib/vault/link-index.ts";

/** @returns finds the card that a target means; null for a target that means no card */
export async function embeddedCards(
  { path, links: written }: ParsedNote,
  links: LinkIndex,
  database: Database,
): Promise<(target: string) => StoredCard | null> {
  const blockOf = (target: string) => {
    const id = splitTarget(target).fragments.at(-1);
    const note = id?.startsWith("^") ? links.note(target, path) : null;
    return id === undefined || note === null ? null : { path: note.path, blockId: id.slice(1) };
  };
  const wanted = written.flatMap(({ embed, target }) => (embed ? (blockOf(target) ?? []) : []));
  const cards = await readBlocks(database, wanted);
  return (target) => {
    const block = blockOf(target);
    return block === null ? null : (cards.get(blockKey(block.path, block.blockId)) ?? null);
  };
}
