"use client";

import { useContext, useEffect, useRef } from "react";
import { ShortcutContext } from "@/components/ui/shortcuts/context.ts";
import { optionOfKey } from "./option-of-key.ts";

const MODAL = "dialog:modal, [aria-modal=true]";
/** What characters typed there mean is its own affair. */
const TYPING = "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], [data-widget]";

/**
 * Keys choose an option wherever the focus is, and grade nothing. They are no commands of the catalogue, where the
 * digits are grades once the answer is shown.
 */
export function useOptionKeys(count: number, letters: boolean, onChoose: (index: number) => void): void {
  const { enabled } = useContext(ShortcutContext);
  const choose = useRef(onChoose);
  choose.current = onChoose;
  useEffect(() => {
    if (!enabled) return;
    let before = "";
    function onKeyDown(event: KeyboardEvent) {
      const previous = before;
      before = event.key;
      if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      // the second key of a command of two, such as g s
      if (previous === "g") return;
      const index = optionOfKey(event.key, letters);
      const target = event.composedPath()[0];
      if (index === null || index >= count || (target instanceof Element && target.closest(TYPING))) return;
      if (document.querySelector(MODAL)) return;
      event.preventDefault();
      choose.current(index);
    }
    // before the page's commands see the key
    document.addEventListener("keydown", onKeyDown, { capture: true });
    return () => document.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [enabled, count, letters]);
}
