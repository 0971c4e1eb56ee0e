"use client";
/** Keeps a card from a widget: the editor over the page, the card at the end of a note. Saving leads back to the widget. */

import { useEffect, useState } from "react";
import { showToast } from "../ui/toast.ts";
import { readKeptNote, rememberKeptNote } from "./api.ts";
import { EditorSheet } from "./EditorSheet.tsx";
import { KeptIn } from "./KeptIn.tsx";

export interface KeepSheetProps {
  /** the card */
  markdown: string;
  onClose(): void;
}

export function KeepSheet({ markdown, onClose }: KeepSheetProps) {
  const [path, setPath] = useState<string | null>(null);
  useEffect(() => {
    readKeptNote().then(setPath, () => {
      showToast("The server does not answer, so the card can't be kept now.", { subject: "keep" });
      onClose();
    });
  }, [onClose]);
  if (path === null) return null;
  return (
    <EditorSheet
      key={path}
      path={path}
      place={null}
      beginning={deckNamed(path)}
      addition={markdown}
      above={<KeptIn path={path} onPath={setPath} />}
      // kept all the same where it is not remembered
      onSaved={() => void rememberKeptNote(path).catch(() => {})}
      onClose={onClose}
    />
  );
}

/** A note that is not there yet becomes one whose cards are reviewed. */
function deckNamed(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.(md|markdown)$/i, "");
  return `---\nkind: deck\ntags: [flashcards]\n---\n# ${name}\n\n`;
}
