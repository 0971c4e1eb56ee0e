"use client";
/** One control for each parameter; those of little use to most are under "More". */

import { memo } from "react";
import { type Field, type Fields, type Params, type ParamValue, upperLimit } from "@/lib/widgets/fields.ts";
import { useStable } from "../use-stable.ts";
import { Choice } from "./Choice.tsx";
import styles from "./Controls.module.css";
import { NumberList } from "./NumberList.tsx";
import { Several } from "./Several.tsx";
import { Slider } from "./Slider.tsx";
import { Switch } from "./Switch.tsx";
import { Words } from "./Words.tsx";

interface ControlsProps {
  fields: Fields;
  params: Params;
  onMove(changed: Params): void;
}

export function Controls({ fields, params, onMove }: ControlsProps) {
  const all = Object.entries(fields);
  const change = useStable((name: string, value: ParamValue) => onMove({ [name]: value }));
  const control = ([name, field]: [string, Field]) => (
    <Control
      key={name}
      name={name}
      field={field}
      value={params[name] ?? field.default}
      params={params}
      onChange={change}
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

interface ControlProps {
  name: string;
  field: Field;
  value: ParamValue;
  /** all of them, since a limit may depend on another */
  params: Params;
  onChange(name: string, value: ParamValue): void;
}

/** Drawn anew only when its own value or limit changed: while one slider moves, the others rest. */
const Control = memo(
  ({ name, field, value, params, onChange }: ControlProps) => {
    const change = (changed: ParamValue) => onChange(name, changed);
    switch (field.kind) {
      case "number":
        return <Slider field={field} value={Number(value)} params={params} onChange={change} />;
      case "choice":
        return <Choice field={field} value={String(value)} onChange={change} />;
      case "switch":
        return <Switch field={field} value={value === true} onChange={change} />;
      case "text":
        return <Words field={field} value={String(value)} onChange={change} />;
      case "list":
        return <NumberList field={field} value={String(value)} onChange={change} />;
      case "set":
        return <Several field={field} value={String(value)} onChange={change} />;
      default:
        return field satisfies never;
    }
  },
  (before, after) =>
    before.field === after.field &&
    before.value === after.value &&
    before.onChange === after.onChange &&
    limitOf(before) === limitOf(after),
);

function limitOf({ field, params }: ControlProps): number | null {
  return field.kind === "number" ? upperLimit(field, params) : null;
}
