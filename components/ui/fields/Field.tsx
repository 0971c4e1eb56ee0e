/** A control with its label, what it is for, and what is wrong with it, wired so that each is read with the control. */

import type { ReactNode } from "react";
import styles from "./fields.module.css";

export interface FieldInfo {
  /** the name in the form, and the control's id, so that a problem elsewhere can link to it */
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  problem?: string | undefined;
}

/** What the control itself must carry. */
export interface Wiring {
  id: string;
  name: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

export function wiring({ name, hint, problem }: FieldInfo): Wiring {
  const described = [problem && `${name}-problem`, hint && `${name}-hint`].filter(Boolean).join(" ");
  return {
    id: name,
    name,
    "aria-describedby": described === "" ? undefined : described,
    "aria-invalid": problem ? true : undefined,
  };
}

interface Props extends FieldInfo {
  /** the control; `wiring` says what it must carry */
  children: ReactNode;
}

export function Field({ name, label, hint, problem, children }: Props) {
  return (
    <div className={styles.field}>
      <label htmlFor={name} className={styles.label}>
        {label}
      </label>
      {children}
      <FieldNotes name={name} hint={hint} problem={problem} />
    </div>
  );
}

export function FieldNotes({ name, hint, problem }: Omit<FieldInfo, "label">) {
  return (
    <>
      {problem && (
        <p id={`${name}-problem`} className={styles.problem}>
          {problem}
        </p>
      )}
      {hint && (
        <p id={`${name}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </>
  );
}
