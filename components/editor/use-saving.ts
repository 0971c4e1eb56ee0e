"use client";
/** Saves the text, keeps it in the browser until then, and watches whether its file changes underneath. */

import { Text, Transaction } from "@codemirror/state";
import type { EditorView, ViewUpdate } from "@codemirror/view";
import { useCallback, useEffect, useRef, useState } from "react";
import { type LineRange, lineHunks } from "@/lib/editing/line-diff.ts";
import { minimalEdits } from "@/lib/editing/minimal-edits.ts";
import { useLive } from "../live/useLive.ts";
import { announce } from "../ui/announce.ts";
import { showToast } from "../ui/toast.ts";
import { readSource, saveNote, undoSave } from "./api.ts";
import { draftShelf, dropDraft, keepDraft, readDraft } from "./drafts.ts";
import type { SaveReply, Version } from "./protocol.ts";
import type { SaveState } from "./save-state.ts";

/** A draft is written this long after a change, and at once when the page is left. */
const KEEP_AFTER_MS = 400;

interface Options {
  path: string;
  /** as the page came with it; a null version is a note that is not there yet */
  source: { text: string; version: Version | null };
  onSaved?: (() => void) | undefined;
}

/** Unsaved text of an earlier visit that was put back. */
export interface Restored {
  /** milliseconds */
  at: number;
  /** how many lines of it are not in the file */
  lines: number;
}

