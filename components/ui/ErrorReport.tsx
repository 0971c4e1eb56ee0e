"use client";
/** What a page says in place of itself when it fails: what is kept, what to do, and how to name the fault. */

import { useEffect, useRef } from "react";
import { Button } from "./Button.tsx";
import styles from "./EmptyState.module.css";

interface Props {
  error: unknown;
  retry: () => void;
}

export function ErrorReport({ error, retry }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  // the page that had the focus is gone, and a reader who cannot see must learn of it
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles.empty}>
      <h1 ref={heading} tabIndex={-1}>
        This page could not be shown
      </h1>
      <div className={styles.text}>
        <p>
          Your reviews are saved up to the last one that the page confirmed, and your notes were not touched.
          Try again; if it stays like this, restart Loci, and let <code>npm run loci -- doctor</code> check
          what is stored.
        </p>
        <p>
          What went wrong: <code>{nameOf(error)}</code>
        </p>
      </div>
      <div className={styles.actions}>
        <Button variant="filled" onClick={retry}>
          Try again
        </Button>
        <Button onClick={() => location.assign("/")}>Go to Today</Button>
      </div>
    </section>
  );
}

/** On a production server the message stays in its log, and the digest is how to find it there. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const digest = "digest" in error ? String(error.digest) : "";
  return digest === "" ? error.message : `error ${digest} in the server’s log`;
}
