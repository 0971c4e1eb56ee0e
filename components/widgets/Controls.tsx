"use client";
/** One control for each parameter; those of little use to most are under "More". */

import { useId } from "react";
import type { ChoiceField, Field, Fields, Params, ParamValue, SwitchField } from "@/lib/widgets/fields.ts";
import styles from "./Controls.module.css";
import { Slider } from "./Slider.tsx";

interface ControlsProps {
  fields: Fields;
  params: Params;
  onMove(changed: Params): void;
}

export function Controls({ fields, params, onMove }: ControlsProps) {
  const all = Object.entries(fields);
  const control = ([name, field]: [string, Field]) => (
    <Control
      key={name}
      field={field}
      value={params[name] ?? field.default}
      params={params}
      onChange={(value) => onMove({ [name]: value })}
    />
  );
  const more = all.filter(([, field]) => field.more);
  return (
    <div className={styles.controls}>
      {all.filter(([, field]) => !field.more).map(control)}
      {more.length > 0 && (
        <details className={styles.more}>
          <summary>More</summary>
          {more.map(control)}
        </details>
      )}
    </div>
  );
}

interface ControlProps<F extends Field> {
  field: F;
  value: ParamValue;
  params: Params;
  onChange(value: ParamValue): void;
}

function Control({ field, value, params, onChange }: ControlProps<Field>) {
  switch (field.kind) {
    case "number":
      return <Slider field={field} value={Number(value)} params={params} onChange={onChange} />;
    case "choice":
      return <Choice field={field} value={value} params={params} onChange={onChange} />;
    case "switch":
      return <Switch field={field} value={value} params={params} onChange={onChange} />;
    default:
      return field satisfies never;
  }
}

function Choice({ field, value, onChange }: ControlProps<ChoiceField>) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{field.label}</label>
      <select id={id} value={String(value)} onChange={(event) => onChange(event.target.value)}>
        {field.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

function Switch({ field, value, onChange }: ControlProps<SwitchField>) {
  return (
    <label className={styles.switch}>
      <input type="checkbox" checked={value === true} onChange={(event) => onChange(event.target.checked)} />
      {field.label}
    </label>
  );
}
