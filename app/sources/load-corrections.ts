/** The corrections of the vault, ready to be seen: each item rendered, and what carries it. */

import { questionInWords } from "@/app/cards/card-sides.ts";
import { noteContext } from "@/app/review/show-card.ts";
import type { ShownCarrier, ShownText } from "@/components/sources/shown.ts";
import { readCorrections } from "@/lib/cards/corrections.ts";
import { readConfig } from "@/lib/config.ts";
import { getDatabase } from "@/lib/db/client.ts";
import { listNotesOfKind } from "@/lib/db/notes.ts";
import { renderMarkdown } from "@/lib/markdown/render.ts";
import { type Carrier, carriersOf } from "@/lib/vault/carriers.ts";
import { linkIndex } from "@/lib/vault/library.ts";
import { noteHref } from "@/lib/vault/link-index.ts";
import { readNoteText } from "@/lib/vault/read-note-text.ts";

/** In the vault's order, over all notes of `kind: corrections`. */
export async function loadCorrections(): Promise<ShownText[]> {
  const [database, index] = await Promise.all([getDatabase(), linkIndex()]);
  const { vault } = readConfig(process.env, process.cwd());
  const notes = await listNotesOfKind(database, "corrections");
  const shown = await Promise.all(
    notes.map(async ({ path }) => {
      const file = await readNoteText(vault, path);
      if (file.kind !== "text") return [];
      const carriers = await carriersOf(path, database, index);
      const html = (source: string, id: string) =>
        source === ""
          ? ""
          : renderMarkdown(source, { ...noteContext(path, index), fragment: true, idPrefix: id });
      return readCorrections(path, file.text).texts.map(({ id, about, items }) => ({
        id,
        about: html(about, `${id}-about-`),
        items: items.map((item) => ({
          id: item.id,
          verdict: item.verdict,
          said: html(item.said, `${item.id}-said-`),
          holds: html(item.holds, `${item.id}-holds-`),
          carriers: (carriers.get(item.id.toLowerCase()) ?? []).map(showCarrier),
        })),
      }));
    }),
  );
  return shown.flat();
}

function showCarrier(carrier: Carrier): ShownCarrier {
  if (carrier.kind === "note") return { kind: "note", href: noteHref(carrier.path), words: carrier.title };
  return { kind: "card", href: `/cards/${carrier.id}`, words: questionInWords(carrier.parsed) };
}
