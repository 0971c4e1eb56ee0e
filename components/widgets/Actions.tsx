"use client";
/** What one can take away from a figure: its numbers, a link, a card. */

import { useEffect, useRef, useState } from "react";
import { Button } from "../ui/Button.tsx";
import { Kbd } from "../ui/Kbd.tsx";
import { showToast } from "../ui/toast.ts";
import styles from "./Actions.module.css";
import { copyText } from "./copy-text.ts";

interface ActionsProps {
  tableOpen: boolean;
  onTable(): void;
  onLink(): void;
  onNoteLink(): void;
  onReset(): void;
  onCard(): void;
  onKeep(): void;
}

export function Actions({ tableOpen, onTable, onLink, onNoteLink, onReset, onCard, onKeep }: ActionsProps) {
  return (
    <div className={styles.actions}>
      <Button variant="quiet" aria-expanded={tableOpen} onClick={onTable}>
        Data <Kbd chords={[["T"]]} />
      </Button>
      <Button variant="quiet" onClick={onLink}>
        Link <Kbd chords={[["L"]]} />
      </Button>
      <Button variant="quiet" onClick={onReset}>
        Reset <Kbd chords={[["0"]]} />
      </Button>
      <Button variant="quiet" onClick={onCard}>
        Copy as card
      </Button>
      <Button variant="quiet" onClick={onNoteLink}>
        Link for a note
      </Button>
      <Button variant="quiet" onClick={onKeep}>
        Keep as a card <Kbd chords={[["K"]]} />
      </Button>
    </div>
  );
}

/**
 * Copies, and says so; where the clipboard is closed to us, `byHand` is a field with the text.
 *
 * @returns `copy(text, said)` and the field, or null
 */
export function useCopy() {
  const [text, setText] = useState<string | null>(null);

  async function copy(wanted: string, said: string) {
    const copied = await copyText(wanted);
    setText(copied ? null : wanted);
    showToast(copied ? said : "The browser keeps the clipboard closed: copy the text by hand.", {
      subject: "copy",
    });
  }

  const byHand = text === null ? null : <ByHand text={text} onDone={() => setText(null)} />;
  return { copy, byHand };
}

function ByHand({ text, onDone }: { text: string; onDone(): void }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <div className={styles.byHand}>
      <textarea
        ref={field}
        readOnly
        rows={Math.min(text.split("\n").length + 1, 8)}
        aria-label="To copy"
        value={text}
      />
      <Button variant="quiet" onClick={onDone}>
        Done
      </Button>
    </div>
  );
}
