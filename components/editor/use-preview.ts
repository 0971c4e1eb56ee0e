"use client";
/** Keeps the preview beside the text: asks after changes, and when the cursor enters another card. */

import type { EditorView, ViewUpdate } from "@codemirror/view";
import { useCallback, useEffect, useRef, useState } from "react";
import { askPreview } from "./api.ts";
import { showDiagnostics } from "./diagnostics.ts";
import { blockAt, type Found, foundIn, textRead, textSent } from "./found.ts";
import { PreviewQueue } from "./preview-queue.ts";
import type { PreviewedCard, PreviewReply, PreviewView } from "./protocol.ts";

export interface Preview {
  /** null before the first answer */
  reply: PreviewReply | null;
  /** the cards that were under the cursor last: they stay while it moves between cards */
  shown: readonly PreviewedCard[];
  /** cards and problems with their places, as they were when the answer came */
  found: Found | null;
  /** the server does not answer */
  away: boolean;
}

export function usePreview(view: EditorView | null, path: string, looked: PreviewView) {
  const [preview, setPreview] = useState<Preview>({
    reply: null,
    shown: [],
    found: null,
    away: false,
  });
  const queue = useRef<PreviewQueue>(undefined);
  const wanted = useRef(looked);
  wanted.current = looked;

  useEffect(() => {
    if (view === null) return;
    const made = new PreviewQueue(askPreview, {
      onSend() {
        view.dispatch({ effects: textSent.of(null) });
        const { doc, selection } = view.state;
        return { path, text: doc.toString(), at: selection.main.head, view: wanted.current };
      },
      onReply(reply) {
        view.dispatch({ effects: textRead.of(reply) });
        showDiagnostics(view);
        setPreview(({ reply: before, shown, away }) => ({
          // the page of the note stays while a card is looked at, and is there at once on the way back
          reply: { ...reply, note: reply.note ?? before?.note ?? null },
          shown: reply.shown.length > 0 ? reply.shown : shown,
          found: foundIn(view.state),
          away,
        }));
      },
      onAway: (away) => setPreview((before) => (before.away === away ? before : { ...before, away })),
    });
    queue.current = made;
    made.now();
    return () => made.stop();
  }, [view, path]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when something else is looked at
  useEffect(() => queue.current?.now(), [looked]);

  const onUpdate = useCallback((update: ViewUpdate) => {
    const entered = update.selectionSet && blockAt(update.startState)?.from !== blockAt(update.state)?.from;
    if (update.docChanged || entered) queue.current?.ask();
  }, []);

  return { ...preview, onUpdate };
}
