"use client";
/**
 * The app's one live region. It stands in the layout from the start, since a region that is added together with
 * its text often goes unread.
 */

import { useSyncExternalStore } from "react";
import { type Announcement, announcements } from "./announce.ts";
import styles from "./VisuallyHidden.module.css";

const NONE: readonly Announcement[] = [];

export function Announcer() {
  const current = useSyncExternalStore(announcements.subscribe, announcements.get, () => NONE);
  return (
    // not atomic: each addition is read once, and equal texts are separate nodes, so both are read
    <div className={styles.hidden} role="status" aria-live="polite" aria-atomic="false">
      {current.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </div>
  );
}
