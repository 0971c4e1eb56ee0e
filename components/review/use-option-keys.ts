"use client";

import { useContext, useEffect, useRef } from "react";
import { ShortcutContext } from "@/components/ui/shortcuts/context.ts";

const MODAL = "dialog:modal, [aria-modal=true]";
/** What digits typed there mean is its own affair. */
const TYPING = "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], [data-widget]";

/**
 * The digits 1–9 choose an option wherever the focus is, and grade nothing. They are no commands of the catalogue,
 * where the same digits are grades once the answer is shown.
 */
export function useOptionKeys(count: number, active: boolean, onChoose: (index: number) => void): void {
  const { enabled } = useContext(ShortcutContext);
  const choose = useRef(onChoose);
  choose.current = onChoose;
  useEffect(() => {
    if (!active || !enabled) return;
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      const index = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : count;
      const target = event.composedPath()[0];
      if (index >= count || (target instanceof Element && target.closest(TYPING))) return;
      if (document.querySelector(MODAL)) return;
      event.preventDefault();
      choose.current(index);
    }
    // before the page's commands see the key
    document.addEventListener("keydown", onKeyDown, { capture: true });
    return () => document.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [active, enabled, count]);
}
