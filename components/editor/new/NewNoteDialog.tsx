"use client";
/** Where a new note goes, what it is called and what it begins with. The editor makes the file when it is saved. */

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { NOTE_TEMPLATES, type NoteTemplateId } from "@/lib/cards/templates.ts";
import { editHref } from "@/lib/editing/edit-href.ts";
import { faultInNewPath } from "@/lib/editing/note-name.ts";
import { safeName } from "@/lib/editing/safe-name.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import type { Offers } from "../complete/offers.ts";
import styles from "./NewNoteDialog.module.css";

const TEMPLATES = Object.entries(NOTE_TEMPLATES) as [
  NoteTemplateId,
  (typeof NOTE_TEMPLATES)[NoteTemplateId],
][];

export default function NewNoteDialog({ onClose }: { onClose: () => void }) {
  const router = useRouter();
  const [title, setTitle] = useState("");
  const [folder, setFolder] = useState("");
  const [template, setTemplate] = useState<NoteTemplateId>("deck");
  const [paths, setPaths] = useState<readonly string[]>([]);
  const field = useRef<HTMLInputElement>(null);
  const ids = useId();

  useEffect(() => {
    fetch("/api/completions")
      .then((response) => response.json() as Promise<Offers>)
      .then(({ notes }) => setPaths(notes.map(({ path }) => path)))
      .catch(() => {}); // a folder can be typed all the same
  }, []);

  const path = pathOf(folder, title);
  const fault = path === null ? null : faultInNewPath(path);
  const exists = path !== null && paths.some((known) => known.toLowerCase() === path.toLowerCase());
  const folders = [
    ...new Set(paths.map((known) => known.slice(0, Math.max(0, known.lastIndexOf("/"))))),
  ].filter(Boolean);

  function make(event: FormEvent) {
    event.preventDefault();
    if (path === null || fault !== null) return field.current?.focus();
    onClose();
    const begin = new URLSearchParams({ template, title: title.trim() });
    router.push(exists ? editHref(path) : `${editHref(path)}?${begin}`);
  }

  return (
    <Dialog title="New note" open onClose={onClose} initialFocus={field}>
      <form onSubmit={make} className={styles.form}>
        <label htmlFor={`${ids}-title`}>Title</label>
        <input
          ref={field}
          id={`${ids}-title`}
          value={title}
          autoComplete="off"
          aria-describedby={`${ids}-path`}
          onChange={(event) => setTitle(event.target.value)}
        />
        <label htmlFor={`${ids}-folder`}>Folder</label>
        <input
          id={`${ids}-folder`}
          list={`${ids}-folders`}
          value={folder}
          autoComplete="off"
          placeholder="the vault itself"
          onChange={(event) => setFolder(event.target.value)}
        />
        <datalist id={`${ids}-folders`}>
          {folders.map((known) => (
            <option key={known} value={known} />
          ))}
        </datalist>
        <p id={`${ids}-path`} role="status" className={styles.path}>
          {path === null ? "Its file is named after the title." : wordsOf(path, fault, exists)}
        </p>
        <fieldset className={styles.templates}>
          <legend>Begin with</legend>
          {TEMPLATES.map(([id, { label, about }]) => (
            <label key={id}>
              <input
                type="radio"
                name={`${ids}-template`}
                checked={template === id}
                onChange={() => setTemplate(id)}
              />
              <span>
                {label} <span className={styles.about}>{about}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <Button type="submit" variant="filled" disabled={path === null || fault !== null}>
          {exists ? "Open it" : "Write it"}
        </Button>
      </form>
    </Dialog>
  );
}

/** null before it has a name */
function pathOf(folder: string, title: string): string | null {
  const name = safeName(title);
  const parts = folder
    .split("/")
    .map((part) => part.trim())
    .filter(Boolean);
  return name === "" ? null : [...parts, `${name}.md`].join("/");
}

function wordsOf(path: string, fault: ReturnType<typeof faultInNewPath>, exists: boolean): string {
  if (fault !== null) return `${fault.message}. Fix: ${fault.remedy}`;
  return exists ? `${path} is there already.` : path;
}
