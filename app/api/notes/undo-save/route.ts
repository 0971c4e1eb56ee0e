import { restoreVersion } from "@/lib/vault/write-note.ts";
import { takeSave, undoSaveSchema } from "../take-save.ts";

/** Gives a note the bytes back that a save replaced, unless it changed again since. */
export async function POST(request: Request): Promise<Response> {
  return takeSave(request, undoSaveSchema, (place, { path, replaced, version }) =>
    restoreVersion(place, path, replaced, version),
  );
}
