"use client";
/** The editor over a page, which stays as it is below: saving leads back to it, and so does Esc. */

import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { Button } from "../ui/Button.tsx";
import { DialogScope } from "../ui/dialog-scope.ts";
import { readSource } from "./api.ts";
import { Editor } from "./Editor.tsx";
import styles from "./EditorSheet.module.css";
import type { SourceReply } from "./protocol.ts";
import type { Place } from "./use-source-view.ts";

export interface EditorSheetProps {
  path: string;
  place: Place | null;
  /** of a note that is not there yet */
  beginning?: string;
  /** a card to be put at the end of the text, unsaved */
  addition?: string;
  /** what stands above the text */
  above?: ReactNode;
  /** the file holds the new text; called before `onClose` */
  onSaved(): void;
  onClose(): void;
}

export function EditorSheet({
  path,
  place,
  beginning = "",
  addition,
  above,
  onSaved,
  onClose,
}: EditorSheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [source, setSource] = useState<SourceReply | "opening" | "failed">("opening");
  /** what Esc does: the editor's to say once it is there, since it may hold unsaved text */
  const leave = useRef(onClose);

  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // closed before it leaves the page: only then does the browser give the focus back
    return () => element?.close();
  }, []);

  const open = useCallback(() => {
    setSource("opening");
    readSource(path).then(setSource, () => setSource("failed"));
  }, [path]);
  useEffect(open, [open]);

  const isOpen = typeof source === "object" && source.outcome === "source";
  return (
    <dialog
      ref={dialog}
      className={styles.sheet}
      aria-label={`Editor: ${path}`}
      onCancel={(event) => {
        event.preventDefault();
        leave.current();
      }}
    >
      <DialogScope value={dialog}>
        {isOpen ? (
          <Editor
            path={path}
            source={source.isNew ? { ...source, text: beginning } : source}
            addition={addition}
            above={above}
            place={place}
            onSaved={() => {
              onSaved();
              onClose();
            }}
            onClose={onClose}
            leave={leave}
          />
        ) : (
          <div className={styles.message}>
            <p role="status">{wordsFor(source)}</p>
            {source === "failed" && <Button onClick={open}>Try again</Button>}
            <Button variant="quiet" onClick={onClose}>
              Close
            </Button>
          </div>
        )}
      </DialogScope>
    </dialog>
  );
}

function wordsFor(source: SourceReply | "opening" | "failed"): string {
  if (source === "opening") return "Opening …";
  if (source === "failed") return "The note could not be opened: the server does not answer.";
  return source.outcome === "refused" ? `${source.problem.message}. Fix: ${source.problem.remedy}` : "";
}
