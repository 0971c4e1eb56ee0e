"use client";
/** What surrounds every page: skip link, bar, messages, the live region, and the keys that work everywhere. */

import { useRouter } from "next/navigation";
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { Announcer } from "./Announcer.tsx";
import { PAGES } from "./pages.ts";
import styles from "./Shell.module.css";
import type { ShortcutSettings } from "./shortcuts/bindings.ts";
import { ShortcutContext } from "./shortcuts/context.ts";
import { listenForShortcuts } from "./shortcuts/listen.ts";
import { type BoundCommand, commandsIn } from "./shortcuts/registry.ts";
import { useCommands } from "./shortcuts/useCommands.ts";
import { Toasts } from "./Toasts.tsx";
import { TopBar } from "./TopBar.tsx";

// fetched when first asked for: most reviews need neither
const ShortcutSheet = lazy(() => import("./shortcuts/ShortcutSheet.tsx"));
const CommandPalette = lazy(() => import("./shortcuts/CommandPalette.tsx"));
const NewNoteDialog = lazy(() => import("../editor/new/NewNoteDialog.tsx"));

/** A dialog, and the page's commands as they were when it opened. */
type Opened = { dialog: "sheet" | "palette" | "new-note"; commands: readonly BoundCommand[] };

export function Shell({ shortcuts, children }: { shortcuts: ShortcutSettings; children: ReactNode }) {
  const router = useRouter();
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = useCallback(() => setOpened(null), []);
  const open = (dialog: Opened["dialog"]) => setOpened({ dialog, commands: commandsIn(null) });

  useListener(shortcuts);
  useCommands([
    ...PAGES.map(({ href, command }) => ({ id: command, run: () => router.push(href) })),
    { id: "note.new", run: () => open("new-note") },
    { id: "help.commands", run: () => open("palette") },
    { id: "help.shortcuts", run: () => open("sheet") },
  ]);

  return (
    <ShortcutContext value={shortcuts}>
      <a href="#main" className={styles.skip}>
        Skip to the page
      </a>
      <TopBar onCommands={() => open("palette")} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Toasts />
      <Announcer />
      <Suspense fallback={null}>
        {opened?.dialog === "sheet" && <ShortcutSheet commands={opened.commands} onClose={close} />}
        {opened?.dialog === "palette" && <CommandPalette commands={opened.commands} onClose={close} />}
        {opened?.dialog === "new-note" && <NewNoteDialog onClose={close} />}
      </Suspense>
    </ShortcutContext>
  );
}

function useListener(shortcuts: ShortcutSettings) {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  }, [shortcuts]);
  useEffect(() => listenForShortcuts(() => latest.current), []);
}