export function useSaving(view: EditorView | null, { path, source, onSaved }: Options) {
  const [state, setState] = useState<SaveState>({ kind: "idle" });
  const [dirty, setDirty] = useState(false);
  const [kept, setKept] = useState(true);
  const [version, setVersion] = useState(source.version);
  const [restored, setRestored] = useState<Restored | null>(null);
  // of the source and not of the field, where the first words may be typed before this is rendered again
  const [first] = useState(() => Text.of(source.text.split("\n")));
  /** the text as the file has it, and the file's version: what a save is measured against */
  const file = useRef({ doc: first, version: source.version });
  const busy = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isDirty = useCallback(() => view !== null && !view.state.doc.eq(file.current.doc), [view]);

  const keep = useCallback(() => {
    clearTimeout(timer.current);
    if (view === null) return;
    if (!isDirty()) return dropDraft(draftShelf(), path);
    const draft = { text: view.state.doc.toString(), base: file.current.version, at: Date.now() };
    setKept(keepDraft(draftShelf(), path, draft));
  }, [view, path, isDirty]);

  useEffect(() => {
    if (!isDirty()) return;
    setDirty(true);
    keep();
  }, [isDirty, keep]);

  const onUpdate = useCallback(
    ({ docChanged }: ViewUpdate) => {
      if (!docChanged) return;
      setDirty(isDirty());
      clearTimeout(timer.current);
      timer.current = setTimeout(keep, KEEP_AFTER_MS);
    },
    [isDirty, keep],
  );

  /** The file holds this text now. */
  const settle = useCallback(
    (doc: Text, reached: Version | null) => {
      file.current = { doc, version: reached };
      setVersion(reached);
      setDirty(isDirty());
      keep();
    },
    [isDirty, keep],
  );

  /** Another text takes the place of this one: cursor, scroll and what did not change stay. */
  const replaceText = useCallback(
    (text: string, isOwn: boolean) => {
      if (view === null) return;
      const edits = minimalEdits(view.state.doc.toString(), text);
      view.dispatch({
        changes: edits.map(({ start, end, insert }) => ({ from: start, to: end, insert })),
        annotations: isOwn ? [] : Transaction.addToHistory.of(false),
      });
    },
    [view],
  );

  const opened = useRef(source);
  useEffect(() => {
    const draft = readDraft(draftShelf(), path);
    if (view === null || draft === null || draft.text === opened.current.text) return;
    const hunks = lineHunks(opened.current.text.split("\n"), draft.text.split("\n"));
    const lines = hunks.reduce(
      (sum, { before, after }) => sum + Math.max(lengthOf(before), lengthOf(after)),
      0,
    );
    if (draft.base !== opened.current.version) {
      // saved over a version that its author has not seen, it would undo what another program wrote
      file.current.version = draft.base;
      setState({ kind: "changed" });
    }
    replaceText(draft.text, true);
    setRestored({ at: draft.at, lines });
  }, [view, path, replaceText]);

  /** Gives up what is not saved, for the text that the page came with. Undo brings it back. */
  const discard = useCallback(() => {
    if (view === null) return;
    replaceText(opened.current.text, true);
    settle(view.state.doc, opened.current.version);
    setRestored(null);
    setState({ kind: "idle" });
  }, [view, replaceText, settle]);

  /** Looks at the file again: takes its text if nothing is unsaved, else says that it changed. */
  const lookAgain = useCallback(async () => {
    if (view === null || busy.current || file.current.version === null) return;
    const found = await readSource(path).catch(() => null);
    if (found === null || found.outcome === "refused" || busy.current) return;
    if (found.version === file.current.version) return;
    if (found.isNew || isDirty()) {
      setState((before) => (before.kind === "conflict" ? before : { kind: "changed" }));
      return;
    }
    replaceText(found.text, false);
    settle(view.state.doc, found.version);
    setState({ kind: "idle" });
    announce("The file was changed by another program. This is its new text.");
    showToast("Changed by another program: this is the new text", { subject: "disk", spoken: false });
  }, [view, path, isDirty, replaceText, settle]);

  const takeReply = useCallback(
    (reply: SaveReply, doc: Text) => {
      switch (reply.outcome) {
        case "saved":
          settle(doc, reply.version);
          opened.current = { text: doc.toString(), version: reply.version };
          setRestored(null);
          setState({ kind: "saved", at: Date.now() });
          return true;
        case "conflict":
          setState({ kind: "conflict", disk: reply.disk, base: reply.base, mine: doc.toString() });
          return false;
        case "refused":
          setState({ kind: "refused", problem: reply.problem });
          return false;
        default:
          return reply satisfies never;
      }
    },
    [settle],
  );

  const takeBack = useCallback(
    async (replaced: string, reached: Version) => {
      if (view === null || busy.current) return;
      busy.current = true;
      try {
        const reply = await undoSave({ path, replaced, version: reached });
        if (reply.outcome !== "saved") {
          // the editor may be closed by now, and this is then all that is seen of it
          showToast("Not taken back: the file has changed since", { subject: "save", lasting: true });
          return;
        }
        const found = await readSource(path);
        if (found.outcome === "refused") return;
        // what was written since the save stays, and is not saved
        if (!isDirty()) replaceText(found.text, true);
        else if (found.version !== reply.version) {
          // Another program wrote since: what it says was not seen here, and must not be saved over.
          file.current.version = reply.version;
          setVersion(reply.version);
          setState({ kind: "changed" });
          return;
        }
        settle(Text.of(found.text.split("\n")), found.version);
        showToast("The file is as it was before", { subject: "save" });
      } catch {
        showToast("Not taken back: the server does not answer", { subject: "save", lasting: true });
      } finally {
        busy.current = false;
      }
    },
    [view, path, isDirty, replaceText, settle],
  );

  /** @param base what the text replaces, where its author has seen a newer version of the file */
  const save = useCallback(
    async (base: Version | null = file.current.version): Promise<boolean> => {
      if (view === null || busy.current) return false;
      if (!isDirty() && base === file.current.version && base !== null) {
        announce("There is nothing to save.");
        onSaved?.();
        return true;
      }
      busy.current = true;
      setState({ kind: "saving" });
      const { doc } = view.state;
      try {
        const reply = await saveNote({ path, text: doc.toString(), base });
        if (!takeReply(reply, doc)) return false;
        if (reply.outcome === "saved") {
          const { replaced, version: reached } = reply;
          const action = replaced !== null && {
            action: { label: "Undo", run: () => void takeBack(replaced, reached) },
          };
          showToast("Saved", { subject: "save", ...action });
        }
        onSaved?.();
        return true;
      } catch {
        setState({ kind: "failed" });
        announce("Not saved: the server does not answer.");
        return false;
      } finally {
        busy.current = false;
      }
    },
    [view, path, isDirty, takeReply, takeBack, onSaved],
  );

  /** The author has seen both texts and made one of them. */
  const resolve = useCallback(
    async (text: string, base: Version | null) => {
      replaceText(text, true);
      setState({ kind: "idle" });
      await save(base);
    },
    [replaceText, save],
  );

  /** Back to the text, which is not saved; the file's change is still to be looked at. */
  const putOff = useCallback(() => setState({ kind: "changed" }), []);

  useLive(({ paths }) => {
    if (paths === "many" || paths.includes(path)) void lookAgain();
  });

  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => {
      keep();
      if (isDirty()) event.preventDefault();
    };
    const show = () => {
      if (document.visibilityState === "visible") void lookAgain();
      else keep();
    };
    window.addEventListener("beforeunload", leave);
    document.addEventListener("visibilitychange", show);
    window.addEventListener("focus", show);
    return () => {
      window.removeEventListener("beforeunload", leave);
      document.removeEventListener("visibilitychange", show);
      window.removeEventListener("focus", show);
      keep();
    };
  }, [isDirty, keep, lookAgain]);

  return { state, dirty, kept, version, restored, onUpdate, save, discard, resolve, putOff, lookAgain };
}

function lengthOf({ start, end }: LineRange): number {
  return end - start;
}
export type Saving = ReturnType<typeof useSaving>;
