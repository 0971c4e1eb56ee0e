"use client";

import type { SwitchField } from "@/lib/widgets/fields.ts";
import styles from "./Controls.module.css";

interface SwitchProps {
  field: SwitchField;
  value: boolean;
  onChange(value: boolean): void;
}

export function Switch({ field, value, onChange }: SwitchProps) {
  return (
    <label className={styles.switch}>
      <input type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} />
      {field.label}
    </label>
  );
}
