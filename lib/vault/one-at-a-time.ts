/** Work on one thing waits for the work on it that was asked for before. */

import { shared } from "@/lib/db/shared.ts";

const queues = () => shared("one-at-a-time", () => new Map<string, Promise<unknown>>());

/** @param key what is worked on, such as the path of a file */
export async function oneAtATime<T>(key: string, work: () => Promise<T>): Promise<T> {
  const before = queues().get(key);
  const mine = (before ?? Promise.resolve()).then(work, work);
  queues().set(key, mine);
  try {
    return await mine;
  } finally {
    if (queues().get(key) === mine) queues().delete(key);
  }
}
