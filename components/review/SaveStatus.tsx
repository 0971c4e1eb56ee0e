/** Says plainly when something is not saved. Silent while all is well. */

import { Button } from "@/components/ui/Button.tsx";
import styles from "./SaveStatus.module.css";
import type { Saving } from "./use-review.ts";

export function SaveStatus({ saving, onRetry }: { saving: Saving; onRetry: () => void }) {
  const { waiting, failing } = saving;
  return (
    <div role="status" className={styles.status}>
      {failing && waiting > 0 && (
        <>
          <span>
            {waiting === 1 ? "1 act is" : `${waiting} acts are`} not saved yet: the server does not answer.
            Kept in this browser, and tried again until it does.
          </span>
          <Button variant="quiet" onClick={onRetry}>
            Try now
          </Button>
        </>
      )}
    </div>
  );
}
