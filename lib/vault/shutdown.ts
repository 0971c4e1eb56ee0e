/** What is to be ended when the server is asked to end: connections that stay open would keep it waiting. */

import { shared } from "@/lib/db/shared.ts";

const shutdown = () =>
  shared("shutdown", () => {
    const state = { hasBegun: false, listeners: new Set<() => void>() };
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => {
        state.hasBegun = true;
        for (const listener of state.listeners) listener();
      });
    }
    return state;
  });

/** Whether the server was asked to end, so that nothing that stays open may begin. */
export function isEnding(): boolean {
  return shutdown().hasBegun;
}

/** @returns a function that takes it back */
export function onShutdown(listener: () => void): () => void {
  const { listeners } = shutdown();
  listeners.add(listener);
  return () => listeners.delete(listener);
}
