"use client";
/** Keeps a card of what a widget shows: the editor over the page, with the card at the end of a note. */

import dynamic from "next/dynamic";
import { type ReactNode, useCallback, useState } from "react";

const KeepSheet = dynamic(() => import("../editor/KeepSheet.tsx").then((module) => module.KeepSheet));

/** @returns `keep(markdown)`, and the sheet to be placed beside the widget */
export function useKeep(): { keep(markdown: string): void; sheet: ReactNode } {
  const [markdown, setMarkdown] = useState<string | null>(null);
  const close = useCallback(() => setMarkdown(null), []);
  const sheet = markdown !== null && (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is typed in the editor is no key of the widget around it
    <div onKeyDown={(event) => event.stopPropagation()}>
      <KeepSheet markdown={markdown} onClose={close} />
    </div>
  );
  return { keep: setMarkdown, sheet };
}
