"use client";
/** The note that a card is kept in, and another one if it is to be another. */

import { type FormEvent, useEffect, useId, useState } from "react";
import { faultInNewPath } from "@/lib/editing/note-name.ts";
import { Button } from "../ui/Button.tsx";
import type { Offers } from "./complete/offers.ts";
import styles from "./KeptIn.module.css";

export function KeptIn({ path, onPath }: { path: string; onPath(path: string): void }) {
  const [typed, setTyped] = useState(path);
  const [fault, setFault] = useState("");
  const [paths, setPaths] = useState<readonly string[]>([]);
  const ids = useId();

  useEffect(() => {
    fetch("/api/completions")
      .then((response) => response.json() as Promise<Offers>)
      .then(({ notes }) => setPaths(notes.map((note) => note.path)))
      .catch(() => {}); // a path can be typed all the same
  }, []);

  function choose(event: FormEvent) {
    event.preventDefault();
    const named = typed.trim();
    const wanted = /\.(md|markdown)$/i.test(named) ? named : `${named}.md`;
    const found = paths.includes(wanted) ? null : faultInNewPath(wanted);
    setFault(found === null ? "" : `${found.message}. Fix: ${found.remedy}`);
    if (found === null && wanted !== path) onPath(wanted);
  }

  return (
    <form className={styles.form} onSubmit={choose}>
      <label htmlFor={`${ids}-note`}>A card for the note</label>
      <input
        id={`${ids}-note`}
        list={`${ids}-notes`}
        value={typed}
        autoComplete="off"
        aria-describedby={`${ids}-fault`}
        onChange={(event) => setTyped(event.target.value)}
      />
      <datalist id={`${ids}-notes`}>
        {paths.map((known) => (
          <option key={known} value={known} />
        ))}
      </datalist>
      <Button type="submit" variant="quiet" disabled={typed.trim() === "" || typed === path}>
        Use this note
      </Button>
      <p id={`${ids}-fault`} role="status">
        {fault}
      </p>
    </form>
  );
}
