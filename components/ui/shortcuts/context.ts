"use client";

import { createContext, useContext, useSyncExternalStore } from "react";
import { DEFAULT_SHORTCUTS, keysInForce, type ShortcutSettings } from "./bindings.ts";
import { type CommandId, commandInfo } from "./catalog.ts";
import { isMac } from "./is-mac.ts";
import { printKeys } from "./keys.ts";

export const ShortcutContext = createContext<ShortcutSettings>(DEFAULT_SHORTCUTS);

const never = () => () => {};

/** The server cannot know; its answer is mended before the page can be used. */
export function useIsMac(): boolean {
  return useSyncExternalStore(never, isMac, () => false);
}

/** What is printed on the keys of a command, by alternatives and chords; empty when it has none in force. */
export function usePrintedKeys(id: CommandId): string[][][] {
  const settings = useContext(ShortcutContext);
  const mac = useIsMac();
  return keysInForce(commandInfo(id), settings).map((chords) => printKeys(chords, mac));
}
