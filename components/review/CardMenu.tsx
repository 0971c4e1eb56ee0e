"use client";
/** Undo, and what else can be done with the card on the screen. */

import { useRef } from "react";
import { Button } from "@/components/ui/Button.tsx";
import styles from "./CardMenu.module.css";

interface Props {
  flagged: boolean;
  onUndo: () => void;
  onInfo: () => void;
  onEdit: () => void;
  onFlag: () => void;
  onBury: () => void;
  onSuspend: () => void;
}

export function CardMenu({ flagged, onUndo, onInfo, onEdit, onFlag, onBury, onSuspend }: Props) {
  const menu = useRef<HTMLDetailsElement>(null);
  const then = (run: () => void) => () => {
    menu.current?.removeAttribute("open");
    run();
  };
  return (
    <div className={styles.menu}>
      <Button variant="quiet" command="review.undo" onClick={onUndo}>
        Undo
      </Button>
      <details ref={menu} className={styles.more}>
        <summary>More</summary>
        <div className={styles.list}>
          <Button variant="quiet" command="review.info" onClick={then(onInfo)}>
            About this card
          </Button>
          <Button variant="quiet" command="review.edit" onClick={then(onEdit)}>
            Edit the card
          </Button>
          <Button variant="quiet" command="review.flag" onClick={then(onFlag)}>
            {flagged ? "Take the flag off" : "Flag"}
          </Button>
          <Button variant="quiet" command="review.bury" onClick={then(onBury)}>
            Bury until tomorrow
          </Button>
          <Button variant="quiet" command="review.suspend" onClick={then(onSuspend)}>
            Suspend
          </Button>
        </div>
      </details>
    </div>
  );
}
