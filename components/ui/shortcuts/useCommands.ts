"use client";

import { useContext, useEffect, useLayoutEffect, useRef } from "react";
import { DialogScope } from "../dialog-scope.ts";
import { type BoundCommand, register } from "./registry.ts";

/**
 * Says what commands of the catalogue do while this component is on the screen. Inside a Dialog they work only
 * while it is the uppermost one.
 */
export function useCommands(commands: readonly BoundCommand[]): void {
  const latest = useRef(commands);
  const dialog = useContext(DialogScope);
  useLayoutEffect(() => {
    latest.current = commands;
  });
  useEffect(
    () => register({ commands: () => latest.current, dialog: () => dialog?.current ?? null }),
    [dialog],
  );
}
