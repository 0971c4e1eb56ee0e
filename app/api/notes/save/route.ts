import { writeNote } from "@/lib/vault/write-note.ts";
import { saveSchema, takeSave } from "../take-save.ts";

/** Saves what an editor holds. Answered once it is on the disk and in the index. */
export async function POST(request: Request): Promise<Response> {
  return takeSave(request, saveSchema, (place, { path, text, base }) => writeNote(place, path, text, base));
}
