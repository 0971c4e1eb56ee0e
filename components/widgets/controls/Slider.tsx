"use client";
/** A number as a native slider with a field for the exact value: one for the hand, one for the keyboard, same state. */

import { type KeyboardEvent, useId, useState } from "react";
import type { NumberField, Params } from "@/lib/widgets/fields.ts";
import { nearestLegal } from "@/lib/widgets/fields.ts";
import { formatNumber, formatWithUnit } from "@/lib/widgets/format.ts";
import { readValue } from "@/lib/widgets/read-value.ts";
import { TRACK, trackOf, valueAfterKey, valueAtTrack } from "@/lib/widgets/slider-steps.ts";
import { RangeInput } from "./RangeInput.tsx";
import styles from "./Slider.module.css";

interface SliderProps {
  field: NumberField;
  value: number;
  /** all of them, since a limit may depend on another */
  params: Params;
  onChange(value: number): void;
}

export function Slider({ field, value, params, onChange }: SliderProps) {
  const id = useId();

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const moved = valueAfterKey(field, value, event.key, event.shiftKey, params);
    if (moved === null) return;
    event.preventDefault();
    onChange(moved);
  }

  return (
    <div className={styles.slider}>
      <label htmlFor={id}>{field.label}</label>
      <RangeInput
        id={id}
        min={0}
        max={TRACK}
        value={trackOf(field, value, params)}
        aria-valuetext={field.unit ? formatWithUnit(value, field.unit) : formatNumber(value)}
        onChange={(event) => onChange(valueAtTrack(field, Number(event.target.value), value, params))}
        onKeyDown={onKeyDown}
      />
      <ExactValue field={field} value={value} params={params} onChange={onChange} />
    </div>
  );
}

/** Takes any legal number, also one the slider's steps pass over. What can't be read goes back to what was. */
function ExactValue({ field, value, params, onChange }: SliderProps) {
  const [draft, setDraft] = useState<string | null>(null);

  function commit() {
    const read = draft === null ? null : readValue(field, draft);
    if (typeof read === "number") onChange(nearestLegal(field, read, params));
    setDraft(null);
  }

  return (
    <input
      className={styles.exact}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      aria-label={`${field.label}, exact`}
      value={draft ?? String(value)}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => event.key === "Enter" && commit()}
    />
  );
}
