/** Has ids written in the folders that the learner named, when a note there has changed. */

import { readConfig } from "@/lib/config.ts";
import { getDatabase } from "@/lib/db/client.ts";
import { readNoteSettings } from "@/lib/db/note-settings.ts";
import { editorText } from "@/lib/editing/line-ends.ts";
import { idWriter } from "./id-writer.ts";
import { onVaultChange, readPaths } from "./library.ts";
import { isBeingEdited } from "./open-editors.ts";
import { readNoteText } from "./read-note-text.ts";
import { loadReading } from "./reading.ts";
import { writeIds } from "./write-ids.ts";

/** A change of very many notes is a checkout or a copy, and none of an author's: it is left as it is. */
export function followIds(): void {
  const tell = idWriter({ folders: async () => (await readNoteSettings()).idFolders, write });
  onVaultChange(({ paths }) => {
    if (paths !== "many") tell(paths);
  });
}

async function write(path: string): Promise<"done" | "later"> {
  const { vault, data } = readConfig(process.env, process.cwd());
  const now = Date.now();
  const file = await readNoteText(vault, path);
  if (file.kind !== "text") return "done";
  if (isBeingEdited(path, editorText(file.text), now)) return "later";
  const reading = await loadReading(vault, await readNoteSettings());
  const written = await writeIds(await getDatabase(), { vault, data, now }, reading, path);
  if (written.outcome === "written" && written.ids > 0) await readPaths([path], now);
  return written.outcome === "changed" ? "later" : "done";
}
