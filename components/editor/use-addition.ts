"use client";
/** Puts a card at the end of the text that was opened, unsaved. Left untouched and unsaved, it leaves with the editor. */

import type { EditorView } from "@codemirror/view";
import { useEffect } from "react";
import { announce } from "../ui/announce.ts";
import { draftShelf, dropDraft, keepDraft, readDraft } from "./drafts.ts";

interface Place {
  path: string;
  /** as the editor was opened with it */
  source: string;
}

/** After useSaving, whose draft of an earlier visit must be back first, and is kept first when the editor closes. */
export function useAddition(
  view: EditorView | null,
  { path, source }: Place,
  addition: string | undefined,
): void {
  useEffect(() => {
    if (view === null || addition === undefined) return;
    const before = view.state.doc.toString();
    const known = before.indexOf(addition);
    const insert = known < 0 ? `${gapAfter(before)}${addition}\n` : "";
    const anchor = known < 0 ? before.length + gapAfter(before).length : known;
    view.dispatch({ changes: { from: before.length, insert }, selection: { anchor }, scrollIntoView: true });
    view.focus();
    if (known >= 0) {
      announce("This card is in the note already.");
      return;
    }
    const added = view.state.doc.toString();
    return () => {
      const draft = readDraft(draftShelf(), path);
      if (draft?.text !== added) return;
      if (before === source) dropDraft(draftShelf(), path);
      else keepDraft(draftShelf(), path, { ...draft, text: before });
    };
  }, [view, path, source, addition]);
}

/** A card glued to other text would be read as a part of it. */
function gapAfter(text: string): string {
  if (text === "" || text.endsWith("\n\n")) return "";
  return text.endsWith("\n") ? "\n" : "\n\n";
}
