/** The controls that forms are made of: native ones, so that they work without scripts and as every browser does them. */

import type { ComponentProps } from "react";
import { Field, type FieldInfo, FieldNotes, wiring } from "./Field.tsx";
import styles from "./fields.module.css";

type Own<Tag extends "input" | "select" | "textarea"> = Omit<ComponentProps<Tag>, keyof FieldInfo | "id">;

export function TextField({ name, label, hint, problem, ...input }: FieldInfo & Own<"input">) {
  const info = { name, label, hint, problem };
  return (
    <Field {...info}>
      <input {...input} {...wiring(info)} className={styles.text} />
    </Field>
  );
}

/** Text and not type=number: that would drop what cannot be read, and could not show it again beside its problem. */
export function NumberField({
  unit,
  name,
  label,
  hint,
  problem,
  ...input
}: FieldInfo & Own<"input"> & { unit?: string }) {
  const info = { name, label, hint, problem };
  return (
    <Field {...info}>
      <span className={styles.withUnit}>
        <input
          {...input}
          {...wiring(info)}
          className={styles.number}
          type="text"
          inputMode="decimal"
          autoComplete="off"
        />
        {unit}
      </span>
    </Field>
  );
}

export function TextArea({ name, label, hint, problem, ...area }: FieldInfo & Own<"textarea">) {
  const info = { name, label, hint, problem };
  return (
    <Field {...info}>
      <textarea {...area} {...wiring(info)} className={styles.area} />
    </Field>
  );
}

interface Choices {
  options: readonly { value: string; label: string }[];
}

export function SelectField({
  options,
  name,
  label,
  hint,
  problem,
  ...select
}: FieldInfo & Own<"select"> & Choices) {
  const info = { name, label, hint, problem };
  return (
    <Field {...info}>
      {/* the key: React resets a form after its action, and would not move a select to its new default */}
      <select {...select} {...wiring(info)} key={String(select.defaultValue)} className={styles.select}>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** On or off, at once understood as such; in a form it is sent as "on" or not at all. */
export function Switch({ name, label, hint, problem, ...input }: FieldInfo & Own<"input">) {
  return (
    <div className={styles.field}>
      <label className={styles.switch}>
        {/* biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its state itself */}
        <input {...input} {...wiring({ name, label, hint, problem })} type="checkbox" role="switch" />
        {label}
      </label>
      <FieldNotes name={name} hint={hint} problem={problem} />
    </div>
  );
}
