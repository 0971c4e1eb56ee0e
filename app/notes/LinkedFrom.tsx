/** Gathers the notes that link to one, or to a card of it, for its page. */

import { Backlinks } from "@/components/notes/Backlinks.tsx";
import { readConfig } from "@/lib/config.ts";
import { getDatabase } from "@/lib/db/client.ts";
import { backlinksOf } from "@/lib/vault/backlinks.ts";
import { linkIndex } from "@/lib/vault/library.ts";
import { noteHref } from "@/lib/vault/link-index.ts";

/** @param blockId only links to this block of the note */
export async function LinkedFrom({ path, blockId }: { path: string; blockId?: string }) {
  const { vault } = readConfig(process.env, process.cwd());
  const { links, more } = await backlinksOf(path, await getDatabase(), await linkIndex(), vault, blockId);
  return <Backlinks links={links.map((link) => ({ ...link, href: noteHref(link.path) }))} more={more} />;
}
