"use client";
/** Where toasts are seen: each for eight seconds, which stand still while a pointer or the focus rests on it. */

import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { Button } from "./Button.tsx";
import styles from "./Toasts.module.css";
import { dismissToast, type Toast, toasts } from "./toast.ts";

const SHOWN_MS = 8000;
const NONE: readonly Toast[] = [];

export function Toasts() {
  const current = useSyncExternalStore(toasts.subscribe, toasts.get, () => NONE);
  return (
    <section className={styles.region} aria-label="Messages">
      {current.map((toast) => (
        <ToastItem key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function ToastItem({ toast: { id, text, action, lasting } }: { toast: Toast }) {
  const [held, setHeld] = useState(false);
  const left = useRef(SHOWN_MS);
  const cameFrom = useRef<HTMLElement | null>(null);

  useEffect(() => {
    if (held || lasting) return;
    const started = performance.now();
    const timer = setTimeout(() => dismissToast(id), left.current);
    return () => {
      clearTimeout(timer);
      left.current -= performance.now() - started;
    };
  }, [held, lasting, id]);

  /** The button that was pressed goes away with its toast, and the focus would fall to the top of the page. */
  function close(run?: () => void) {
    const back = cameFrom.current;
    dismissToast(id);
    if (back?.isConnected) back.focus();
    run?.();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing is pressed here; it only notices who rests on it
    <div
      className={styles.toast}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={(event) => {
        setHeld(true);
        const from = event.relatedTarget as HTMLElement | null;
        if (!event.currentTarget.contains(from)) cameFrom.current = from;
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setHeld(false);
      }}
    >
      <p>{text}</p>
      {action && (
        <Button variant="quiet" command={action.command} onClick={() => close(action.run)}>
          {action.label}
        </Button>
      )}
      <Button variant="quiet" aria-label="Dismiss" onClick={() => close()}>
        ×
      </Button>
    </div>
  );
}
