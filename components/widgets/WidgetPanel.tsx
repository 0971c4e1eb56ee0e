"use client";
/** A widget beside its card: a column on a wide screen, a sheet from below on a narrow one. The page gives it its place. */

import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef } from "react";
import { Button } from "../ui/Button.tsx";
import { Kbd } from "../ui/Kbd.tsx";
import { CardWidget, type CardWidgetProps } from "./CardWidget.tsx";
import { FigureBoundary } from "./FigureBoundary.tsx";
import { LazyView } from "./LazyView.tsx";
import styles from "./WidgetPanel.module.css";
import { WIDE } from "./wide.ts";

export interface WidgetPanelProps extends CardWidgetProps {
  /** Esc and the close button lead here; the caller gives the focus back to what opened the panel */
  onClose(): void;
  /** opened by itself beside the card: the focus stays where it is */
  isQuiet?: boolean;
  /** the card's own page, which shows the picture of a figure that fails here */
  cardHref?: string;
}

export function WidgetPanel({ onClose, isQuiet = false, cardHref, ...card }: WidgetPanelProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useColumnOrSheet(dialog, isQuiet);

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
      {/* focusable, so that after a press anywhere in it plain keys are not the page's */}
      <div className={styles.body} tabIndex={-1}>
        <header className={styles.header}>
          <h2 id={titleId}>Try it</h2>
          <Button variant="quiet" onClick={onClose}>
            Close <Kbd chords={[["Esc"]]} />
          </Button>
        </header>
        <FigureBoundary
          fallback={() => (
            <p role="alert">
              This demo failed. The card goes on without it.
              {cardHref && (
                <>
                  {" "}
                  <a href={cardHref}>The card’s own page</a> has its picture.
                </>
              )}
            </p>
          )}
        >
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
      </div>
    </dialog>
  );
}

/**
 * Opens the dialog as what fits: in the page, which stays usable beside it, or above the page, which then waits.
 * In a layout effect, so that it is open before anything in it asks for the focus.
 */
function useColumnOrSheet(dialog: RefObject<HTMLDialogElement | null>, isQuiet: boolean): void {
  useLayoutEffect(() => {
    const element = dialog.current;
    const wide = window.matchMedia(WIDE);
    function open() {
      const before = document.activeElement;
      element?.close();
      if (wide.matches) element?.show();
      else element?.showModal();
      // a dialog that opens takes the focus, whoever has it
      if (wide.matches && isQuiet && before instanceof HTMLElement) before.focus({ preventScroll: true });
    }
    open();
    wide.addEventListener("change", open);
    return () => {
      wide.removeEventListener("change", open);
      element?.close();
    };
  }, [dialog, isQuiet]);
}
