/** Which notes are being written in a browser, going by the previews that its editor asks for. */

import { shared } from "@/lib/db/shared.ts";

interface Draft {
  /** LF at line ends, as the editor holds it */
  text: string;
  at: number;
}

/** A draft that nobody has touched for so long is taken for abandoned: what it lacks is merged when it is saved. */
const ABANDONED_AFTER_MS = 30 * 60_000;
const KEPT = 50;

const drafts = () => shared("open-editors", () => new Map<string, Draft>());

/** An editor holds this text of a note. */
export function noteDraft(path: string, text: string, now: number): void {
  const all = drafts();
  all.delete(path); // so that the oldest stays first
  all.set(path, { text, at: now });
  if (all.size > KEPT) all.delete(all.keys().next().value as string);
}

/** Whether an editor holds another text of the note than its file does. @param saved LF at line ends */
export function isBeingEdited(path: string, saved: string, now: number): boolean {
  const draft = drafts().get(path);
  return draft !== undefined && now - draft.at < ABANDONED_AFTER_MS && draft.text !== saved;
}
