/** Words for a screen reader about what just changed. Call `announce` from anywhere; Announcer.tsx speaks it. */

import { createStore } from "./store.ts";

export interface Announcement {
  id: number;
  text: string;
}

/** Older ones have been spoken; a reader who looks for them finds these few. */
const KEPT = 3;

export const announcements = createStore<readonly Announcement[]>([]);
let count = 0;

/** Speaks politely: after what is being read now, and after what was announced before. */
export function announce(text: string): void {
  count += 1;
  announcements.set([...announcements.get(), { id: count, text }].slice(-KEPT));
}
