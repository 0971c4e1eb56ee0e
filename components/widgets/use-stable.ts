"use client";

import { useCallback, useLayoutEffect, useRef } from "react";

/** The same function at every drawing, which calls the newest one: so that what is handed it need not be drawn anew. */
export function useStable<A extends unknown[]>(newest: (...args: A) => void): (...args: A) => void {
  const held = useRef(newest);
  useLayoutEffect(() => {
    held.current = newest;
  });
  return useCallback((...args: A) => held.current(...args), []);
}
