"use client";
/** Calls back after a change of the vault, once for several that come together. */

import { useEffect, useRef } from "react";
import { onChange, type VaultChange } from "./changes.ts";

/** Notes that are written one after the other are one change to whoever reads. */
const TOGETHER_MS = 50;

export function useLive(callback: (change: VaultChange) => void): void {
  const latest = useRef(callback);
  latest.current = callback;
  useEffect(() => {
    let waiting: VaultChange | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onChange((change) => {
      waiting = waiting === undefined ? change : together(waiting, change);
      timer ??= setTimeout(() => {
        const told = waiting;
        waiting = undefined;
        timer = undefined;
        if (told !== undefined) latest.current(told);
      }, TOGETHER_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, []);
}

function together(earlier: VaultChange, later: VaultChange): VaultChange {
  const { revision } = later;
  if (earlier.paths === "many" || later.paths === "many") return { revision, paths: "many" };
  return { revision, paths: [...new Set([...earlier.paths, ...later.paths])] };
}
