/** What is to be ended when the server is asked to end: connections that stay open would keep it waiting. */

import { shared } from "@/lib/db/shared.ts";

const listeners = () =>
  shared("shutdown", () => {
    const known = new Set<() => void>();
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => {
        for (const listener of known) listener();
      });
    }
    return known;
  });

/** @returns a function that takes it back */
export function onShutdown(listener: () => void): () => void {
  listeners().add(listener);
  return () => listeners().delete(listener);
}
