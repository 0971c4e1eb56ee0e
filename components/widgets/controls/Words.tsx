"use client";
/** A sentence. It counts as it is typed; what is over the limit is left out, and seen to be once the field is left. */

import { useId, useState } from "react";
import { legalValue, type TextField } from "@/lib/widgets/fields.ts";
import styles from "./Controls.module.css";

interface WordsProps {
  field: TextField;
  value: string;
  onChange(value: string): void;
}

export function Words({ field, value, onChange }: WordsProps) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);

  function type(text: string) {
    setDraft(text);
    if (text.trim() !== "") onChange(String(legalValue(field, text, {})));
  }

  return (
    <div className={styles.words}>
      <label htmlFor={id}>{field.label}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        value={draft ?? value}
        onChange={(event) => type(event.target.value)}
        onBlur={() => setDraft(null)}
      />
    </div>
  );
}
