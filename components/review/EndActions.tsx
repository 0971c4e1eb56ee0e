/** Where to go from the end of a sitting, and the last chance to take its last act back. */

import type { ReactNode } from "react";
import { Button, ButtonLink } from "@/components/ui/Button.tsx";
import styles from "./SessionEnd.module.css";

interface Props {
  /** whether anything was done that could be undone */
  canUndo: boolean;
  onUndo: () => void;
  /** where else to go */
  children: ReactNode;
}

export function EndActions({ canUndo, onUndo, children }: Props) {
  return (
    <p className={styles.next}>
      <ButtonLink href="/" variant="filled">
        Back to Today
      </ButtonLink>
      {children}
      {canUndo && (
        <Button variant="quiet" command="review.undo" onClick={onUndo}>
          Undo
        </Button>
      )}
    </p>
  );
}
