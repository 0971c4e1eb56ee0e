"use client";
/** A native modal dialog: the browser keeps the focus in, hides the page below, closes on Esc, and gives the focus back. */

import { type ReactNode, type RefObject, useId, useLayoutEffect, useRef } from "react";
import { Button } from "./Button.tsx";
import styles from "./Dialog.module.css";
import { DialogScope } from "./dialog-scope.ts";

export interface DialogProps {
  title: string;
  open: boolean;
  /** Esc, the close button and a press beside the dialog lead here */
  onClose: () => void;
  /** gets the focus at first; without it the browser takes the first control, which is the close button */
  initialFocus?: RefObject<HTMLElement | null>;
  children: ReactNode;
}

export function Dialog({ title, open, onClose, initialFocus, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  // in the layout phase, so that a dialog that leaves the page is closed before it is gone: only then does the
  // browser give the focus back
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!open || !element) return;
    element.showModal();
    initialFocus?.current?.focus();
    return () => element.close();
  }, [open, initialFocus]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes it natively; this is only the press beside it
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      onClose={(event) => {
        // the event comes late: React's strict mode has opened the dialog again by then
        if (!event.currentTarget.open) onClose();
      }}
      onClick={(event) => {
        // its children cover it whole, so what hits the dialog itself hit the backdrop
        if (event.target === event.currentTarget) onClose();
      }}
    >
      {open && (
        <DialogScope value={dialog}>
          <div className={styles.sheet}>
            <header className={styles.header}>
              <h2 id={titleId}>{title}</h2>
              <Button variant="quiet" onClick={onClose} aria-label="Close">
                ×
              </Button>
            </header>
            {children}
          </div>
        </DialogScope>
      )}
    </dialog>
  );
}
