"use client";
/** Puts a CodeMirror field into the page and takes it away again. The text is the field's own, not React's. */

import { EditorSelection, EditorState } from "@codemirror/state";
import { EditorView, type ViewUpdate } from "@codemirror/view";
import { type RefObject, useEffect, useRef, useState } from "react";
import { askServer } from "./complete/ask-server.ts";
import { noteSetup } from "./setup.ts";

/** Counted from 1. */
export interface Place {
  line: number;
  column: number;
}

interface Source {
  path: string;
  text: string;
  /** where the cursor stands at first; the field takes the focus there */
  place: Place | null;
  onUpdate(update: ViewUpdate): void;
}

/** Text and place count at first only. */
export function useSourceView(source: Source): {
  mount: RefObject<HTMLDivElement | null>;
  view: EditorView | null;
} {
  const mount = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<EditorView | null>(null);
  const latest = useRef(source);
  useEffect(() => {
    latest.current = source;
  });
  useEffect(() => {
    const { path, text, place } = latest.current;
    const state = EditorState.create({
      doc: text,
      extensions: noteSetup({
        label: `Text of ${path}`,
        known: askServer(path),
        nonce: pageNonce(),
        onUpdate: (update) => latest.current.onUpdate(update),
      }),
    });
    const made = new EditorView({ state, ...(mount.current && { parent: mount.current }) });
    if (place !== null) goTo(made, place);
    setView(made);
    return () => made.destroy();
  }, []);
  return { mount, view };
}

export function goTo(view: EditorView, { line, column }: Place): void {
  const found = view.state.doc.line(Math.min(Math.max(1, line), view.state.doc.lines));
  const at = Math.min(found.from + Math.max(1, column) - 1, found.to);
  view.dispatch({
    selection: EditorSelection.cursor(at),
    effects: EditorView.scrollIntoView(at, { y: "center" }),
  });
  view.focus();
}

/** Of the answer that this document came with, however many pages were visited since. */
function pageNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? "";
}
