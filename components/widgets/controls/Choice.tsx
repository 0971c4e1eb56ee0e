"use client";

import { useId } from "react";
import type { ChoiceField } from "@/lib/widgets/fields.ts";
import styles from "./Controls.module.css";

interface ChoiceProps {
  field: ChoiceField;
  value: string;
  onChange(value: string): void;
}

export function Choice({ field, value, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{field.label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {field.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
