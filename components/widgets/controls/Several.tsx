"use client";
/** Some of several, one at least: the last one can't be taken away. */

import { readSet, type SetField, writeSet } from "@/lib/widgets/fields.ts";
import styles from "./Controls.module.css";

interface SeveralProps {
  field: SetField;
  value: string;
  onChange(value: string): void;
}

export function Several({ field, value, onChange }: SeveralProps) {
  const chosen = readSet(value);
  const toggle = (option: string) =>
    onChange(
      writeSet(
        field,
        chosen.includes(option) ? chosen.filter((other) => other !== option) : [...chosen, option],
      ),
    );
  return (
    <fieldset className={styles.several}>
      <legend>{field.label}</legend>
      {field.options.map((option) => (
        <label key={option.value}>
          <input
            type="checkbox"
            checked={chosen.includes(option.value)}
            aria-disabled={chosen.length === 1 && chosen.includes(option.value)}
            onChange={() => {
              if (chosen.length > 1 || !chosen.includes(option.value)) toggle(option.value);
            }}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
