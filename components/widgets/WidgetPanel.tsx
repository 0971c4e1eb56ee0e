"use client";
/** A widget beside its card: a column on a wide screen, a sheet from below on a narrow one. The page gives it its place. */

import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef } from "react";
import { Button } from "../ui/Button.tsx";
import { Kbd } from "../ui/Kbd.tsx";
import { CardWidget, type CardWidgetProps } from "./CardWidget.tsx";
import { FigureBoundary } from "./FigureBoundary.tsx";
import { LazyView } from "./LazyView.tsx";
import styles from "./WidgetPanel.module.css";

/** Where there is room for a card and a widget side by side; WidgetPanel.module.css has the same. */
const WIDE = "(min-width: 1100px)";

export interface WidgetPanelProps extends CardWidgetProps {
  /** Esc and the close button lead here; the caller gives the focus back to what opened the panel */
  onClose(): void;
}

export function WidgetPanel({ onClose, ...card }: WidgetPanelProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useColumnOrSheet(dialog);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  }

  return (
    <dialog
      ref={dialog}
      className={styles.panel}
      aria-labelledby={titleId}
      data-widget={card.call.widget}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className={styles.header}>
        <h2 id={titleId}>Try it</h2>
        <Button variant="quiet" onClick={onClose}>
          Close <Kbd chords={[["Esc"]]} />
        </Button>
      </header>
      <FigureBoundary fallback={() => <p role="alert">This demo failed. The card goes on without it.</p>}>
        <LazyView
          name={card.call.widget}
          missing={
            <p role="alert">There is no demo called “{card.call.widget}”. The card goes on without it.</p>
          }
        >
          {(view) => (
            <>
              <h3 className={styles.question}>{view.definition.question}</h3>
              <CardWidget view={view} {...card} />
            </>
          )}
        </LazyView>
      </FigureBoundary>
    </dialog>
  );
}

/**
 * Opens the dialog as what fits: in the page, which stays usable beside it, or above the page, which then waits.
 * In a layout effect, so that it is open before anything in it asks for the focus.
 */
function useColumnOrSheet(dialog: RefObject<HTMLDialogElement | null>): void {
  useLayoutEffect(() => {
    const element = dialog.current;
    const wide = window.matchMedia(WIDE);
    function open() {
      element?.close();
      if (wide.matches) element?.show();
      else element?.showModal();
    }
    open();
    wide.addEventListener("change", open);
    return () => {
      wide.removeEventListener("change", open);
      element?.close();
    };
  }, [dialog]);
}
